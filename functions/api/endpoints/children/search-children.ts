import { z } from 'zod';
import type { ChildOutcome } from '../../../../shared/coverage/outcome.ts';
import { nameOf } from '../../../../shared/identity/name.ts';
import { classifyNumber } from '../../../../shared/identity/number.ts';
import { isSeenBy, type Placed, placeOf, seenAt } from '../../../children/placed-child.ts';
import { type Search, searchChildren as search } from '../../../children/search-children.ts';
import { endpoint } from '../../http/endpoint.ts';
import { Problem } from '../../http/problem.ts';
import { ChildIdText } from '../cases/case-schemas.ts';
import { Day, Nothing } from '../schemas.ts';
import { Found } from './child-schemas.ts';

const Asked = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('id'), id: ChildIdText }),
  z.strictObject({
    by: z.literal('number'),
    number: z
      .string()
      .min(1)
      .max(40)
      .describe('Personal number (12 digits), insurance number (10) or card number (15 characters)'),
  }),
  z.strictObject({ by: z.literal('name_and_date'), name: z.string().min(1).max(200), dateOfBirth: Day }),
]);

/** Children by an id, a number, or name and day of birth, where the caller may see them; those elsewhere are not there. */
export const searchChildren = endpoint({
  id: 'searchChildren',
  method: 'POST',
  path: '/v1/children/search',
  reads: true,
  command: 'search_children',
  summary: { vi: 'Tìm trẻ', en: 'Search children' },
  params: Nothing,
  query: Nothing,
  body: Asked,
  answer: z.object({ children: z.array(Found) }),
  handle: async ({ body, caller }, api) => {
    const { province, units } = caller.scope;
    caller.permit(units[0]);
    const found = await search(api, province, searchOf(body));
    const placed = await Promise.all(
      found.map(async (outcome) => ({ outcome, place: await placeOf(api.store, province, outcome) })),
    );
    const shown = placed.filter(({ place }) => isSeenBy(caller, place));
    return {
      body: { children: shown.map(lineOf) },
      audit: [
        {
          kind: 'child_searched',
          by: body.by,
          children: shown.map(({ outcome, place }) => seenAt(outcome.childId, place)),
        },
      ],
    };
  },
});

/** @throws Problem E8422 where a number is none, or a name has no letter */
function searchOf(asked: z.output<typeof Asked>): Search {
  if (asked.by === 'number') {
    const number = classifyNumber(asked.number);
    if (number.kind === 'none') throw new Problem('E8422', { fields: ['number'] });
    return { by: 'number', number };
  }
  if (asked.by === 'name_and_date' && nameOf(asked.name).folded === '')
    throw new Problem('E8422', { fields: ['name'] });
  return asked;
}

function lineOf({ outcome, place }: { outcome: ChildOutcome; place: Placed }): z.input<typeof Found> {
  const { childId, name, dateOfBirth, standing, status, cause } = outcome;
  return {
    childId,
    unit: place.unit,
    standing,
    ...(name !== undefined && { name }),
    ...(dateOfBirth !== undefined && { dateOfBirth }),
    ...(status !== undefined && { status }),
    ...(cause !== undefined && { cause }),
  };
}
