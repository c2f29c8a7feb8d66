import { UnstyledButton } from '@mantine/core';
import {
  IconArrowsTransferUp,
  IconCalendarTime,
  IconFileCheck,
  IconHomeCheck,
  IconNote,
  IconPhone,
  IconSquareX,
} from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useText } from '../../language/language.tsx';
import type { ChildPage } from '../words.ts';
import { OUTCOME_WORDS, type Outcome, outcomesInOrder } from './outcomes.ts';
import classes from './record.module.css';
import { useDesk } from './recording.tsx';

const ICONS: Readonly<Record<Outcome, typeof IconPhone>> = {
  visit: IconHomeCheck,
  phone: IconPhone,
  file_dossier: IconFileCheck,
  note: IconNote,
  snooze: IconCalendarTime,
  offer_transfer: IconArrowsTransferUp,
  close: IconSquareX,
};

interface ChooseOutcomeProps {
  page: ChildPage;
  onChosen(outcome: Outcome): void;
}

/** The outcomes that are open for the case, the likeliest first. */
export function ChooseOutcome({ page, onChosen }: ChooseOutcomeProps) {
  const t = useText();
  const { actions } = useDesk();
  const { cause, stage = 'open' } = page.case?.state ?? {};
  const order = outcomesInOrder(page.status === 'unsure' ? undefined : cause, stage);
  const choices = useRef<HTMLDivElement>(null);
  // Back from the form, whose button is gone; a drawer that just opened has the focus already.
  useEffect(() => {
    if (document.activeElement === document.body) choices.current?.querySelector('button')?.focus();
  }, []);
  return (
    <div ref={choices} className={classes.choices}>
      {order
        .filter((outcome) => actions.outcomes.has(outcome))
        .map((outcome) => {
          const Icon = ICONS[outcome];
          const { label, hint } = OUTCOME_WORDS[outcome];
          return (
            <UnstyledButton key={outcome} className={classes.choice} onClick={() => onChosen(outcome)}>
              <Icon size={26} aria-hidden />
              <span>
                <strong>{t(label)}</strong>
                <small>{t(hint)}</small>
              </span>
            </UnstyledButton>
          );
        })}
    </div>
  );
}
