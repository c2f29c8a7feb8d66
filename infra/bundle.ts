import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { type BuildOptions, build } from 'esbuild';
import { THREADS } from '../shared/store/threads.ts';
import { FUNCTIONS, type FunctionName } from './names.ts';
import { ownMap, type SourceMap } from './own-map.ts';

export const ROOT = resolve(import.meta.dirname, '..');

/** What esbuild makes of one function: a folder that becomes its zip. */
export interface Bundle {
  name: FunctionName;
  dir: string;
}

/**
 * The SDK is part of the bundle, 214 kB of the 795 that `api` has zipped without its map: the runtime has another version, which
 * nothing here was tested with, and opens it file by file where a bundle is read at once.
 */
const SETTINGS = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  // A package that comes both ways is taken as modules: of those esbuild leaves out what nobody asks for.
  mainFields: ['module', 'main'],
  minify: true,
  // Errors are told by the names of their classes.
  keepNames: true,
  sourcemap: true,
  sourcesContent: false,
  legalComments: 'none',
  logLevel: 'warning',
  // CommonJS packages ask for the modules of Node by `require`, which a module does not have.
  banner: {
    js: "import{createRequire as requireOfBundle}from'node:module';const require=requireOfBundle(import.meta.url);",
  },
} satisfies BuildOptions;

/** Bundles every function into a folder of its own under `out`. */
export async function bundleFunctions(out: string): Promise<Record<FunctionName, Bundle>> {
  const bundles = await Promise.all(FUNCTIONS.map((name) => bundleFunction(name, out)));
  return Object.fromEntries(bundles.map((bundle) => [bundle.name, bundle])) as Record<FunctionName, Bundle>;
}

/** Bundles `functions/<name>/lambda.ts` into `<out>/<name>/index.mjs`, and the threads it starts beside it. */
export async function bundleFunction(name: FunctionName, out: string): Promise<Bundle> {
  const dir = join(out, name);
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  const main = join(dir, 'index.mjs');
  await write(join('functions', name, 'lambda.ts'), main);
  const text = readFileSync(main, 'utf8');
  for (const thread of THREADS) {
    const module = basename(thread, '.ts');
    if (text.includes(module)) await write(thread, join(dir, `${module}.mjs`));
  }
  return { name, dir };
}

async function write(source: string, outfile: string): Promise<void> {
  await build({ ...SETTINGS, entryPoints: [join(ROOT, source)], outfile });
  const map: SourceMap = JSON.parse(readFileSync(`${outfile}.map`, 'utf8'));
  writeFileSync(`${outfile}.map`, JSON.stringify(ownMap(map)));
}

/** Bytes of the zip of a bundle, but for its headers. */
export function zippedBytes(dir: string): number {
  const files = readdirSync(dir).map((file) => readFileSync(join(dir, file)));
  return files.reduce((bytes, file) => bytes + deflateRawSync(file, { level: 9 }).byteLength, 0);
}
