import { z } from 'zod';
import { unknownCommuneOf } from '../../../../shared/coverage/facts.ts';
import type { UnitCode } from '../../../../shared/units/unit.ts';
import type { Placeable } from '../../../children/placed-child.ts';
import { seenChildren } from '../../../children/seen-children.ts';
import type { ReviewCandidate, ReviewLine } from '../../../reconcile-province/review-lines.ts';
import { kindOf } from '../../../reviews/review-pairs.ts';
import { placesOf, readReviews, subjectOf } from '../../../reviews/reviews.ts';
import { besideIn } from '../../../reviews/touched-children.ts';
import { Page, pageOf } from '../../http/cursor.ts';
import { endpoint } from '../../http/endpoint.ts';
import { etagOf } from '../../http/etag.ts';
import { Day, NoBody, Nothing, Unit, Words } from '../schemas.ts';
import { liesIn, permitList, reachOver } from './review-reach.ts';
import { Asking, askingOf, PairInBrief } from './review-schemas.ts';

const Line = z.object({ childId: z.string(), unit: z.string(), ...PairInBrief, ...Asking });

const ORDER = {
  vi:
    'Trước hết là câu hỏi mà câu trả lời đổi kết quả của trẻ thuộc diện, câu làm thay đổi nhiều trẻ nhất trước; ' +
    'rồi đến trẻ có thể bị ghi hai lần; sau cùng là câu hỏi không làm đổi số liệu. Các câu hỏi về một trẻ đứng liền nhau.',
  en:
    'First the questions whose answer changes what children in scope count as, those that change most children first; ' +
    'then children that may be written down twice; last what changes no count. Questions about one child stand together.',
};

/** The open questions to reviewers, ordered by what their answers move. */
export const listReviews = endpoint({
  id: 'listReviews',
  method: 'GET',
  path: '/v1/reviews',
  command: 'list_reviews',
  summary: { vi: 'Các cặp cần rà soát', en: 'The pairs a person has to look at' },
  params: Nothing,
  query: z.strictObject({
    ...Page,
    unit: Unit.optional(),
    all: z.stringbool().default(false).describe('Children out of scope too, whose answer moves no count'),
  }),
  body: NoBody,
  answer: z.object({
    asOf: Day.describe('Of the run that asks'),
    runId: z.string(),
    order: Words.describe('The rule of the order'),
    total: z.int().describe('On all pages'),
    lines: z.array(Line),
    next: z.string().optional(),
  }),
  handle: async ({ query: { unit, all, ...page }, caller }, { store, units }) => {
    permitList(caller, unit, units);
    const { province } = caller.scope;
    const { run, lines } = await readReviews(store, { province, all });
    const isInUnit = liesIn(unit, caller, units);
    const maySee = reachOver(caller);
    const questions = lines
      .filter((line) => isInUnit(line.unit ?? unknownCommuneOf(province)))
      .flatMap((line) => line.candidates.map((candidate) => ({ line, candidate })))
      .filter(({ candidate }) => maySee(placesOf(candidate, province)));
    const list = { of: 'reviews', province, unit, all };
    const { lines: shown, ...next } = pageOf(questions, nameOf, { list, ...page });
    const body = {
      asOf: run.asOf,
      runId: run.runId,
      order: ORDER,
      total: questions.length,
      lines: shown.map((one) => shownOf(one, province)),
      ...next,
    };
    const children = await seenChildren(store, run, shown.flatMap(childrenOf));
    return {
      body,
      etag: etagOf(body),
      audit: [{ kind: 'children_listed', command: 'list_reviews', children }],
    };
  },
});

interface Question {
  line: ReviewLine;
  candidate: ReviewCandidate;
}

const pairIn = ({ line, candidate }: Question) => kindOf({ subject: subjectOf(line.childId, candidate) });
const nameOf = (one: Question): string => `${one.line.childId} ${pairIn(one).pairId}`;

function shownOf(one: Question, province: UnitCode): z.input<typeof Line> {
  const { childId, unit = province } = one.line;
  return { childId, unit, ...pairIn(one), ...askingOf(one.candidate) };
}

/** The child, and the other one of a pair of two or who holds the card. */
function childrenOf({ line, candidate }: Question): Placeable[] {
  return [line, ...besideIn(candidate)];
}
