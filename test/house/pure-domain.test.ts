import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
const root = fileURLToPath(new URL('../../', import.meta.url));

/** A tree under the house's own rules. */
const tree = mkdtempSync(join(tmpdir(), 'bao-phu-pure-'));
for (const rules of ['biome.json', 'pure-domain.grit']) copyFileSync(join(root, rules), join(tree, rules));
afterAll(() => rmSync(tree, { recursive: true }));

function lint(path: string, text: string): { refused: boolean; said: string } {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), `${text}\n`);
  const options = { cwd: tree, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [biome, 'lint', path], options);
  return { refused: status !== 0, said: stdout + stderr };
}

describe('a domain room', () => {
  it.each([
    'export const now = () => new Date();',
    'export const now = () => Date.now();',
    'export const roll = () => Math.random();',
    'export const home = () => process.env.HOME;',
    'export const took = () => performance.now();',
    'export const id = () => crypto.randomUUID();',
    "export const ask = () => fetch('https://example.vn');",
    'export const later = (then: () => void) => setTimeout(then, 1);',
    "import { randomUUID } from 'node:crypto';\nexport const id = () => randomUUID();",
  ])('may not hold: %s', (text) => {
    const { refused, said } = lint('shared/time/planted.ts', text);

    expect(refused).toBe(true);
    expect(said).toContain('A domain room');
  });

  it('may reckon with days it was given, and hash', () => {
    const text = [
      "import { hash } from 'node:crypto';",
      'export const day = (at: number) => new Date(at).getUTCDay() + Date.UTC(2023, 5, 30);',
      "export const name = (text: string) => hash('sha256', text);",
    ].join('\n');

    expect(lint('shared/time/planted.ts', text)).toMatchObject({ refused: false });
  });

  it('is not the store, which may ask for the time', () => {
    expect(lint('shared/store/planted.ts', 'export const now = () => Date.now();').refused).toBe(false);
  });
});
