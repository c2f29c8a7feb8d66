import { dateInPrint } from '../../shared/follow-up/papers/words.ts';
import { type Words, words } from '../language/words.ts';
import { type ChildPage, STANDING_WORDS, UNSURE_TO_DO } from './words.ts';

type Told = Pick<ChildPage, 'standing' | 'status' | 'why' | 'cause' | 'nextChange' | 'case' | 'held'>;

const notCounted = words(
  (why: string) => `Trẻ ${why} nên không thuộc diện theo dõi.`,
  (why) => `The child ${why} and is not followed up.`,
);
const coveredUntil = words(
  (day: string) => `Trẻ đã có thẻ BHYT còn hiệu lực đến ngày ${day}.`,
  (day) => `The child has a card that is valid until ${day}.`,
);
const COVERED: Words = {
  vi: 'Trẻ đã có thẻ BHYT còn hiệu lực.',
  en: 'The child has a valid card.',
};
const ON_NO_LIST: Words = {
  vi: 'Lần đối soát gần nhất không nói gì thêm về trẻ này.',
  en: 'The latest run says no more about this child.',
};

/** Why the child is flagged, or that it is not, in one sentence. */
export function reasonOnPage({ standing, status, why, held }: Told): Words {
  if (standing !== 'in_scope') {
    const { vi, en } = STANDING_WORDS[standing];
    return { vi: notCounted(vi).vi, en: notCounted(en).en };
  }
  if (why !== undefined) return why;
  if (status !== 'covered') return ON_NO_LIST;
  const ends = lastDay(held);
  return ends === undefined ? COVERED : coveredUntil(dateInPrint(ends));
}

/** The last day of the cards that cover the child now. */
function lastDay(held: Told['held']): string | undefined {
  const ends = held.filter(({ obstacle }) => obstacle === undefined).map(({ validTo }) => validTo);
  return ends
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}

const NOTHING_TO_DO: Words = {
  vi: 'Không có hồ sơ theo dõi; xã không phải làm gì.',
  en: 'There is no case; the commune has nothing to do.',
};
const WAITS_FOR_REVIEW: Words = {
  vi: 'Chưa mở hồ sơ theo dõi: trường hợp này đang chờ người rà soát của tỉnh.',
  en: 'No case is open: a reviewer of the province has to look first.',
};

/** What to do about an open case. */
export function toDoOnPage({ status, cause, case: one }: Told): Words | undefined {
  if (one === undefined || one.state.stage === 'closed') return undefined;
  return cause?.toDo ?? (status === 'unsure' ? UNSURE_TO_DO : undefined);
}

/** What it means that a child has no case. */
export function withoutCase({ status, case: one }: Told): Words | undefined {
  if (one !== undefined) return undefined;
  return status === 'unsure' ? WAITS_FOR_REVIEW : NOTHING_TO_DO;
}
