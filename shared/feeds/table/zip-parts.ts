import { crc32, inflateRawSync } from 'node:zlib';

import type { ZipEntry } from './zip-directory.ts';

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;

function packedBytes(zip: Buffer, entry: ZipEntry): Buffer {
  if (zip.readUInt32LE(entry.offset) !== LOCAL_SIGNATURE) throw new Error('broken local header');
  const names = zip.readUInt16LE(entry.offset + 26) + zip.readUInt16LE(entry.offset + 28);
  const start = entry.offset + LOCAL_LENGTH + names;
  if (start + entry.packedSize > zip.length) throw new Error('archive is cut off');
  return zip.subarray(start, start + entry.packedSize);
}

function inflated(packed: Buffer, entry: ZipEntry): Buffer {
  if (entry.method === STORED || entry.size === 0) return packed.subarray(0, entry.size);
  if (entry.method !== DEFLATED) throw new Error(`compression method ${entry.method}`);
  return inflateRawSync(packed, { maxOutputLength: entry.size });
}

/**
 * One file of an archive, unpacked and proven by its size and checksum. Never makes more bytes than the directory
 * declares, so a caller who has summed up the declared sizes is safe from a bomb that lies.
 * @throws {Error} when it is cut off, broken, or larger than declared.
 */
export function unpack(zip: Buffer, entry: ZipEntry): Buffer {
  const bytes = inflated(packedBytes(zip, entry), entry);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw new Error('size or checksum differs');
  return bytes;
}
