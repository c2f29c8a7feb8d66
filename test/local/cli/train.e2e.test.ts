import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeProvince } from '../../../local/province/make-province.ts';
import { writeProvince } from '../../../local/province/write-province.ts';
import { runCommand, temporaryDirectory } from './run-command.ts';

const OPTIONS = {
  province: '94',
  map: '2023',
  asOf: '2023-06-30',
  children: 120,
  uncovered: 12,
  seed: 7,
} as const;
const IDS = ['births-residents', 'register-doubles', 'children-cards'];

const directory = temporaryDirectory();
const train = (...words: string[]) =>
  runCommand('train', '--sampled', '2000', '--data', join(directory.path, 'data'), ...words);
const modelIn = (out: string, id: string): string =>
  readFileSync(join(directory.path, out, `${id}.json`), 'utf8');

beforeAll(async () => {
  const province = makeProvince(OPTIONS);
  const files = join(directory.path, 'files');
  await writeProvince(files, province);
  for (const feed of ['units', 'births', 'residents', 'cards'] as const) {
    const names = province.files.filter((file) => file.feed === feed).map(({ name }) => join(files, name));
    await runCommand('import', feed, ...names, '--data', join(directory.path, 'data'));
  }
}, 120_000);
afterAll(() => directory.remove());

describe('bao-phu train', () => {
  it('writes each model and prints what every level is worth and that scoring has not changed', async () => {
    const ran = await train('--out', join(directory.path, 'a'));

    expect(ran.code, ran.stderr).toBe(0);
    for (const id of IDS) {
      expect(ran.stdout).toContain(`Mô hình ${id}, phiên bản`);
      expect(JSON.parse(modelIn('a', id))).toMatchObject({ id, training: { sampled: 2_000 } });
    }
    expect(ran.stdout).toMatch(/full_name \+ day +\d+ +\d+ +[−-][\d.,]+/);
    expect(ran.stdout).toContain('cùng số định danh / same personal number');
    expect(ran.stdout).toContain('Scoring goes on with the models in use');
  }, 60_000);

  it('writes the same bytes again, one member a line and a newline at the end', async () => {
    const ran = await train('--out', join(directory.path, 'b'), '--json');

    const document = JSON.parse(ran.stdout);
    expect(document).toMatchObject({ province: '94', files: IDS.map((id) => expect.stringContaining(id)) });
    for (const id of IDS) {
      expect(modelIn('b', id)).toBe(modelIn('a', id));
      expect(modelIn('b', id)).toMatch(/^\{\n {2}"id": .*\n\}\n$/s);
    }
  }, 60_000);

  it('refuses a directory that cannot be made, before anything is trained', async () => {
    const ran = await train('--out', join(directory.path, 'a', 'births-residents.json'));

    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toContain('E8004');
  });

  it('refuses a data directory without a book', async () => {
    const empty = temporaryDirectory();
    const ran = await runCommand('train', '--out', join(empty.path, 'out'), '--data', empty.path);
    empty.remove();

    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toContain('E9002');
  });

  it.each([
    [['train'], /--out <dir>' not specified/],
    [['train', '--out', 'x', '--sampled', 'many'], /whole number/],
  ])('is wrong usage without saying where to, or with no number of pairs', async (words, said) => {
    const ran = await runCommand(...words);

    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(said);
  });
});
