import { z } from 'zod';
import { seenChildren } from '../../../children/seen-children.ts';
import { type PairBeside, pairsBeside } from '../../../reviews/review-pairs.ts';
import { endpoint } from '../../http/endpoint.ts';
import { etagOf } from '../../http/etag.ts';
import { ChildIdText } from '../cases/case-schemas.ts';
import { Day, NoBody, Nothing } from '../schemas.ts';
import { getReviewed } from './review-reach.ts';
import {
  Asking,
  askingOf,
  Field,
  PairInBrief,
  Saying,
  Term,
  Waterfall,
  Whereabouts,
} from './review-schemas.ts';

const Pair = z.object({
  ...PairInBrief,
  isOpen: z.boolean().describe('Whether it waits for an answer'),
  seen: z.string().describe('To be sent back as `seen` with a decision'),
  fields: z.array(Field).describe('Both records, field by field; none where one of them is gone'),
  left: Whereabouts,
  right: Whereabouts.optional(),
  card: Term.optional(),
  asking: z.object(Asking).optional().describe('Why the latest run asks, where it does'),
  waterfall: Waterfall.optional(),
  said: z.array(Saying).describe('All that was said of the pair, the earliest first'),
});

/** A child's pairs side by side: what is needed to tell two records apart, and no more. */
export const readReview = endpoint({
  id: 'readReview',
  method: 'GET',
  path: '/v1/reviews/{childId}',
  command: 'list_reviews',
  summary: {
    vi: 'Các cặp của một trẻ, đặt cạnh nhau để so sánh',
    en: 'The pairs of one child, side by side',
  },
  params: z.object({ childId: ChildIdText }),
  query: Nothing,
  body: NoBody,
  answer: z.object({
    childId: z.string(),
    mergedFrom: z.string().optional().describe('The id asked for, where it was merged into this child'),
    unit: z.string(),
    asOf: Day,
    runId: z.string(),
    pairs: z.array(Pair),
  }),
  handle: async ({ params: { childId: asked }, caller }, { store, units }) => {
    const { found, pairs } = await getReviewed(store, { caller, childId: asked });
    const { run, unit, child } = found;
    const { childId } = child.outcome;
    const shown = await pairsBeside(store, found, { pairs, units });
    const body = {
      childId,
      ...(childId !== asked && { mergedFrom: asked }),
      unit,
      asOf: run.asOf,
      runId: run.runId,
      pairs: shown.map(shownOf),
    };
    const seen = await seenChildren(store, run, [child.outcome, ...pairs.flatMap(({ beside }) => beside)]);
    return {
      body,
      etag: etagOf(body),
      audit: seen.map((one) => ({ kind: 'child_read' as const, child: one })),
    };
  },
});

function shownOf({ candidate, ...pair }: PairBeside): z.input<typeof Pair> {
  if (candidate === undefined) return pair;
  const { key, probability, weight, levels } = candidate;
  const waterfall = { probability, weight, steps: levels };
  return { ...pair, asking: askingOf(candidate), ...(key !== undefined && { waterfall }) };
}
