import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Every page of the documentation, from the root of the repository. */
export const PAGES = [...globSync('*.md', { cwd: ROOT }), ...globSync('docs/**/*.md', { cwd: ROOT })];

export const textOf = (page: string): string => readFileSync(join(ROOT, page), 'utf8');

/** A link of a page to another file of the repository, or to a heading of its own. */
export interface Link {
  page: string;
  to: string;
  anchor: string | undefined;
}

/** The links of a page that lead nowhere but into the repository. */
export function linksOf(page: string): Link[] {
  const targets = [...textOf(page).matchAll(/\]\(([^)\s]+)\)/gu)].map(([, target = '']) => target);
  return targets
    .filter((target) => !/^(?:https?|mailto):/u.test(target))
    .map((target) => {
      const [path = '', anchor] = target.split('#');
      return { page, to: path === '' ? page : normalize(join(dirname(page), path)), anchor };
    });
}

/** The anchors of a page, as GitHub makes them of its headings. */
export function anchorsOf(page: string): string[] {
  const headings = textOf(page)
    .replaceAll(/^```.*?^```/gmsu, '')
    .matchAll(/^#+ (.*)$/gmu);
  return [...headings].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(/\s/gu, '-'),
  );
}
