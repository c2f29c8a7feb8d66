import { DeleteObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Explanation, explainChild } from '../../functions/children/explain.ts';
import { readRegister } from '../../functions/children/register.ts';
import type { Cloud } from '../../local/cloud/cloud.ts';
import { BIRTHS, CARDS, RESIDENTS, UNITS } from './hamlet.ts';
import { copyOf, newWorld, night, openServers, send, type World } from './world.ts';

let cloud: Cloud;
let context: World['context'];
let world: World;

/** Beside the hamlet: a card in Giang's name, born on another day of the month in another commune. */
const NEAR_CARD = 'N1,TE1949400000011,,Võ Thị Giang,,25/04/2021,31531,2021-05-20,2027-09-30,withdrawn';

beforeAll(async () => {
  cloud = await openServers();
  world = await newWorld(cloud);
  ({ context } = world);
  await send(context, 'units', UNITS);
  await send(context, 'births', BIRTHS);
  await send(context, 'residents', RESIDENTS);
  await send(context, 'cards', `${CARDS}${NEAR_CARD}\n`);
  await night(context);
});
afterAll(() => cloud.stop());

async function explained(birth: string): Promise<Explanation> {
  for await (const { childId, sources } of readRegister(context.store, { province: '94' }))
    if (sources.births.includes(birth)) return explainChild(context.store, { province: '94', childId });
  throw new Error(`no child of ${birth}`);
}

describe('explaining a child', () => {
  it('quotes the weights the run linked it by, and they add up', async () => {
    const { child, held } = await explained('B3');
    const [card] = held;
    const sum = card?.levels.reduce((total, { weight }) => total + weight, 0);

    expect(child.status).toBe('covered');
    expect(sum).toBeCloseTo(card?.weight ?? 0, 1);
    expect(card?.probability).toBe(child.probability);
    expect(card?.levels.map(({ field }) => field)).toEqual(expect.arrayContaining(['prior', 'name', 'date']));
  });

  it('says of a card joined by number that it was, and that the name was checked', async () => {
    const { held } = await explained('B1');

    expect(held[0]?.levels).toMatchObject([{ field: 'personal_id', label: { en: /name checked/ } }]);
  });

  it('says what keeps a held card from covering on the day', async () => {
    const { child, held } = await explained('B6');

    expect(child.cause).toBe('expired');
    expect(held[0]?.obstacle).toEqual({ code: 'expired', vi: 'Thẻ hết hạn', en: 'Card expired' });
  });

  it('says of an uncovered child why the nearest card was not taken', async () => {
    const { child, nearest } = await explained('B5');

    expect(child.status).toBe('uncovered');
    expect(nearest.map(({ key, why, obstacle }) => [key, why?.code, obstacle?.code])).toEqual([
      ['N1', 'below_threshold', 'withdrawn'],
    ]);
    expect(nearest[0]?.why?.vi).toMatch(/^Chưa đủ căn cứ: còn thiếu \d+\.\d bit mới đủ để gắn thẻ$/);
  });

  it('names no other child, and no number, in what it says', async () => {
    const told = await Promise.all(['B1', 'B3', 'B5', 'B6', 'B7'].map(explained));

    for (const { held, asked, nearest } of told) {
      expect(JSON.stringify({ asked, nearest })).not.toMatch(/"\d{10,}|Nguyễn|Trần|Võ/);
      expect(JSON.stringify(held)).not.toMatch(/TE1\d|"\d{10,}/);
    }
  });

  it('names a card by the reference of its office', async () => {
    const { held } = await explained('B1');

    expect(held.map(({ key }) => key)).toEqual(['C1']);
  });

  it('reads no month but the one of the child', async () => {
    const { childId } = (await explained('B5')).child;
    const { place, context: copied } = await copyOf(cloud, world);
    const { s3, bucket: Bucket } = place;
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }));
    const others = Contents.filter(({ Key = '' }) => /kind=children.*cohort=2021-03/.test(Key));
    for (const { Key } of others) await s3.send(new DeleteObjectCommand({ Bucket, Key }));

    const { child } = await explainChild(copied.store, { province: '94', childId });

    expect(others).toHaveLength(1);
    expect(child.sources.births).toEqual(['B5']);
  });

  it('is refused for an id nobody has', async () => {
    const nobody = explainChild(context.store, { province: '94', childId: 'nobody' });

    await expect(nobody).rejects.toMatchObject({ code: 'E9005' });
  });
});
