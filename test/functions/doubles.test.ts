import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideReview } from '../../functions/api/decide-review.ts';
import { explainChild } from '../../functions/api/explain.ts';
import { readRegister } from '../../functions/api/register.ts';
import { listDecisions, listReviews } from '../../functions/api/reviews.ts';
import type { Cloud } from '../../local/cloud/cloud.ts';
import { BIRTHS, CARDS, RESIDENTS, UNITS } from './hamlet.ts';
import { newWorld, night, openServers, send, type World } from './world.ts';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await openServers();
});
afterAll(() => cloud.stop());

const PROVINCE = { province: '94' } as const;
const SECOND_BIRTH = 'B9,,Thạch Chi,Nữ,07/03/2021,,31528';
const SECOND_STAY = 'R9,,Thạch Chi,Nữ,07/03/2021,permanent,31528,,present,,';

type Context = World['context'];

/** The hamlet, where Chi stands a second time, in the other commune and without her mother. */
async function hamletWithDouble(): Promise<{ context: Context; chi: string; second: string }> {
  const { context } = await newWorld(cloud);
  await send(context, 'units', UNITS);
  await send(context, 'births', `${BIRTHS}${SECOND_BIRTH}\n`);
  await send(context, 'residents', `${RESIDENTS}${SECOND_STAY}\n`);
  await send(context, 'cards', CARDS);
  await night(context);
  const ids = new Map<string, string>();
  for await (const { childId, sources } of readRegister(context.store, PROVINCE))
    for (const birth of sources.births) ids.set(birth, childId);
  return { context, chi: ids.get('B3') ?? '', second: ids.get('B9') ?? '' };
}

function decide(
  { store }: Context,
  [childId, about]: readonly [string, string],
  { decision, on }: { decision: 'same' | 'different'; on: number },
) {
  const at = `2023-06-0${on}T03:00:00.000Z`;
  return decideReview(store, { ...PROVINCE, childId, about, decision, by: 'officer', at });
}

describe('a child that may be another one', () => {
  it('is asked about as that, and when it is shares the card, explained by who said so', async () => {
    const { context, chi, second } = await hamletWithDouble();
    const [line] = await listReviews(context.store, PROVINCE);
    expect(line).toMatchObject({ childId: second, candidates: [{ key: 'C3', sameAs: chi, heldBy: chi }] });

    const made = await decide(context, [second, chi], { decision: 'same', on: 1 });

    expect(made).toMatchObject({ otherId: chi, decision: 'same' });
    expect(await listReviews(context.store, PROVINCE)).toEqual([]);
    expect(await night(context, '2023-07-01')).toMatchObject({ covered: 5, unsure: 0 });
    expect(await listReviews(context.store, PROVINCE)).toEqual([]);
    const { held } = await explainChild(context.store, { ...PROVINCE, childId: second });
    expect(held).toMatchObject([
      { key: 'C3', why: { code: 'same_child', childId: chi, by: 'officer', at: '2023-06-01T03:00:00.000Z' } },
    ]);
    const own = await explainChild(context.store, { ...PROVINCE, childId: chi });
    expect(own.held[0]?.why).toBeUndefined();
  });

  it('is another child when somebody says so, from either side, until one of the two changes', async () => {
    const { context, chi, second } = await hamletWithDouble();
    await decide(context, [second, chi], { decision: 'same', on: 1 });
    const made = await decide(context, [chi, second], { decision: 'different', on: 2 });

    expect(made).toMatchObject({ childId: chi, otherId: second, supersedes: { decision: 'same' } });
    expect(await night(context, '2023-07-01')).toMatchObject({ covered: 4, unsure: 0, uncovered: 4 });
    expect(await listReviews(context.store, PROVINCE)).toEqual([]);
    const decisions = await listDecisions(context.store, PROVINCE);
    expect(decisions.map((one) => [one.decision, one.superseded])).toEqual([
      ['different', false],
      ['same', true],
    ]);

    await send(context, 'births', `${BIRTHS}${SECOND_BIRTH.replace('Nữ', '')}\n`);
    await send(context, 'residents', `${RESIDENTS}${SECOND_STAY.replace('Nữ', '')}\n`);
    expect(await night(context, '2023-07-02')).toMatchObject({ covered: 4, unsure: 1 });
    const [line] = await listReviews(context.store, PROVINCE);
    expect(line?.candidates).toMatchObject([
      { sameAs: chi, decided: { decision: 'different' }, changes: [{ field: 'sex', change: 'removed' }] },
    ]);
  });

  it('is no double of a child nobody asked about', async () => {
    const { context, chi } = await hamletWithDouble();

    await expect(decide(context, [chi, 'nobody'], { decision: 'same', on: 1 })).rejects.toMatchObject({
      code: 'E9006',
    });
  });
});
