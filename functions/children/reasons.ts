import type { Bilingual } from '../../shared/linkage/bilingual.ts';
import { childrenToCards } from '../../shared/linkage/children-to-cards.ts';
import { doubtInWords } from '../../shared/linkage/explain.ts';
import type { DecisionReason } from '../../shared/linkage/memory/decision.ts';
import { REASON_WORDS } from '../../shared/linkage/memory/reason-words.ts';
import type { ChildId } from '../../shared/register/child.ts';
import type { WhyNot } from '../reconcile-province/explain/kept.ts';
import type { Worded } from '../reconcile-province/review-lines.ts';

/** Why a card was, or was not, given to a child: a code, what the code is about, and words. */
export interface Reason extends Worded {
  /** The other child: the card's, the one it is in question for, or the one this child is. */
  childId?: ChildId;
  /** Bits short of a link. */
  bits?: number;
  /** Whose word it was. */
  by?: string;
  at?: string;
  reason?: DecisionReason;
}

type Said = Omit<WhyNot & { code: 'decided_different' }, 'code'>;
type Why = WhyNot | (Said & { code: 'decided_same' }) | (Said & { code: 'same_child'; childId: ChildId });

/** What may be told of others. */
export interface Telling {
  /** Whether a child may be named by its id; it is one in another commune otherwise. */
  mayName(childId: ChildId): boolean;
  /** Whether whoever decided is named by their account. */
  namesReviewers: boolean;
}

/** To whoever sees the whole province. */
export const TELL_ALL: Telling = { mayName: () => true, namesReviewers: true };

/** The reason in Vietnamese and English; names no child but by its id, and those only who may be named. */
export function reasonOf(why: Why, telling: Telling): Reason {
  const { childId, by, ...rest }: Why & { childId?: ChildId; by?: string } = why;
  return {
    ...rest,
    ...(childId !== undefined && telling.mayName(childId) && { childId }),
    ...(by !== undefined && telling.namesReviewers && { by }),
    code: why.code === 'guard' ? why.guard : why.code,
    ...wordsOf(why, telling),
  };
}

const ELSEWHERE: Bilingual = { vi: 'một trẻ ở xã khác', en: 'a child in another commune' };
const A_REVIEWER: Bilingual = { vi: 'Người rà soát', en: 'A reviewer' };

function wordsOf(why: Why, telling: Telling): Bilingual {
  const decided = decidedBy(telling);
  const other = (childId: ChildId): Bilingual =>
    telling.mayName(childId) ? { vi: `trẻ ${childId}`, en: `child ${childId}` } : ELSEWHERE;
  switch (why.code) {
    case 'decided_same':
      return decided(why, { vi: 'là thẻ của trẻ này', en: 'it is this child’s card' });
    case 'decided_different':
      return decided(why, { vi: 'không phải thẻ của trẻ này', en: 'it is not this child’s card' });
    case 'same_child': {
      const { vi, en } = telling.mayName(why.childId) ? { vi: why.childId, en: why.childId } : ELSEWHERE;
      return decided(why, {
        vi: `là một trẻ với ${vi}, thẻ gắn cho trẻ ấy`,
        en: `one child with ${en}, whose card this is`,
      });
    }
    case 'of_other_child': {
      const { vi, en } = other(why.childId);
      return { vi: `Đã gắn cho ${vi}`, en: `Given to ${en}` };
    }
    case 'in_question': {
      const { vi, en } = other(why.childId);
      return { vi: `Đang chờ xem xét cho ${vi}`, en: `In question for ${en}` };
    }
    case 'guard':
      return doubtInWords(why.guard, childrenToCards.pass('province'));
    case 'below_threshold':
      return {
        vi: `Chưa đủ căn cứ: còn thiếu ${why.bits.toFixed(1)} bit mới đủ để gắn thẻ`,
        en: `Not enough evidence: ${why.bits.toFixed(1)} bits short of a link`,
      };
    case 'not_chosen':
      return {
        vi: 'Đủ gần nhưng lần chạy này không chọn: chưa được đưa ra so sánh, hoặc thẻ khác được chọn',
        en: 'Near enough, yet not chosen: not compared in this run, or another card was taken',
      };
  }
}

function decidedBy({ namesReviewers }: Telling) {
  return (
    { by, at, reason }: { by: string; at: string; reason?: DecisionReason },
    what: Bilingual,
  ): Bilingual => {
    const on = at.slice(0, 10);
    const who = namesReviewers ? { vi: by, en: by } : A_REVIEWER;
    const words = reason === undefined ? { vi: '', en: '' } : REASON_WORDS[reason];
    const more = (text: string): string => (text === '' ? '' : ` (${text})`);
    return {
      vi: `${who.vi} xác nhận ngày ${on}: ${what.vi}${more(words.vi)}`,
      en: `${who.en} decided on ${on}: ${what.en}${more(words.en)}`,
    };
  };
}

/** A code with its words. */
export const wordOf = (code: string, { vi, en }: Bilingual): Worded => ({ code, vi, en });
