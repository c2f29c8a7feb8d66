import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks } from 'cdk-nag';
import { buildStage } from './build-stage.ts';
import { bundleFunctions, ROOT } from './bundle.ts';
import { chosenOf, STAGES } from './stages.ts';

/** What `cdk` runs: bundles the functions and builds the stage that `-c stage=` names, or all of them. */
const app = new App();
const bundles = await bundleFunctions(join(ROOT, 'cdk.out', 'bundles'));
const site = join(ROOT, 'web', 'dist');
for (const [stage, settings] of chosenOf(STAGES, app.node.tryGetContext('stage'))) {
  buildStage(app, {
    stage,
    settings,
    codeOf: (name) => Code.fromAsset(bundles[name].dir),
    ...(existsSync(site) && { site }),
  });
}
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
app.synth();
