import {
  IconAlertTriangleFilled,
  IconCalendarPause,
  IconCircleX,
  IconClock,
  IconClockExclamation,
  IconHelpCircle,
} from '@tabler/icons-react';
import { CAUSE_WORDS } from '../../shared/coverage/cause-words.ts';
import { REASON_WORDS, STAGE_WORDS } from '../../shared/follow-up/papers/words.ts';
import type { Reading } from '../child/deadline-words.ts';
import { STATUS_WORDS } from '../design/status-mark.tsx';
import type { CaseLine } from '../device/schema.ts';
import { useFormat } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import { words } from '../language/words.ts';
import { dueOf, type Tone } from './due.ts';
import classes from './line.module.css';

interface OfLine {
  line: CaseLine;
}

/** Why the child is on the list, in a few words. */
export function Why({ line: { sheet, state } }: OfLine) {
  const t = useText();
  if (state.cause !== undefined && sheet?.status !== 'unsure')
    return (
      <div className={classes.uncovered}>
        <IconCircleX size={16} aria-hidden />
        {t(CAUSE_WORDS[state.cause].label)}
      </div>
    );
  return (
    <div className={classes.unsure}>
      <IconHelpCircle size={16} aria-hidden />
      {t(STATUS_WORDS.unsure)}: {t({ vi: 'có thẻ gần giống', en: 'there is a card much like it' })}
    </div>
  );
}

const ICONS: Readonly<Record<Tone, typeof IconClock>> = {
  late: IconAlertTriangleFilled,
  soon: IconClockExclamation,
  calm: IconClock,
  put_off: IconCalendarPause,
};

/** What is owed next and the days left for it; of a closed case when and why it was closed. */
export function Due({ line: { deadlines, state }, ...days }: OfLine & Reading) {
  const t = useText();
  const { day } = useFormat();
  if (deadlines === undefined) {
    const { closure, closedOn } = state;
    const why = closure?.by === 'person' ? `: ${t(REASON_WORDS[closure.reason])}` : '';
    return closedOn === undefined ? null : <div>{`${t(STAGE_WORDS.closed)} ${day(closedOn)}${why}`}</div>;
  }
  const { tone, words: told } = dueOf(deadlines, days);
  const Icon = ICONS[tone];
  return (
    <div className={classes[tone]}>
      <Icon size={16} aria-hidden />
      {t(told)}
    </div>
  );
}

/** What was done already, and what the case waits for. */
export function Stage({ line: { state, deadlines } }: OfLine) {
  const t = useText();
  const { day } = useFormat();
  const { stage, contactedOn, dossierFiledOn, snoozedUntil, offeredTo } = state;
  const done = stage === 'dossier_filed' ? dossierFiledOn : contactedOn;
  const parts = [
    (stage === 'contacted' || stage === 'dossier_filed') && `${t(STAGE_WORDS[stage])} ${day(done)}`,
    deadlines?.snoozed && t(putOffUntil(day(snoozedUntil))),
    offeredTo !== undefined && t({ vi: 'Đang đề nghị chuyển xã', en: 'Offered to another commune' }),
  ].filter(Boolean);
  return parts.length === 0 ? null : <div>{parts.join(' · ')}</div>;
}

const putOffUntil = words(
  (until: string) => `Hẹn lại ngày ${until}`,
  (until: string) => `Put off until ${until}`,
);

/** How urgent the child is, and what makes it so. */
export function Reasons({ priority: { total, parts } }: Pick<CaseLine, 'priority'>) {
  const t = useText();
  if (total === 0) return null;
  return (
    <div className={classes.quiet}>
      {t({ vi: 'Ưu tiên', en: 'Priority' })} <b>{total}</b>: {parts.map((part) => t(part.words)).join(' · ')}
    </div>
  );
}
