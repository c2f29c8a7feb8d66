import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRegister } from '../../../../functions/children/register.ts';
import { type BridgeAnswer, readBridge } from '../../../../functions/coverage/bridge.ts';
import { decideReview } from '../../../../functions/reviews/decide-review.ts';
import type { Cloud } from '../../../../local/cloud/cloud.ts';
import { BIRTHS, CARDS, CARDS_NEXT, RESIDENTS, UNITS } from '../../hamlet.ts';
import { AS_OF, copyOf, newWorld, night, openServers, send, type World } from '../../world.ts';

const [FIRST, SECOND] = ['31528', '31531'];
const NEXT_DAY = '2023-07-01';
/** Chi, a second time in the other commune, without her mother; and a child that will be six. */
const MORE_BIRTHS = 'B9,,Thạch Chi,Nữ,07/03/2021,,31528\nB10,,Mã Văn Tú,Nam,05/07/2017,Đào Thị Sen,31531\n';
const SECOND_STAY = 'R9,,Thạch Chi,Nữ,07/03/2021,permanent,31528,,present,,\n';

let cloud: Cloud;
/** The hamlet after its first night; and with the second Chi, as a child in question. */
let settled: World;
let doubled: World;
beforeAll(async () => {
  cloud = await openServers();
  settled = await hamlet(BIRTHS, RESIDENTS);
  doubled = await hamlet(BIRTHS + MORE_BIRTHS, RESIDENTS + SECOND_STAY);
}, 60_000);
afterAll(() => cloud.stop());

async function hamlet(births: string, residents: string): Promise<World> {
  const world = await newWorld(cloud);
  await send(world.context, 'units', UNITS);
  await send(world.context, 'births', births);
  await send(world.context, 'residents', residents);
  await send(world.context, 'cards', CARDS);
  await night(world.context);
  return world;
}

type Told = Record<string, readonly number[]>;

/** Every move at a unit: how many children, and by how much in scope, covered, uncovered and unsure change. */
function movesOf({ bridge }: BridgeAnswer): Told | undefined {
  return (
    bridge &&
    Object.fromEntries(
      bridge.moves.map(({ move, children, inScope, covered, uncovered, unsure }) => [
        move,
        [children, inScope, covered, uncovered, unsure],
      ]),
    )
  );
}

const told = async ({ context }: World, unit = '94'): Promise<Told | undefined> =>
  movesOf(await readBridge(context.store, { province: '94', unit }));

/** The night after, once something was sent. */
async function nightAfter(
  change: (world: World) => Promise<unknown>,
  { from = settled, asOf = NEXT_DAY }: { from?: World; asOf?: string } = {},
): Promise<World> {
  const world = await copyOf(cloud, from);
  await change(world);
  await night(world.context, asOf, true);
  return world;
}

async function idOf({ context }: World, birth: string): Promise<string> {
  for await (const { childId, sources } of readRegister(context.store, { province: '94' }))
    if (sources.births.includes(birth)) return childId;
  throw new Error('nobody has that birth record');
}

function decide(
  { context }: World,
  [childId, about]: readonly [string, string],
  decision: 'same' | 'different',
): Promise<unknown> {
  const at = decision === 'same' ? '2023-06-30T09:00:00.000Z' : '2023-07-01T09:00:00.000Z';
  return decideReview(context.store, { province: '94', childId, about, decision, by: 'officer', at });
}

describe('what leads from a night to the next', () => {
  it('is not kept by a first night', async () => {
    const answer = await readBridge(settled.context.store, { province: '94', unit: '94' });

    expect(answer).toMatchObject({ unit: '94', name: 'Tỉnh Sóc Trăng', asOf: AS_OF });
    expect(answer.bridge).toBeUndefined();
  });

  it('names both runs, and is empty where nothing happened', async () => {
    const world = await nightAfter(async () => undefined);

    const { bridge, runId } = await readBridge(world.context.store, { province: '94', unit: '943' });

    const counts = { inScope: 7, covered: 4, uncovered: 3, unsure: 0, rate: 4 / 7 };
    expect(bridge).toMatchObject({
      from: { asOf: AS_OF, ...counts },
      to: { asOf: NEXT_DAY, runId, ...counts },
      moves: [],
    });
    expect(bridge?.from.runId).not.toBe(runId);
    expect(bridge?.rows).toMatchObject([
      { unit: FIRST, name: 'Thị trấn Kế Sách', level: 'commune', from: { inScope: 3 }, to: { inScope: 3 } },
      { unit: SECOND, from: { inScope: 4 }, to: { inScope: 4 } },
    ]);
  });

  it('is a card that came', async () => {
    const world = await nightAfter(({ context }) => send(context, 'cards', CARDS_NEXT));

    expect(await told(world)).toEqual({ card_issued: [1, 0, 1, -1, 0] });
    expect(await told(world, FIRST)).toEqual({ card_issued: [1, 0, 1, -1, 0] });
    expect(await told(world, SECOND)).toEqual({});
  });

  it.each([
    ['was withdrawn', CARDS.replace(/^(C2.*)active$/m, '$1withdrawn')],
    ['is in no list any more', CARDS.replace(/^C2,.*\n/m, '')],
  ])('is a card that %s', async (_, cards) => {
    const world = await nightAfter(({ context }) => send(context, 'cards', cards, { release: true }));

    expect(await told(world)).toEqual({ lapsed: [1, 0, -1, 1, 0] });
  });

  it('is a card that ended by the calendar', async () => {
    const short = CARDS.replace('2021-03-06,2027-09-30', '2021-03-06,2023-07-05');
    const world = await nightAfter(({ context }) => send(context, 'cards', short));
    await night(world.context, '2023-07-06');

    expect(await told(world)).toEqual({ lapsed: [1, 0, -1, 1, 0] });
  });

  it('is a match that somebody took back, not a card', async () => {
    const world = await nightAfter(async (world) => {
      await decide(world, [await idOf(world, 'B4'), 'C4'], 'different');
    });

    expect(await told(world)).toEqual({ relinked: [1, 0, -1, 1, 0] });
  });

  it('is a birth record that is new, with or without a card', async () => {
    const births = `${BIRTHS}B10,,Mã Văn Tú,Nam,20/06/2023,Đào Thị Sen,31531\n`;
    const world = await nightAfter(({ context }) => send(context, 'births', births));

    expect(await told(world)).toEqual({ born: [1, 1, 0, 1, 0] });
  });

  it('is an arrival where only the residents know the child, and one who comes back', async () => {
    const home =
      'R8N,094221000008,Hồ Ngọc Lan,Nữ,12/03/2021,permanent,31528,Mai Thị Út,present,,2023-07-01\n';
    const stranger = 'R10,,Mã Văn Tú,Nam,20/06/2022,permanent,31531,Đào Thị Sen,present,,2023-07-01\n';
    const world = await nightAfter(({ context }) => send(context, 'residents', RESIDENTS + home + stranger));

    expect(await told(world)).toEqual({ arrived: [2, 2, 0, 2, 0] });
  });

  it('is a way between two communes, which is none of the district', async () => {
    const away = RESIDENTS.replace('permanent,31531,Kim Thị Sa', 'permanent,31528,Kim Thị Sa');
    const world = await nightAfter(({ context }) => send(context, 'residents', away));

    expect(await told(world, SECOND)).toEqual({ moved_out: [1, -1, -1, 0, 0] });
    expect(await told(world, FIRST)).toEqual({ moved_in: [1, 1, 1, 0, 0] });
    expect(await told(world, '943')).toEqual({});
  });

  it.each([
    ['moved away', 'present,,\nR3', 'moved_out,2023-06-30,\nR3', 'moved_away'],
    ['died', 'present,,\nR3', 'deceased,2023-06-30,\nR3', 'deceased'],
  ])('is a child that %s', async (_, from, to, move) => {
    const world = await nightAfter(({ context }) => send(context, 'residents', RESIDENTS.replace(from, to)));

    expect(await told(world)).toEqual({ [move]: [1, -1, -1, 0, 0] });
  });

  it('is a child that turned six', async () => {
    const world = await nightAfter(async () => undefined, { from: doubled, asOf: '2023-07-06' });

    expect(await told(world)).toEqual({ aged_out: [1, -1, 0, -1, 0] });
  });

  it('is a child in no source any more', async () => {
    const world = await nightAfter(({ context }) =>
      send(context, 'births', BIRTHS.replace(/^B5.*\n/m, ''), { release: true }),
    );

    expect(await told(world)).toEqual({ gone: [1, -1, 0, -1, 0] });
  });

  it('is nothing where a day of birth was put right', async () => {
    const right = (text: string) => text.replace('10/04/2021', '10/05/2021');
    const world = await nightAfter(async ({ context }) => {
      await send(context, 'births', right(BIRTHS));
      await send(context, 'residents', right(RESIDENTS));
    });

    expect(await told(world)).toEqual({});
  });

  it('is a correction where two records became one child, and where they parted again', async () => {
    const world = await copyOf(cloud, doubled);
    const [chi, second] = [await idOf(world, 'B3'), await idOf(world, 'B9')];
    await decide(world, [second, chi], 'same');
    await night(world.context, NEXT_DAY);
    const merged = await told(world);
    await decide(world, [second, chi], 'different');
    await night(world.context, '2023-07-02');

    expect(merged).toEqual({ corrected: [1, -1, 0, 0, -1] });
    expect(await told(world)).toEqual({ corrected: [1, 1, 0, 1, 0] });
  });

  it('is the boundary where a commune became part of another', async () => {
    const merged = UNITS.replace(/^31531.*\n/m, '');
    const moved = (text: string) => text.replaceAll('31531', '31528');
    const world = await nightAfter(async ({ context }) => {
      await send(context, 'units', merged, { release: true });
      await send(context, 'births', moved(BIRTHS));
      await send(context, 'residents', moved(RESIDENTS));
    });
    const district = await readBridge(world.context.store, { province: '94', unit: '943' });
    const gone = await readBridge(world.context.store, { province: '94', unit: SECOND });

    expect(await told(world, FIRST)).toEqual({ boundary: [4, 4, 2, 2, 0] });
    expect(movesOf(district)).toEqual({});
    expect(district.bridge?.rows).toMatchObject([
      { unit: FIRST, to: { inScope: 7 } },
      { unit: SECOND, name: SECOND, from: { inScope: 4 }, to: { inScope: 0 } },
    ]);
    expect(movesOf(gone)).toEqual({ boundary: [4, -4, -2, -2, 0] });
  });

  it('is not kept by a run over a day before the latest one', async () => {
    const world = await nightAfter(async () => undefined, { asOf: '2022-12-31' });
    const past = await world.context.store.runs.latestPublished('94', '2022-12-31');

    expect(past?.assessed).not.toHaveProperty('bridge');
  });

  it('is told again of a day that is run again on newer files', async () => {
    const world = await nightAfter(({ context }) => send(context, 'cards', CARDS_NEXT), { asOf: AS_OF });

    const { bridge } = await readBridge(world.context.store, { province: '94', unit: '94' });

    expect([bridge?.from.asOf, bridge?.to.asOf]).toEqual([AS_OF, AS_OF]);
    expect(bridge?.moves).toMatchObject([{ move: 'card_issued', children: 1 }]);
  });

  it('is of no unit that neither run knows', async () => {
    await expect(readBridge(settled.context.store, { province: '94', unit: '99999' })).rejects.toMatchObject({
      code: 'E9004',
    });
  });
});
