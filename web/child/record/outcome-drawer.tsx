import { Drawer } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useText } from '../../language/language.tsx';
import type { ChildPage } from '../words.ts';
import { ChooseOutcome } from './choose-outcome.tsx';
import { ConfirmOutcome } from './confirm-outcome.tsx';
import { type Draft, startDraft } from './draft.ts';
import { OUTCOME_WORDS } from './outcomes.ts';
import classes from './record.module.css';
import { useDesk } from './recording.tsx';

interface OutcomeDrawerProps {
  page: ChildPage;
  isOpen: boolean;
  onClose(): void;
}

/** From the bottom of the screen, where the thumb is: what came of it, then the day and whatever else it needs. */
export function OutcomeDrawer({ page, isOpen, onClose }: OutcomeDrawerProps) {
  const t = useText();
  const { reader, give } = useDesk();
  const [draft, setDraft] = useState<Draft>();
  useEffect(() => {
    if (isOpen) setDraft(undefined);
  }, [isOpen]);
  const title =
    draft === undefined
      ? { vi: 'Kết quả thế nào?', en: 'What came of it?' }
      : OUTCOME_WORDS[draft.outcome].label;
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      position="bottom"
      size="auto"
      title={t(title)}
      classNames={{ content: classes.sheet, title: classes.title }}
      closeButtonProps={{ 'aria-label': t({ vi: 'Đóng', en: 'Close' }), size: 44 }}
    >
      {draft === undefined ? (
        <ChooseOutcome page={page} onChosen={(outcome) => setDraft(startDraft(outcome, reader.today))} />
      ) : (
        <ConfirmOutcome
          draft={draft}
          page={page}
          onChange={setDraft}
          onBack={() => setDraft(undefined)}
          onConfirmed={(command) => {
            onClose();
            void give(command);
          }}
        />
      )}
    </Drawer>
  );
}
