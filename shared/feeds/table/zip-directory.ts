/** What the directory of an archive says of one file in it; sizes in bytes. */
export interface ZipEntry {
  name: string;
  encrypted: boolean;
  method: number;
  crc: number;
  packedSize: number;
  size: number;
  /** Where its local header begins. */
  offset: number;
}

const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_LENGTH = 46;
const ZIP64_FIELD = 0x0001;
const IN_ZIP64 = 0xffffffff;

function findEnd(zip: Buffer): number {
  const first = Math.max(0, zip.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = zip.length - END_LENGTH; at >= first; at -= 1) {
    if (zip.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  throw new Error('no end of central directory');
}

/** The 8-byte values of the ZIP64 field: those of size, packed size and offset that did not fit in 4 bytes, in that order. */
function zip64Values(extra: Buffer): bigint[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== ZIP64_FIELD) continue;
    const count = Math.floor(extra.readUInt16LE(at + 2) / 8);
    return Array.from({ length: count }, (_, index) => extra.readBigUInt64LE(at + 4 + 8 * index));
  }
  return [];
}

function readEntry(zip: Buffer, at: number): { entry: ZipEntry; next: number } {
  if (zip.readUInt32LE(at) !== ENTRY_SIGNATURE) throw new Error('broken central directory');
  const nameEnd = at + ENTRY_LENGTH + zip.readUInt16LE(at + 28);
  const extraEnd = nameEnd + zip.readUInt16LE(at + 30);
  const large = zip64Values(zip.subarray(nameEnd, extraEnd));
  const sized = (written: number) => (written === IN_ZIP64 ? Number(large.shift() ?? IN_ZIP64) : written);
  const size = sized(zip.readUInt32LE(at + 24));
  const packedSize = sized(zip.readUInt32LE(at + 20));
  const entry: ZipEntry = {
    name: zip.toString('utf8', at + ENTRY_LENGTH, nameEnd).replaceAll('\\', '/'),
    encrypted: (zip.readUInt16LE(at + 8) & 1) === 1,
    method: zip.readUInt16LE(at + 10),
    crc: zip.readUInt32LE(at + 16),
    packedSize,
    size,
    offset: sized(zip.readUInt32LE(at + 42)),
  };
  return { entry, next: extraEnd + zip.readUInt16LE(at + 32) };
}

/**
 * The files of a ZIP archive as its central directory lists them; nothing is unpacked.
 * @throws {Error} when the directory is missing or cut off.
 */
export function readDirectory(zip: Buffer): ZipEntry[] {
  const end = findEnd(zip);
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const { entry, next } = readEntry(zip, at);
    entries.push(entry);
    at = next;
  }
  return entries;
}
