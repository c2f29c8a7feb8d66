import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The text of every file that fits, one after the other. */
const textOf = (pattern: string): string =>
  globSync(pattern, { cwd: root })
    .map((path) => readFileSync(`${root}/${path}`, 'utf8'))
    .join('\n');

/** Where a code is described: a cell of a table that holds nothing else, or a heading of the findings. */
function describedIn(page: string): string[] {
  const lines = page.split('\n');
  const headings = lines.flatMap((line) => /^### ([EW]\d{4})$/.exec(line)?.[1] ?? []);
  const cells = lines.filter((line) => line.startsWith('|')).flatMap((line) => line.split('|'));
  return [...headings, ...cells.flatMap((cell) => /^\s*`?([EW]\d{4})`?\s*$/.exec(cell)?.[1] ?? [])];
}

const known = new Set(textOf('{shared,functions,local}/**/*.ts').match(/\b[EW]\d{4}\b/g));
const described = describedIn(textOf('docs/reference/*.md'));

describe('the codes of refusals and findings', () => {
  it('stand in the reference, each at one place', () => {
    expect(described.toSorted()).toEqual([...known].sort());
  });

  it('are counted one by one, as no row names a range', () => {
    expect(textOf('docs/reference/*.md')).not.toMatch(/^\|[^|]*\b[EW]\d{4}\b[^|]+\b[EW]\d{4}\b/m);
  });
});
