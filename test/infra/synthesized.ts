import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { buildStage } from '../../infra/build-stage.ts';
import type { House } from '../../infra/constructs/house.ts';
import { STAGES } from '../../infra/stages.ts';

export interface Resource {
  Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a template is read as what it is, JSON.
  Properties: any;
  DeletionPolicy?: string;
}

/** What `cdk.json` says of the switches of CDK: templates are made under them. */
export const CONTEXT = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8')).context;

/** Code that nobody runs: these tests read templates. */
const UNRUN = mkdtempSync(join(tmpdir(), 'bao-phu-code-'));
writeFileSync(join(UNRUN, 'index.mjs'), 'export const handler = () => undefined;\n');

export const newApp = (): App => new App({ context: CONTEXT, analyticsReporting: false });

/** The stacks of a stage in an app, by their part. */
export function stacksOf(stage: string, { app = newApp(), ...house }: Partial<House> & { app?: App } = {}) {
  const settings = house.settings ?? STAGES[stage];
  if (settings === undefined) throw new Error(`no stage ${stage}`);
  const built = buildStage(app, { codeOf: () => Code.fromAsset(UNRUN), ...house, stage, settings });
  return Object.fromEntries(built.node.children.map((stack) => [stack.node.id, stack as Stack]));
}

export function templatesOf(stage: string, house: Partial<House> = {}): Record<string, Template> {
  const stacks = Object.entries(stacksOf(stage, house));
  return Object.fromEntries(stacks.map(([part, stack]) => [part, Template.fromStack(stack)]));
}

/** Every resource of some templates, under `<part>.<logical id>`. */
export function resourcesIn(templates: Record<string, Template>): [string, Resource][] {
  return Object.entries(templates).flatMap(([part, template]) =>
    Object.entries(template.toJSON().Resources as Record<string, Resource>).map(
      ([id, resource]): [string, Resource] => [`${part}.${id}`, resource],
    ),
  );
}

export function ofType(templates: Record<string, Template>, type: string): [string, Resource][] {
  return resourcesIn(templates).filter(([, resource]) => resource.Type === type);
}

/** A value of a template as one text, with what CloudFormation fills in named. */
export function plain(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const [[name, of] = ['', '']] = Object.entries(value);
  if (name === 'Fn::Join') return of[1].map(plain).join(of[0]);
  if (name === 'Fn::GetAtt') return of.join('.');
  return name === 'Fn::Sub' || name === 'Fn::ImportValue' ? plain(of) : `<${of}>`;
}
