import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { casesIn } from '../../shared/store/registry/cases.ts';
import { importsIn } from '../../shared/store/registry/imports.ts';
import type { Registry } from '../../shared/store/registry/table.ts';
import { worksIn } from '../../shared/store/registry/works.ts';
import { textOf } from './pages.ts';

/** A registry that keeps which key it was asked for, and has nothing. */
function asked() {
  const keys: object[] = [];
  const send = async ({ input }: { input: { Key: object } }) => {
    keys.push(input.Key);
    return {};
  };
  return { keys, registry: { client: { send } as unknown as DynamoDBDocumentClient, table: 'bao-phu' } };
}

const text = textOf('docs/how-to/restore.md');
const PARTS: [string, string, (registry: Registry, name: string) => Promise<unknown>][] = [
  ['CHILD', 'a case', (registry, name) => casesIn(registry).find('94', name)],
  ['IMPORT', 'an import', (registry, name) => importsIn(registry).find('94', name)],
  ['WORK', 'ordered work', (registry, name) => worksIn(registry).find('94', name)],
];

describe('the guide to restore', () => {
  it.each(PARTS)('has $%s lead to %s, by the key the registry asks for', async (variable, _what, find) => {
    const { keys, registry } = asked();

    await find(registry, 'here');

    const written = [...text.matchAll(/"(\{\\"pk.*?\}\})"/gu)].map(([, key = '']) => key);
    const filled = written.filter((key) => key.includes(`$${variable}\\`)).map((key) => asKey(key, variable));
    expect(filled).toEqual(keys);
  });
});

/** The key as the shell hands it over, without the types of DynamoDB. */
function asKey(written: string, variable: string): object {
  const json = written.replaceAll('\\"', '"').replaceAll('\\$', '$');
  const { pk, sk } = JSON.parse(json.replace('$PROVINCE', '94').replace(`$${variable}`, 'here'));
  return { pk: pk.S, sk: sk.S };
}
