import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launcher, runCommand, temporaryDirectory } from './run-command.ts';

const CHILDREN = 300;
const UNCOVERED = 30;
const AS_OF = '2023-06-30';

const directory = temporaryDirectory();
const inDirectory = (...words: string[]) => runCommand(...words, '--data', directory.path);
const documentOf = async (...words: string[]) => {
  const ran = await inDirectory(...words, '--json');
  return { ...ran, document: JSON.parse(ran.stdout) };
};
const cardFiles = () => filesOf('cards');
const filesOf = (feed: string): string[] => {
  const files = join(directory.path, 'demo', '94', 'files');
  return readdirSync(files)
    .filter((name) => name.startsWith(feed))
    .map((name) => join(files, name));
};

let demo: Awaited<ReturnType<typeof documentOf>>;

beforeAll(async () => {
  demo = await documentOf('demo', '--children', `${CHILDREN}`, '--uncovered', `${UNCOVERED}`);
}, 60_000);

afterAll(() => directory.remove());

describe('bao-phu demo', () => {
  it('imports every row of its own files', () => {
    expect(demo.code, demo.stderr).toBe(0);
    expect(demo.document.imports.map(({ feed }: { feed: string }) => feed)).toEqual([
      'units',
      'births',
      'residents',
      'cards',
    ]);
    for (const { rows, added, changed, unchanged, rejected } of demo.document.imports)
      expect(added + changed + unchanged + rejected).toBe(rows);
  });

  it('finds the children and compares them with the truth', () => {
    const { run, truth } = demo.document;

    expect(run).toMatchObject({ asOf: AS_OF, province: '94', state: 'published', identity: { holds: true } });
    expect(run.covered + run.uncovered + run.unsure).toBe(run.inScope);
    expect(truth.all).toMatchObject({ inScope: CHILDREN, gaps: UNCOVERED });
    expect(Object.keys(truth)).toContain('khmer');
  });

  it('writes one digest a commune with open cases, counts only', () => {
    const mails = readdirSync(join(directory.path, 'outbox'));

    expect(mails.length).toBe(demo.document.run.messages);
    expect(mails.length).toBeGreaterThan(0);
  });
});

describe('documents', () => {
  it('coverage adds up from the districts to the province', async () => {
    const { code, document } = await documentOf('coverage');

    const [province, ...districts] = document.rows;
    expect(code).toBe(0);
    expect(province.inScope).toBe(demo.document.run.inScope);
    expect(districts.reduce((sum: number, { inScope }: { inScope: number }) => sum + inScope, 0)).toBe(
      province.inScope,
    );
  });

  it('coverage by age adds up to the province', async () => {
    const { document } = await documentOf('coverage', '--by', 'age');

    const inScope = document.by.reduce((sum: number, group: { inScope: number }) => sum + group.inScope, 0);
    expect(inScope).toBe(demo.document.run.inScope);
  });

  it('register prints a line a child in scope, as NDJSON and as CSV', async () => {
    const ndjson = await inDirectory('register', '--json');
    const csv = await inDirectory('register', '--format', 'csv');

    const lines = ndjson.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.length).toBe(demo.document.run.inScope);
    expect(Object.keys(lines[0])).toEqual(
      expect.arrayContaining(['childId', 'unit', 'status', 'probability', 'sources']),
    );
    expect(csv.stdout.trimEnd().split('\n').length).toBe(lines.length + 1);
  });

  it('register keeps to a status', async () => {
    const { stdout } = await inDirectory('register', '--status', 'uncovered');

    expect(stdout.trimEnd().split('\n').length).toBe(demo.document.run.uncovered);
  });

  it('cases lists what is open, and explain tells why', async () => {
    const { document: cases } = await documentOf('cases');
    const { code, document } = await documentOf('explain', cases[0].childId);

    expect(cases.length).toBe(demo.document.run.cases.open);
    expect(code).toBe(0);
    expect(document.child).toMatchObject({ childId: cases[0].childId, status: 'uncovered' });
  });

  it('review list and outbox are documents too', async () => {
    const reviews = await documentOf('review', 'list');
    const outbox = await documentOf('outbox');

    expect([reviews.code, outbox.code]).toEqual([0, 0]);
    expect(outbox.document.length).toBe(demo.document.run.messages);
  });

  it.each(['coverage', 'register', 'cases'])('%s of a unit that is not there is refused', async (command) => {
    const ran = await inDirectory(command, '--unit', '99999');

    expect(ran.code).toBe(1);
    expect(ran.stderr).toMatch(/^bao-phu: E9004 /);
    expect(ran.stdout).toBe('');
  });

  it('an unknown child is refused in one sentence', async () => {
    const ran = await inDirectory('explain', 'nobody');

    expect(ran.code).toBe(1);
    expect(ran.stderr).toMatch(/^bao-phu: E\d{4} /);
  });

  it('a reader who leaves early is no error', async () => {
    const line = `set -o pipefail; node ${launcher} register --data ${directory.path} | head -n 1`;

    const { stdout, stderr } = await promisify(execFile)('bash', ['-c', line]);

    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toBe('');
  });
});

describe('again', () => {
  it('the same files change nothing', async () => {
    const { code, document } = await documentOf('import', 'cards', ...cardFiles());

    expect(code).toBe(0);
    expect(document).toMatchObject({ state: 'unchanged', added: 0, changed: 0, removed: 0 });
  });

  it('the same night opens no case and writes no message', async () => {
    const before = [await documentOf('cases'), await documentOf('outbox')];

    const { code, document } = await documentOf('reconcile', '--as-of', AS_OF);

    const after = [await documentOf('cases'), await documentOf('outbox')];
    expect(code).toBe(0);
    expect(document.runId).toBe(demo.document.run.runId);
    expect(after.map((one) => one.document)).toEqual(before.map((one) => one.document));
  });

  it('a file that would drop rows is held until it is released', async () => {
    const [first = ''] = cardFiles();

    const held = await documentOf('import', 'cards', first);
    const released = await documentOf('import', 'cards', first, '--release', '--dry-run');

    expect(held.code).toBe(1);
    expect(held.document).toMatchObject({ state: 'held' });
    expect(held.document.guard.length).toBeGreaterThan(0);
    expect(released.code).toBe(0);
    expect(released.document).toMatchObject({ state: 'dry_run' });
  });

  it('a demo does not mix with rows it did not make', async () => {
    const other = temporaryDirectory();
    await runCommand('import', 'births', ...filesOf('births'), '--data', other.path);

    const ran = await runCommand('demo', '--children', '50', '--data', other.path);
    other.remove();

    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('E8006');
  });

  it('no name of a child is in any mail', () => {
    const names = fullNames();
    const mails = readdirSync(join(directory.path, 'outbox'));

    const text = mails.map((name) => readFileSync(join(directory.path, 'outbox', name), 'utf8')).join('\n');

    expect(names.filter((name) => text.includes(name))).toEqual([]);
  });
});

function fullNames(): string[] {
  const [file = ''] = filesOf('births');
  const [head = '', ...rows] = readFileSync(file, 'utf8').split('\n');
  const at = head.split(',').indexOf('full_name');
  return rows.map((row) => row.split(',')[at] ?? '').filter((name) => name.includes(' '));
}
