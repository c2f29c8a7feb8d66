// Prints how big files and functions are and how often we use what we avoid (CONTRIBUTING.md). Figures, no verdict.
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from 'typescript/unstable/ast';
import { API } from 'typescript/unstable/sync';
import { listLarge } from './house/large.ts';
import { type FileMeasure, measureFile } from './house/measure-file.ts';
import { rowOf } from './house/table.ts';
import { optionsOf } from './options.ts';
import { tableOf } from './table.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** The portal knows a browser, all else does not. */
const PROJECTS = ['tsconfig.json', 'web/tsconfig.json'];
const AREAS = ['shared', 'functions', 'infra', 'web', 'local', 'bench', 'test'];

/** Our own files of the project, read with the parser of the compiler itself. */
function measureProject(): FileMeasure[] {
  const api = new API({ cwd: ROOT });
  try {
    const openProjects = PROJECTS.map((name) => `${ROOT}${name}`);
    const sources = new Map<string, SourceFile>();
    for (const { program } of api.updateSnapshot({ openProjects }).getProjects())
      for (const name of program.getSourceFileNames().filter(isOurs)) {
        const source = program.getSourceFile(name);
        if (source !== undefined) sources.set(name, source);
      }
    return [...sources.values()].map(measureFile).map(withPlace);
  } finally {
    api.close();
  }
}

function withPlace(measure: FileMeasure): FileMeasure {
  return { ...measure, file: relative(ROOT, measure.file) };
}

function isOurs(file: string): boolean {
  return AREAS.includes(relative(ROOT, file).split(sep)[0] ?? '');
}

/** `shared/identity` for a room, `local` for anything else. */
function areaOf({ file }: FileMeasure): string {
  const [area = '', room = ''] = file.split(sep);
  return area === 'shared' ? `${area}/${room}` : area;
}

optionsOf({
  command: 'house',
  purpose: 'how big files and functions are, and how often we use what we avoid',
  options: {},
});
const files = measureProject();
const byArea = [...Map.groupBy(files, areaOf)].sort(
  ([a], [b]) => orderOf(a) - orderOf(b) || (a < b ? -1 : 1),
);
console.log(`${tableOf([...byArea.map(([area, own]) => rowOf(area, own)), rowOf('all', files)], 1)}\n`);
for (const line of listLarge(files)) console.log(line);

function orderOf(area: string): number {
  return AREAS.indexOf(area.split('/')[0] ?? '');
}
