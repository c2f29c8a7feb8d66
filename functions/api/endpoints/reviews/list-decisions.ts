import { z } from 'zod';
import { unknownCommuneOf } from '../../../../shared/coverage/facts.ts';
import { cardRef } from '../../../../shared/coverage/outcome.ts';
import type { Placeable } from '../../../children/placed-child.ts';
import { seenChildren } from '../../../children/seen-children.ts';
import { type DecisionLine, readDecisions } from '../../../reviews/reviews.ts';
import { Page, pageOf } from '../../http/cursor.ts';
import { endpoint } from '../../http/endpoint.ts';
import { etagOf } from '../../http/etag.ts';
import { NoBody, Nothing, Unit } from '../schemas.ts';
import { liesIn, permitList, reachOver } from './review-reach.ts';
import { PairInBrief, PastDecision } from './review-schemas.ts';

const Line = z.object({
  childId: z.string(),
  ...PairInBrief,
  ...PastDecision.shape,
  superseded: z.boolean().describe('Whether a later decision took its place'),
  withdrawn: z
    .object({ by: z.string(), at: z.string() })
    .optional()
    .describe('Who took it back; it is then as if it had never been made'),
  mergedInto: z.string().optional().describe('The child that lives, where the two are one by now'),
});

/** What reviewers decided, the latest first, superseded and withdrawn decisions marked. */
export const listDecisions = endpoint({
  id: 'listDecisions',
  method: 'GET',
  path: '/v1/reviews/decisions',
  command: 'list_reviews',
  summary: { vi: 'Các quyết định đã ghi, mới nhất trước', en: 'Past decisions, the latest first' },
  params: Nothing,
  query: z.strictObject({ ...Page, unit: Unit.optional() }),
  body: NoBody,
  answer: z.object({ lines: z.array(Line), next: z.string().optional() }),
  handle: async ({ query: { unit, ...page }, caller }, { store, units }) => {
    permitList(caller, unit, units);
    const { province } = caller.scope;
    const isInUnit = liesIn(unit, caller, units);
    const maySee = reachOver(caller);
    const placesOf = ({ units: places }: DecisionLine) => places ?? [unknownCommuneOf(province)];
    const { run, lines: all } = await readDecisions(store, { province });
    const decisions = all.filter((line) => placesOf(line).some(isInUnit) && maySee(placesOf(line)));
    const list = { of: 'decisions', province, unit };
    const { lines, ...next } = pageOf(decisions, nameOf, { list, ...page });
    const body = { lines: lines.map(shownOf), ...next };
    const children = await seenChildren(store, run, lines.flatMap(childrenOf));
    return {
      body,
      etag: etagOf(body),
      audit: [{ kind: 'children_listed', command: 'list_reviews', children }],
    };
  },
});

function pairIn(line: DecisionLine): z.input<z.ZodObject<typeof PairInBrief>> {
  return 'card' in line
    ? { pairId: cardRef(line.childId, line.card), about: 'card' }
    : { pairId: line.otherId, about: 'child', otherId: line.otherId };
}

const nameOf = (line: DecisionLine): string => `${line.at} ${line.childId} ${pairIn(line).pairId}`;

function shownOf({ units: _units, ...line }: DecisionLine): z.input<typeof Line> {
  return { ...line, ...pairIn(line) };
}

/** At the commune they had when it was decided, where both had the same. */
function childrenOf({ units = [], ...line }: DecisionLine): Placeable[] {
  const [unit, ...others] = units;
  const place = unit !== undefined && others.length === 0 ? { unit } : {};
  const ids = 'otherId' in line ? [line.childId, line.otherId] : [line.childId];
  return ids.map((childId) => ({ childId, ...place }));
}
