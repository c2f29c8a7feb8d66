import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explainChild } from '../../../functions/children/explain.ts';
import type { FunctionContext } from '../../../functions/context.ts';
import { readVisitors } from '../../../functions/reconcile-province/visiting-links.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import { type Owners, ownerOf, ownersOf } from '../../../local/province/score.ts';
import type { TrueChild } from '../../../local/province/truth.ts';
import type { ChildOutcome } from '../../../shared/coverage/outcome.ts';
import { provinceOfVisiting } from '../../../shared/linkage/visiting/visiting-key.ts';
import { newWorld, openServers } from '../world.ts';
import { type MovedCards, moveCards } from './moved-cards.ts';
import { type NightOfProvinces, nightOfProvinces, sendTo } from './night-of-provinces.ts';

const AS_OF = '2023-06-30';
const PROVINCES = ['93', '94'] as const;

let cloud: Cloud;
let context: FunctionContext;
let moved: MovedCards;
let night: NightOfProvinces;
/** What the run of the first province found by itself, and what the one after it found, by child. */
let before: Map<string, ChildOutcome>;
let after: Map<string, ChildOutcome>;
/** Whom each row is really about. */
let owners: Owners;
beforeAll(async () => {
  cloud = await openServers();
  ({ context } = await newWorld(cloud));
  moved = moveCards({ asOf: AS_OF, children: 1_500, uncovered: 40 });
  await send('94', moved.files.home);
  await send('93', moved.files.next);
  owners = ownersOf(moved.home.truth);
  night = await nightOfProvinces(context, AS_OF, PROVINCES);
  [before, after] = await Promise.all([outcomesOf('superseded'), outcomesOf('published')]);
}, 600_000);
afterAll(() => cloud.stop());

async function send(province: string, files: MovedCards['files']['home']): Promise<void> {
  for (const feed of ['units', 'births', 'residents', 'cards'] as const) {
    const sources = files.filter((file) => file.feed === feed);
    await sendTo(context, { province, feed }, ...sources);
  }
}

async function outcomesOf(state: 'superseded' | 'published'): Promise<Map<string, ChildOutcome>> {
  const runs = await context.store.runs.list('94');
  const objects = runs.filter((run) => run.state === state).flatMap(({ outcome }) => outcome);
  const lines = await context.store.outcome.readAll<ChildOutcome>(objects);
  return new Map(lines.map((line) => [line.childId, line]));
}

/** The child that a line is really about. */
function trueChild({ sources }: ChildOutcome): TrueChild | undefined {
  return ownerOf({ sources }, owners);
}

const visitingCardsOf = ({ sources }: ChildOutcome): string[] =>
  sources.cards.filter((key) => provinceOfVisiting(key) !== undefined);

describe('two provinces, the cards of some children issued by the other one', () => {
  it('gives no child another’s card', () => {
    const visited = [...after.values()].flatMap((child) =>
      visitingCardsOf(child).map((key) => ({ child, key })),
    );

    expect(visited.length).toBeGreaterThan(50);
    for (const { child, key } of visited) expect(trueChild(child)?.id).toBe(moved.holders.get(key)?.id);
  });

  it('flags none of them any more: who has a number or a guardian on the card is covered, the others are asked about', async () => {
    const holders = new Set([...moved.holders.values()].map(({ id }) => id));
    const theirs = [...after.values()].filter((child) => holders.has(trueChild(child)?.id ?? ''));
    const of = (status: string) => theirs.filter((child) => child.status === status).length;

    expect(theirs.length).toBeGreaterThan(60);
    expect(of('uncovered') / theirs.length).toBeLessThan(0.03);
    expect(of('covered') / theirs.length).toBeGreaterThan(0.75);
    const visiting = await readVisitors(context.store, await context.store.visitors.current('94'));
    const vouched = visiting.filter(({ card }) => card.personal_id ?? card.guardian_name);
    const linked = vouched.filter(({ claims }) => claims.every(({ doubt }) => doubt === undefined));
    expect(linked.length / vouched.length).toBeGreaterThan(0.9);
  });

  it('changes the answer of nobody else', () => {
    const holders = new Set([...moved.holders.values()].map(({ id }) => id));
    const changed = [...after.values()].filter(
      (child) =>
        before.get(child.childId)?.status !== child.status ||
        before.get(child.childId)?.cause !== child.cause,
    );

    expect(before.size).toBe(after.size);
    for (const child of changed) expect(holders).toContain(trueChild(child)?.id);
  });

  it('adds up, counts own cards apart, and says which were issued elsewhere', async () => {
    for (const { identity, inScope, covered, uncovered, unsure } of night.reports) {
      expect(identity).toEqual({ holds: true, differences: [] });
      expect(covered + uncovered + unsure).toBe(inScope);
    }
    const [next, home] = night.reports;
    const visiting = [...after.values()].flatMap(visitingCardsOf).length;
    expect((next?.cards.visiting ?? 0) + (home?.cards.visiting ?? 0)).toBe(visiting);
    expect(home?.cards.linked).toBeLessThanOrEqual(home?.cards.rows ?? 0);

    const visited = [...after.values()].find((child) => visitingCardsOf(child).length > 0);
    const { held } = await explainChild(context.store, { province: '94', childId: visited?.childId ?? '' });
    expect(held.some(({ issuedIn }) => issuedIn?.province === '93')).toBe(true);
  });
});
