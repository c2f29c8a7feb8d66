import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand, temporaryDirectory } from './run-command.ts';

const WRONG_USAGE: readonly (readonly [words: string, said: RegExp])[] = [
  ['', /a command is missing/],
  ['frobnicate', /unknown command 'frobnicate'/],
  ['reconsile', /Did you mean reconcile/],
  ['coverage --colour red', /unknown option '--colour'/],
  ['--province Hue coverage', /two digits/],
  ['reconcile --as-of 2023-02-30', /YYYY-MM-DD/],
  ['reconcile --as-of', /argument missing/],
  ['reconcile 94', /too many arguments/],
  ['import', /missing required argument 'feed'/],
  ['import cards', /missing required argument 'file'/],
  ['import karten a.csv', /Allowed choices are units, births/],
  ['import cards a.csv --mode both', /Allowed choices are snapshot, delta/],
  ['import cards a.csv --sex-digits 1=nam', /1=male,2=female/],
  ['coverage --by moon', /Allowed choices are unit, age/],
  ['coverage --unit xyz', /3 or 5 digits/],
  ['register --format pdf', /Allowed choices are ndjson, csv/],
  ['register --status maybe', /Allowed choices are covered, uncovered, unsure/],
  ['explain', /missing required argument 'child'/],
  ['review', /a command is missing/],
  ['review decide a b perhaps', /Allowed choices are same, different/],
  ['review decide a b same --by=', /Who decides is needed/],
  ['contacts set 31510', /--email or --webhook is needed/],
  ['contacts set 31510 --email office', /office@example\.vn/],
  ['contacts set 31510 --webhook http://commune.example/hook', /https/],
  ['contacts set 31510 --webhook https://me:word@commune.example', /without a password/],
  ['demo --children -5', /whole number/],
  ['demo --map 2019', /Allowed choices are 2023, 2025/],
  ['demo --children 10 --uncovered 11', /--uncovered/],
  ['serve --port 70000', /0 to 65535/],
];

describe.concurrent('wrong usage', () => {
  it.each(WRONG_USAGE)('bao-phu %s is exit code 2 and one clear sentence', async (words, said) => {
    const ran = await runCommand(...words.split(' ').filter(Boolean));

    const told = ran.stderr.trimEnd().split('\n').at(-1);
    expect(ran.code).toBe(2);
    expect(told).toMatch(/^bao-phu: E8000 /);
    expect(told).toMatch(said);
    expect(ran.stderr).not.toMatch(/^\s+at /m);
    expect(ran.stdout).toBe('');
  });
});

describe.concurrent('refused input', () => {
  it.each([
    ['import cards no-such-file.csv', 'E8001'],
    ['import cards shared', 'E8002'],
    ['coverage --data package.json', 'E8008'],
  ])('bao-phu %s is exit code 1, %s in both languages, no stack', async (words, code) => {
    const ran = await runCommand(...words.split(' '));

    expect(ran.code).toBe(1);
    expect(ran.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(ran.stderr).toContain(code);
    expect(ran.stdout).toBe('');
  });

  it('is a document on stdout with --json', async () => {
    const ran = await runCommand('import', 'cards', 'no-such-file.csv', '--json');

    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.stdout)).toMatchObject({ error: { code: 'E8001' } });
  });
});

describe.concurrent('a data directory that is not there', () => {
  it.each(['coverage', 'register', 'cases', 'explain c-1', 'review list', 'outbox', 'contacts list'])(
    'is refused and not made by bao-phu %s',
    async (words) => {
      const directory = temporaryDirectory();
      const data = join(directory.path, 'typo');

      const ran = await runCommand(...words.split(' '), '--data', data);
      const made = existsSync(data);
      directory.remove();

      expect(ran).toMatchObject({ code: 1, stdout: '' });
      expect(ran.stderr).toMatch(/^bao-phu: E8008 .*\n$/);
      expect(made).toBe(false);
    },
  );
});

describe.concurrent('a province without a run', () => {
  it('leaves the error alone on stdout, not below the heading of a CSV', async () => {
    const directory = temporaryDirectory();

    const ran = await runCommand('register', '--format', 'csv', '--json', '--data', directory.path);
    directory.remove();

    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.stdout)).toMatchObject({ error: { code: 'E9003' } });
  });
});

describe.concurrent('help', () => {
  it.each(['--help', 'import --help', 'help', '--version'])(
    'bao-phu %s answers on stdout with exit code 0',
    async (words) => {
      const ran = await runCommand(...words.split(' '));

      expect(ran).toMatchObject({ code: 0, stderr: '' });
      expect(ran.stdout).not.toBe('');
    },
  );
});
