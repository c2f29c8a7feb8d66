import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiHandler } from '../../../functions/api/handler.ts';
import { decideReview } from '../../../functions/reviews/decide-review.ts';
import type { Cloud } from '../../../local/cloud/cloud.ts';
import { night, openServers } from '../world.ts';
import type { Claims } from './http/requests.ts';
import { hamletOfQuestions } from './questions.ts';
import { ask, OFFICER } from './sending.ts';

type Hamlet = Awaited<ReturnType<typeof hamletOfQuestions>>;

const STAFF: Claims = { role: 'commune_staff', units: ['31528'] };
const DISTRICT: Claims = { role: 'commune_staff', units: ['943'] };

let cloud: Cloud;
let hamlet: Hamlet;
beforeAll(async () => {
  cloud = await openServers();
  hamlet = await hamletOfQuestions(cloud);
}, 60_000);
afterAll(() => cloud.stop());

async function pageOf(childId: string, as: Claims) {
  const { body, text } = await ask(apiHandler(hamlet.world.context), 'GET', `/v1/children/${childId}`, {
    as,
  });
  return { ...body, text };
}

describe('the page of a child tells a commune', () => {
  it('of no question that a child elsewhere has a part in', async () => {
    const { second, chi } = hamlet;

    const [staff, district, officer] = await Promise.all(
      [STAFF, DISTRICT, OFFICER].map((as) => pageOf(second, as)),
    );

    expect(staff).toMatchObject({ status: 'unsure', asked: [] });
    expect(staff?.text).not.toContain(chi);
    expect([district, officer]).toMatchObject(Array(2).fill({ asked: [{ sameAs: chi, heldBy: chi }] }));
  });

  it('of an earlier decision all but the account', async () => {
    const [staff, officer] = await Promise.all([STAFF, OFFICER].map((as) => pageOf(hamlet.binh, as)));

    expect(staff?.asked).toMatchObject([{ decided: { decision: 'different', reason: 'namesake' } }]);
    expect(staff?.text).not.toContain('earlier');
    expect(officer?.asked).toMatchObject([{ decided: { by: 'earlier' } }]);
  });

  it('of a near card of a child elsewhere that there is one, in words, without its evidence and its term', async () => {
    const { second, chi, world } = hamlet;
    const word = { decision: 'different', by: 'earlier', at: '2023-07-02T03:00:00.000Z' } as const;
    await decideReview(world.context.store, { province: '94', childId: second, about: chi, ...word });
    await night(world.context, '2023-07-03');

    const [staff, officer] = await Promise.all([STAFF, OFFICER].map((as) => pageOf(second, as)));

    expect(staff).toMatchObject({ status: 'uncovered' });
    expect(staff?.nearest).toMatchObject([
      {
        levels: [],
        why: {
          code: 'of_other_child',
          vi: 'Đã gắn cho một trẻ ở xã khác',
          en: 'Given to a child in another commune',
        },
      },
    ]);
    expect(staff?.nearest[0]).not.toHaveProperty('validTo');
    expect(staff?.text).not.toContain(chi);
    expect(officer?.nearest).toMatchObject([
      {
        validTo: '2027-09-30',
        levels: expect.arrayContaining([expect.anything()]),
        why: { childId: chi, en: `Given to child ${chi}` },
      },
    ]);
  });
});
