import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { FUNCTIONS, type FunctionName } from './names.ts';

export const ROOT = resolve(import.meta.dirname, '..');

/** What esbuild makes of one function: a directory that becomes its zip. */
export interface Bundle {
  name: FunctionName;
  dir: string;
  /** Bytes of the zip, near enough to compare: the deflated files without their headers. */
  zipped: number;
}

/**
 * The SDK is part of the bundle: the runtime has another version, which nothing here was tested with, and requires files
 * one by one where a bundle is read at once.
 */
const SETTINGS = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  // Packages that come as CommonJS too are taken as modules: of those esbuild leaves out what nobody asks for.
  mainFields: ['module', 'main'],
  minify: true,
  keepNames: true,
  sourcemap: true,
  sourcesContent: false,
  legalComments: 'none',
  logLevel: 'warning',
  // CommonJS packages ask for the modules of Node by `require`, which a module does not have.
  banner: { js: "import{createRequire as requireOfBundle}from'node:module';const require=requireOfBundle(import.meta.url);" },
} satisfies BuildOptions;

/** Bundles every function into a folder of its own under `out`. */
export async function bundleFunctions(out: string): Promise<Record<FunctionName, Bundle>> {
  const bundles = await Promise.all(FUNCTIONS.map((name) => bundleFunction(name, out)));
  return Object.fromEntries(bundles.map((bundle) => [bundle.name, bundle])) as Record<FunctionName, Bundle>;
}

/** Bundles `functions/<name>/lambda.ts` and the threads it starts into `<out>/<name>`. */
export async function bundleFunction(name: FunctionName, out: string): Promise<Bundle> {
  const dir = join(out, name);
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  const threads = new Set<string>();
  await write(join(ROOT, 'functions', name, 'lambda.ts'), join(dir, 'index.mjs'), threads);
  for (const thread of threads) await write(thread, join(dir, moduleOf(thread)), threads);
  return { name, dir, zipped: zippedBytes(dir) };
}

/** Threads found on the way are added to `threads`, which a loop over the set goes on with. */
async function write(entry: string, outfile: string, threads: Set<string>): Promise<void> {
  await build({ ...SETTINGS, entryPoints: [entry], outfile, plugins: [threadsInto(threads)] });
}

/** A thread as the sources name it: `new URL('./table-thread.ts', import.meta.url)`. */
const THREAD = /new URL\('(\.\/[\w/-]+-thread\.ts)', import\.meta\.url\)/gu;

/** In a bundle a thread lies beside the function, whatever folder it came from. */
function threadsInto(threads: Set<string>): Plugin {
  return {
    name: 'threads',
    setup: ({ onLoad }) => {
      onLoad({ filter: /[\\/](?:shared|functions)[\\/].*\.ts$/ }, ({ path }) => {
        const contents = readFileSync(path, 'utf8').replace(THREAD, (_, thread: string) => {
          threads.add(join(dirname(path), thread));
          return `new URL('./${moduleOf(thread)}', import.meta.url)`;
        });
        return { contents, loader: 'ts' };
      });
    },
  };
}

const moduleOf = (source: string): string => `${basename(source, '.ts')}.mjs`;

function zippedBytes(dir: string): number {
  const files = readdirSync(dir).map((file) => readFileSync(join(dir, file)));
  return files.reduce((bytes, file) => bytes + deflateRawSync(file, { level: 9 }).byteLength, 0);
}
