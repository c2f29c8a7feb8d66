import { Text } from '@mantine/core';
import type { CaseState } from '../../shared/follow-up/case-state.ts';
import { NOTE_WORDS } from '../../shared/follow-up/notes.ts';
import { dateInPrint } from '../../shared/follow-up/papers/words.ts';
import { useText } from '../language/language.tsx';
import type { Words } from '../language/words.ts';
import { useUnits } from '../units/use-units.ts';
import { closingInWords, type NameOf, proofInWords } from './facts.ts';
import type { ChildPage } from './words.ts';

/** What else is to be known of the case: closed and why, put off, offered elsewhere, noted last. */
export function CaseNotices({ page }: { page: ChildPage }) {
  const t = useText();
  const { nameOf } = useUnits();
  if (page.case === undefined) return null;
  return noticesOf(page.case.state as CaseState, nameOf).map((notice) => (
    <Text key={notice.en}>{t(notice)}</Text>
  ));
}

/** The notices of a state, in words. */
export function noticesOf(state: CaseState, nameOf: NameOf): Words[] {
  const { closure, closedOn, snoozedUntil, offeredTo, offeredOn, lastNote } = state;
  const notices: Words[] = [];
  if (closure !== undefined) {
    const why = closure.by === 'data' ? proofInWords(closure.proof) : closingInWords(closure, nameOf);
    const day = dateInPrint(closedOn);
    notices.push({
      vi: `Hồ sơ đã đóng ngày ${day}: ${why.vi}.`,
      en: `The case was closed on ${day}: ${why.en}.`,
    });
    return notices;
  }
  if (offeredTo !== undefined) {
    const [to, day] = [nameOf(offeredTo), dateInPrint(offeredOn)];
    notices.push({
      vi: `Đã đề nghị chuyển đến ${to} ngày ${day}, đang chờ trả lời.`,
      en: `Offered to ${to} on ${day}; not answered yet.`,
    });
  }
  if (snoozedUntil !== undefined) {
    const day = dateInPrint(snoozedUntil);
    notices.push({ vi: `Hẹn lại đến ngày ${day}.`, en: `Put off until ${day}.` });
  }
  if (lastNote !== undefined) {
    const [day, note] = [dateInPrint(lastNote.on), NOTE_WORDS[lastNote.note]];
    notices.push({ vi: `Ghi chú ngày ${day}: ${note.vi}.`, en: `Note of ${day}: ${note.en}.` });
  }
  return notices;
}
