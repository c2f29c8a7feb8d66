import { crc32 } from 'node:zlib';

const LOCAL_LENGTH = 30;
const ENTRY_LENGTH = 46;
const END_LENGTH = 22;
const VERSION = 20;
const NAMES_ARE_UTF8 = 0x0800;

/** The fields that the local header and the directory have in common, from `version needed` on. */
function writeCommon(header: Buffer, at: number, part: { name: Buffer; bytes: Uint8Array }): void {
  header.writeUInt16LE(VERSION, at);
  header.writeUInt16LE(NAMES_ARE_UTF8, at + 2);
  header.writeUInt32LE(crc32(part.bytes), at + 10);
  header.writeUInt32LE(part.bytes.length, at + 14);
  header.writeUInt32LE(part.bytes.length, at + 18);
  header.writeUInt16LE(part.name.length, at + 22);
}

/** An archive of the parts, not compressed: the form in which parts already unpacked and checked go to the workbook library. */
export function storedZip(parts: ReadonlyMap<string, Uint8Array>): Buffer {
  const files: Uint8Array[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, bytes] of parts) {
    const name = Buffer.from(path);
    const local = Buffer.alloc(LOCAL_LENGTH);
    local.writeUInt32LE(0x04034b50, 0);
    writeCommon(local, 4, { name, bytes });
    const entry = Buffer.alloc(ENTRY_LENGTH);
    entry.writeUInt32LE(0x02014b50, 0);
    writeCommon(entry, 6, { name, bytes });
    entry.writeUInt32LE(offset, 42);
    files.push(local, name, bytes);
    directory.push(entry, name);
    offset += LOCAL_LENGTH + name.length + bytes.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(END_LENGTH);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, listed, end]);
}
