import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeDirectory } from '../../../local/cloud/make-directory.ts';

const dir = mkdtempSync(join(tmpdir(), 'bao-phu-directory-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('makeDirectory', () => {
  it('makes what is missing, and nothing twice', () => {
    makeDirectory(join(dir, 'a/b/c'));
    makeDirectory(join(dir, 'a/b/c'));

    expect(existsSync(join(dir, 'a/b/c'))).toBe(true);
  });

  it.each(['file', 'file/below'])('throws what the system says where a file is in the way: %s', (name) => {
    writeFileSync(join(dir, 'file'), '');

    expect(() => makeDirectory(join(dir, name))).toThrow(/EEXIST|ENOTDIR/);
  });

  it.runIf(existsSync('/proc/self'))('comes to an end where the system makes no directories', () => {
    expect(() => makeDirectory('/proc/nope/below')).toThrow(/ENOENT|EACCES|EPERM|EROFS/);
  });
});
