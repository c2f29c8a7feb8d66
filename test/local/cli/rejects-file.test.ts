import { existsSync, linkSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkRejectsFile } from '../../../local/cli/rejects-file.ts';
import { runCommand, temporaryDirectory } from './run-command.ts';

const directory = temporaryDirectory();
const pathOf = (name: string): string => join(directory.path, name);
const source = pathOf('births.csv');
writeFileSync(source, 'full_name,date_of_birth\nThạch Sa,05/03/2021\n');
linkSync(source, pathOf('linked.csv'));
symlinkSync('births.csv', pathOf('pointing.csv'));
writeFileSync(pathOf('earlier.csv'), 'kept until there is something to write');
mkdirSync(pathOf('directory'));

afterAll(() => directory.remove());

describe('the file for the rejected rows', () => {
  it.each(['births.csv', 'linked.csv', 'pointing.csv', 'directory/../births.csv'])(
    'is wrong usage where it is the imported file: %s',
    async (name) => {
      await expect(checkRejectsFile(pathOf(name), [source])).rejects.toMatchObject({
        exitCode: 2,
        message: expect.stringContaining('overwrite'),
      });
    },
  );

  it.each(['no-such-directory/a.csv', 'directory', 'births.csv/a.csv'])(
    'is refused where it cannot be written: %s',
    async (name) => {
      await expect(checkRejectsFile(pathOf(name), [source])).rejects.toMatchObject({ code: 'E8004' });
    },
  );

  it('is neither made nor changed by the check', async () => {
    await checkRejectsFile(pathOf('new.csv'), [source]);
    await checkRejectsFile(pathOf('earlier.csv'), [source]);

    expect(existsSync(pathOf('new.csv'))).toBe(false);
    expect(readFileSync(pathOf('earlier.csv'), 'utf8')).toBe('kept until there is something to write');
  });

  it('is checked before anything is imported', async () => {
    const data = pathOf('data');

    const ran = await runCommand('import', 'births', source, '--rejects', pathOf('no/a.csv'), '--data', data);

    expect(ran.code).toBe(1);
    expect(ran.stderr).toMatch(/^bao-phu: E8004 .*\n$/);
    expect(existsSync(data)).toBe(false);
  });
});
