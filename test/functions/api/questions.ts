import { readRegister } from '../../../functions/children/register.ts';
import type { FunctionContext } from '../../../functions/context.ts';
import { decideReview } from '../../../functions/reviews/decide-review.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import { BIRTHS, CARDS, RESIDENTS, UNITS } from '../hamlet.ts';
import { newWorld, night, send, type World } from '../world.ts';

const PROVINCE = '94';
const SECOND_BIRTH = 'B9,,Thạch Chi,Nữ,07/03/2021,,31528';
const SECOND_STAY = 'R9,,Thạch Chi,Nữ,07/03/2021,permanent,31528,,present,,';

/** The cards as the questions are asked of them. */
export const CARDS_ASKED = CARDS.replace('TRẦN VĂN BÌNH', 'Trần Văn Bính').replace(
  'Đỗ Mỹ Hạnh',
  'Đỗ Mỹ Hành',
);

/**
 * The hamlet with a question of each kind, and the ids of the children they are about.
 *
 * | child | at | question |
 * |---|---|---|
 * | Bình | 31528 | a card that was called another's has another name since; it would cover |
 * | second Chi | 31528 | whether she is the Chi of 31531 |
 * | Hạnh | 31531 | the same as Bình's of a card that has expired: moves nothing |
 */
export async function hamletOfQuestions(
  cloud: Cloud,
): Promise<{ world: World; binh: string; chi: string; second: string; hanh: string }> {
  const world = await newWorld(cloud);
  const { context } = world;
  await send(context, 'units', UNITS);
  await send(context, 'births', `${BIRTHS}${SECOND_BIRTH}\n`);
  await send(context, 'residents', `${RESIDENTS}${SECOND_STAY}\n`);
  await send(context, 'cards', CARDS);
  await night(context);
  const ids = await idsByBirth(context);
  const [binh = '', chi = '', second = '', hanh = ''] = ['B2', 'B3', 'B9', 'B6'].map((birth) =>
    ids.get(birth),
  );
  await refuse(context, binh, 'C2');
  await refuse(context, hanh, 'C6');
  await send(context, 'cards', CARDS_ASKED);
  await night(context, '2023-07-01');
  return { world, binh, chi, second, hanh };
}

async function idsByBirth({ store }: FunctionContext): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for await (const { childId, sources } of readRegister(store, { province: PROVINCE }))
    for (const birth of sources.births) ids.set(birth, childId);
  return ids;
}

async function refuse({ store }: FunctionContext, childId: string, about: string): Promise<void> {
  const word = { decision: 'different', by: 'earlier', at: '2023-06-30T03:00:00.000Z' } as const;
  await decideReview(store, { province: PROVINCE, childId, about, ...word, reason: 'namesake' });
}
