import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENDPOINTS } from '../../functions/api/endpoints.ts';
import { NightEvent } from '../../functions/reconcile-night/command.ts';
import { ROLES } from '../../shared/access/roles.ts';
import { templatesOf } from '../infra/synthesized.ts';
import { ROOT, textOf } from './pages.ts';

const GUIDES = ['deploy', 'upgrade', 'restore', 'rotate-keys', 'add-a-province'];
const PAGES = [
  ...GUIDES.map((guide) => `docs/how-to/${guide}.md`),
  ...globSync('docs/how-to/operate/*.md', { cwd: ROOT }),
];
/** Made by an operator who follows the page, not by a stack. */
const MADE_BY_HAND = ['restored'];

const templates = templatesOf('demo');
const json = JSON.stringify(Object.values(templates).map((template) => template.toJSON()));
const found = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, first = '']) => first.replace(/-$/u, ''));

const names = new Set([
  ...Object.keys(templates),
  ...found(json, /bao-phu-demo-([a-z][a-z-]*)/gu),
  ...MADE_BY_HAND,
]);
const logs = new Set(found(json, /\/bao-phu\/demo\/([a-z-]+)/gu));
const operations = new Set(ENDPOINTS.map(({ method, path }) => `${method} ${shapeOf(path)}`));

/** A path whatever its parameters are called. */
function shapeOf(path: string): string {
  return path.replaceAll(/\{\w+\}/gu, '{}');
}

describe.each(PAGES)('%s', (page) => {
  const text = textOf(page);

  it('names stacks, functions, alarms and logs that the templates make', () => {
    const named = found(text, /bao-phu-(?:demo|\$STAGE|<stage>)-([a-z][a-z-]*)/gu);
    const logged = found(text, /\/bao-phu\/<stage>\/([a-z-]+)/gu);

    expect(named.filter((name) => !names.has(name))).toEqual([]);
    expect(logged.filter((name) => !logs.has(name))).toEqual([]);
  });

  it('asks stacks for outputs they have', () => {
    for (const [, part = '', name = ''] of text.matchAll(/\boutput ([a-z-]+) (\w+)/gu))
      expect(templates[part]?.findOutputs(name)).toHaveProperty(name);
  });

  it('names operations of the API', () => {
    const asked = [...text.matchAll(/`(GET|PUT|POST|DELETE) (\/v1\/[\w/{}-]+)/gu)].map(
      ([, method = '', path = '']) => `${method} ${shapeOf(path)}`,
    );

    expect(asked.filter((operation) => !operations.has(operation))).toEqual([]);
  });

  it('names settings there are', () => {
    const settings = textOf('docs/reference/stacks.md');
    const named = found(text, /`((?:retention|watch|night|mail|portal)\.\w+)`/gu);

    expect(named.filter((setting) => !settings.includes(`\`${setting}\``))).toEqual([]);
  });
});

describe('the guide to deploy', () => {
  const text = textOf('docs/how-to/deploy.md');

  it('shows the stage as the settings have it', () => {
    const [, block = ''] = /```ts\n(.*?)```/su.exec(text) ?? [];
    const settings = readFileSync(join(ROOT, 'infra/stages.ts'), 'utf8').replaceAll(/^ {2}/gmu, '');

    expect(block).not.toBe('');
    expect(settings).toContain(block);
  });

  it('makes accounts of roles there are', () => {
    const roles = found(text, /Name=custom:role,Value=(\w+)/gu);

    expect(roles.length).toBeGreaterThan(0);
    for (const role of roles) expect(ROLES).toContain(role);
  });

  it('starts the night by an event the night takes', () => {
    const payloads = found(text, /--payload '(\{.*?\})'/gu);

    expect(payloads.length).toBeGreaterThan(0);
    for (const payload of payloads) expect(NightEvent.safeParse(JSON.parse(payload)).success).toBe(true);
  });
});
