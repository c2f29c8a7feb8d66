import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import type { Boundaries } from '../../../shared/units/boundaries.ts';
import { isBuilt } from '../../portal/not-built.ts';
import { type GlobalOptions, wholeNumber } from '../options.ts';
import { print, printJson } from '../output.ts';
import type { Served } from '../serve/serve.ts';

export interface ServeOptions {
  port: number;
  pages: string;
  /** A file of GeoJSON. */
  boundaries?: string;
}

const BUILD = fileURLToPath(new URL('../../../web/dist', import.meta.url));

/** What every command that serves may be told. */
export const addServeOptions = (command: Command): Command =>
  command
    .option('--port <port>', 'port of 127.0.0.1; 0 takes a free one', wholeNumber(0, 65_535), 8080)
    .option('--pages <dir>', 'folder of the built portal', BUILD)
    .option('--boundaries <file>', 'boundaries of the units, GeoJSON');

/** `bao-phu serve` */
export const addServe = (program: Command): Command =>
  addServeOptions(program.command('serve'))
    .description('keep the embedded cloud running and answer portal and API on this machine')
    .action((_own: unknown, command: Command) =>
      serve(command.optsWithGlobals<ServeOptions & GlobalOptions>()),
    );

async function serve({ json, boundaries, ...options }: ServeOptions & GlobalOptions): Promise<void> {
  const { serveUntilStopped } = await import('../serve/serve.ts');
  const announce = (served: Served): Promise<void> =>
    json ? printJson({ data: options.data, ...served }) : print(announcementOf(served, options));
  await serveUntilStopped({ ...options, boundaries: await findBoundaries(boundaries), announce });
}

/** The boundaries of `--boundaries`, where it is given. */
export const findBoundaries = async (path: string | undefined): Promise<Boundaries | undefined> =>
  path === undefined ? undefined : (await import('../serve/boundaries.ts')).readBoundaries(path);

/** Where the portal answers, and the rest, and how it is stopped, for a person. */
export const announcementOf = (
  { portal, endpoints }: Served,
  { data, pages }: { data: string; pages: string },
): string =>
  [
    `Cổng: ${portal} / Portal: ${portal}`,
    ...(isBuilt(pages) ? [] : [NOT_BUILT]),
    `Đang chạy trên ${data}; dừng bằng Ctrl-C. / Serving ${data}; Ctrl-C stops it.`,
    ...endpoints,
  ].join('\n');

const NOT_BUILT =
  'Chưa có cổng: npm run build sẽ tạo cổng, không cần dừng máy chủ. / No portal yet: npm run build makes it, with the server left running.';
