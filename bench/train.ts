// npm run train: the models that are shipped, trained on a synthetic province of a seed that no bench measures with.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FunctionContext } from '../functions/context.ts';
import { sealWith } from '../functions/papers/seal.ts';
import { trainModels } from '../functions/train-models/train-models.ts';
import { standsAlone } from '../functions/work/stands-alone.ts';
import { deliver } from '../local/cli/deliver.ts';
import { type DemoPlan, planOf } from '../local/cli/demo/plan.ts';
import { failureOf, lineOf } from '../local/cli/errors.ts';
import { makeModelDirectory, writeModel } from '../local/cli/model-files.ts';
import { printTraining } from '../local/cli/print/training.ts';
import { startCloud } from '../local/cloud/cloud.ts';
import { makeProvince } from '../local/province/make-province.ts';
import { openStore } from '../shared/store/open-store.ts';
import { textOption } from './option-kinds.ts';
import { optionsOf } from './options.ts';
import { CHILDREN, FULL_SIZE } from './province-size.ts';

const SHIPPED = fileURLToPath(new URL('../shared/linkage/models/trained', import.meta.url));
/** `bench/province` measures with 1 to 5, the demo plays 2023. */
const SEED = 7;
const FEEDS = ['units', 'births', 'residents', 'cards'] as const;

const { children, out } = optionsOf({
  command: 'train',
  purpose: 'train the linkage models on a synthetic province that no bench measures with',
  options: {
    children: CHILDREN,
    out: textOption('DIR', {
      help: 'where the models are written; left out, in place of those that are shipped, at full size only',
      default: '',
    }),
  },
  conflict: (given) =>
    given.out === '' && given.children !== FULL_SIZE.children
      ? `--out DIR is needed: only a province of ${FULL_SIZE.children} children replaces the models that are shipped`
      : undefined,
});

try {
  await train(
    planOf({ data: '', json: false, province: '94', children, seed: SEED, map: '2023' }, false),
    out === '' ? SHIPPED : out,
  );
} catch (thrown) {
  const { exitCode, sentence } = failureOf(thrown);
  if (sentence === undefined || exitCode !== 1) throw thrown;
  console.error(lineOf(sentence));
  process.exitCode = 2;
}

/** @throws RefusedCommand where the models cannot be written; CodedError where the province is too small. */
async function train(plan: DemoPlan, directory: string): Promise<void> {
  const began = performance.now();
  await makeModelDirectory(directory);
  const data = mkdtempSync(join(tmpdir(), 'bao-phu-train-'));
  const cloud = await startCloud({ dir: data });
  try {
    const context: FunctionContext = {
      store: openStore(cloud),
      // The book is as old as the province it tells of, so that training on another day gives the same model.
      now: () => new Date(`${plan.asOf}T00:00:00+07:00`),
      outboxes: {},
      ...standsAlone,
      portal: '',
      papers: { seal: sealWith('bench') },
    };
    await importProvince(context, plan);
    const source = `a synthetic province (${plan.province}, seed ${SEED}, ${plan.children} children in scope)`;
    const { models } = await trainModels(context, { province: plan.province, source });
    const files: string[] = [];
    for (const { model } of models) files.push(await writeModel(directory, model));
    console.log(printTraining({ models, files }));
  } finally {
    await cloud.stop();
    rmSync(data, { recursive: true, force: true });
  }
  const seconds = (performance.now() - began) / 1000;
  const memory = process.resourceUsage().maxRSS / 1024;
  console.log(`\n${seconds.toFixed(1)} s, ${Math.round(memory)} MB at most, making the province included`);
}

async function importProvince(context: FunctionContext, plan: DemoPlan): Promise<void> {
  const { files } = makeProvince(plan);
  for (const feed of FEEDS) {
    const sources = files.filter((file) => file.feed === feed);
    await deliver(
      context,
      { province: plan.province, feed, mode: 'snapshot', dryRun: false, release: false },
      sources,
    );
  }
}
