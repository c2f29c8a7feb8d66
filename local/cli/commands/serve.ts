import type { Command } from 'commander';
import { type GlobalOptions, wholeNumber } from '../options.ts';
import { print, printJson } from '../output.ts';

interface ServeOptions extends GlobalOptions {
  port: number;
}

/** `bao-phu serve` */
export const addServe = (program: Command): Command =>
  program
    .command('serve')
    .description('keep the embedded cloud running and answer HTTP on this machine')
    .option('--port <port>', 'port of 127.0.0.1; 0 takes a free one', wholeNumber(0, 65_535), 8080)
    .action((_own: unknown, command: Command) => serve(command.optsWithGlobals<ServeOptions>()));

async function serve({ data, port, province, json }: ServeOptions): Promise<void> {
  const { serveUntilStopped } = await import('../serve/serve.ts');
  const announce = (endpoints: string[]): Promise<void> =>
    json ? printJson({ data, endpoints }) : print(announcementOf(data, endpoints));
  await serveUntilStopped({ data, port, province, announce });
}

/** Where the server answers and how it is stopped, for a person. */
export const announcementOf = (data: string, endpoints: readonly string[]): string =>
  [`Đang chạy trên ${data}; dừng bằng Ctrl-C. / Serving ${data}; Ctrl-C stops it.`, ...endpoints].join('\n');
