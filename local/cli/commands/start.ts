import type { Command } from 'commander';
import { type DemoMarker, findMarker } from '../demo/marker.ts';
import type { DemoOptions } from '../demo/plan.ts';
import { wholeNumber } from '../options.ts';
import { formatNumber, note, printJson } from '../output.ts';
import { addDemoOptions, demo, demoPlanOf } from './demo.ts';
import { announcementOf } from './serve.ts';

/** `bao-phu start`: what `npm start` does. */
export const addStart = (program: Command): Command =>
  addDemoOptions(program.command('start'))
    .description('play the demo where there is none yet, then serve until Ctrl-C')
    .option('--port <port>', 'port of 127.0.0.1; 0 takes a free one', wholeNumber(0, 65_535), 8080)
    .action((_own: unknown, command: Command) => start(command));

async function start(command: Command): Promise<void> {
  const options = command.optsWithGlobals<DemoOptions & { port: number }>();
  const { data, port, json } = options;
  const plan = demoPlanOf(command);
  const found = await findMarker(data, plan.province);
  if (!found?.done) await demo(plan, options);
  else if (json) await printJson(found);
  else note(whatIsThere(data, found));
  const { serveUntilStopped } = await import('../serve/serve.ts');
  const announce = async (endpoints: string[]): Promise<void> => note(announcementOf(data, endpoints));
  await serveUntilStopped({ data, port, province: plan.province, announce });
}

function whatIsThere(data: string, { plan }: DemoMarker): string {
  const children = formatNumber(plan.children);
  const uncovered = formatNumber(plan.uncovered);
  return [
    `${data} đã có bản thử: tỉnh ${plan.province}, ${plan.asOf}, ${children} trẻ, ${uncovered} chưa có thẻ.`,
    `${data} already holds a demo: province ${plan.province}, ${plan.asOf}, ${children} children, ${uncovered} without a card.`,
    'Xem: bao-phu coverage. Thử lại từ đầu: bao-phu demo. / See bao-phu coverage; to play it again: bao-phu demo.',
  ].join('\n');
}
