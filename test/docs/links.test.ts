import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchorsOf, linksOf, PAGES, ROOT, textOf } from './pages.ts';

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

describe.each(PAGES)('%s', (page) => {
  it('links to files and headings that are there', () => {
    const broken = linksOf(page).filter(
      ({ to, anchor }) =>
        !existsSync(join(ROOT, to)) || (anchor !== undefined && !anchorsOf(to).includes(anchor)),
    );

    expect(broken).toEqual([]);
  });

  it('names scripts of package.json', () => {
    const named = [...textOf(page).matchAll(/npm run ([\w:-]*\w)/gu)].map(([, name = '']) => name);

    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});
