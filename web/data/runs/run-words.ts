import { FEEDS } from '../../../shared/feeds/records.ts';
import type { AnswerOf } from '../../api/types.ts';
import type { Words } from '../../language/words.ts';
import { feedTitle } from '../feed-title.ts';
import type { Tone } from '../state-mark.tsx';

export type Run = AnswerOf<'readRun'>;

/** States of a run in words. */
export const RUN_STATES: Readonly<Record<Run['state'], { tone: Tone; words: Words }>> = {
  running: { tone: 'busy', words: { vi: 'Đang chạy', en: 'Running' } },
  held: { tone: 'held', words: { vi: 'Bị giữ, chưa công bố', en: 'Held, not published' } },
  refused: { tone: 'bad', words: { vi: 'Số liệu không khớp', en: 'Figures do not add up' } },
  published: { tone: 'good', words: { vi: 'Đã công bố', en: 'Published' } },
  superseded: { tone: 'quiet', words: { vi: 'Đã thay bằng lần khác', en: 'Another took its place' } },
  failed: { tone: 'bad', words: { vi: 'Dừng giữa chừng', en: 'Stopped on its way' } },
};

const OVERTAKEN: { tone: Tone; words: Words } = {
  tone: 'quiet',
  words: { vi: 'Bị giữ, đã có lần mới hơn', en: 'Held, overtaken since' },
};

/** How a run stands, beside the other runs that are known. */
export function standingOfRun(run: Run, others: readonly Run[]): { tone: Tone; words: Words } {
  return isOvertaken(run, others) ? OVERTAKEN : RUN_STATES[run.state];
}

/** A held run is of no use any more once a later one was published, of its day or of a later one. */
export function isOvertaken(run: Run, others: readonly Run[]): boolean {
  if (run.state !== 'held') return false;
  return others.some(
    ({ state, asOf, startedAt }) => state === 'published' && asOf >= run.asOf && startedAt > run.startedAt,
  );
}

export const isRunning = ({ state }: Pick<Run, 'state'>): boolean => state === 'running';

const STEPS: ReadonlyMap<string, Words> = new Map([
  ['assess: register', { vi: 'Lập sổ trẻ em', en: 'Making the register of children' }],
  ['assess: cards', { vi: 'Tìm thẻ của từng trẻ', en: "Finding each child's card" }],
  ['assess: answers', { vi: 'Xét trẻ có thẻ hay chưa', en: 'Who is covered and who is not' }],
  ['assess: keep', { vi: 'Ghi kết quả', en: 'Keeping the results' }],
]);

/** What a run is at, in words. */
export const findRunStep = (step: string | undefined): Words | undefined => STEPS.get(step ?? '');

const OTHER_INPUTS: Readonly<Record<string, Words>> = {
  reviews: { vi: 'Quyết định rà soát', en: 'Decisions of reviewers' },
  visitors: { vi: 'Thẻ cấp ở tỉnh khác', en: 'Cards of other provinces' },
};

/** What a run read, by its name. */
export function inputWords(input: string): Words {
  const feed = FEEDS.find((one) => one === input);
  if (feed !== undefined) return feedTitle(feed);
  return OTHER_INPUTS[input] ?? { vi: input, en: input };
}

/** How long something took: 48 giây, 1 phút 12 giây. */
export function durationWords(seconds: number): Words {
  const whole = Math.round(seconds);
  const [minutes, rest] = [Math.floor(whole / 60), whole % 60];
  if (minutes === 0) return { vi: `${rest} giây`, en: `${rest} s` };
  return { vi: `${minutes} phút ${rest} giây`, en: `${minutes} min ${rest} s` };
}
