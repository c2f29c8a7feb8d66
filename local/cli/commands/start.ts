import type { Command } from 'commander';
import { type DemoMarker, findMarker } from '../demo/marker.ts';
import type { DemoOptions } from '../demo/plan.ts';
import { formatNumber, note, printJson } from '../output.ts';
import type { Served } from '../serve/serve.ts';
import { addDemoOptions, demo, demoPlanOf } from './demo.ts';
import { addServeOptions, announcementOf, findBoundaries, type ServeOptions } from './serve.ts';

/** `bao-phu start`: what `npm start` does. */
export const addStart = (program: Command): Command =>
  addServeOptions(addDemoOptions(program.command('start')))
    .description('play the demo where there is none yet, then serve until Ctrl-C')
    .action((_own: unknown, command: Command) => start(command));

async function start(command: Command): Promise<void> {
  const options = command.optsWithGlobals<DemoOptions & ServeOptions>();
  const { data, port, pages, json } = options;
  const plan = demoPlanOf(command);
  const boundaries = await findBoundaries(options.boundaries);
  const found = await findMarker(data, plan.province);
  if (!found?.done) await demo(plan, options);
  else if (json) await printJson(found);
  else note(whatIsThere(data, found));
  const { serveUntilStopped } = await import('../serve/serve.ts');
  const announce = async (served: Served): Promise<void> => note(announcementOf(served, { data, pages }));
  await serveUntilStopped({ data, port, pages, boundaries, province: plan.province, announce });
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
