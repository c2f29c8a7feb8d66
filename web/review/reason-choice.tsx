import { Button, Stack, Text } from '@mantine/core';
import { DECISION_REASONS, type DecisionReason } from '../../shared/linkage/memory/decision.ts';
import { REASON_WORDS } from '../../shared/linkage/memory/reason-words.ts';
import { Dialog } from '../design/dialog.tsx';
import { useText } from '../language/language.tsx';
import { KeyMark } from './key-mark.tsx';
import { choiceOf } from './keys.ts';
import { useShortcuts } from './shortcuts.ts';

export interface ReasonChoiceProps {
  isOpen: boolean;
  onClose(): void;
  /** Nothing where none is to be kept. */
  onChosen(reason: DecisionReason | undefined): void;
}

/** On what the next decision rests, by a digit; it need not be said. */
export function ReasonChoice({ isOpen, onClose, onChosen }: ReasonChoiceProps) {
  const t = useText();
  const areWanted = useShortcuts();
  return (
    <Dialog
      opened={isOpen}
      onClose={onClose}
      title={t({ vi: 'Quyết định dựa trên gì?', en: 'What does the decision rest on?' })}
      onKeyDown={(event) => {
        const at =
          !areWanted || event.ctrlKey || event.altKey || event.metaKey ? undefined : choiceOf(event, COUNT);
        if (at !== undefined) onChosen(DECISION_REASONS[at]);
      }}
    >
      <Stack gap="xs">
        <Text size="sm">
          {t({
            vi: 'Chọn rồi bấm S hoặc D. Không bắt buộc.',
            en: 'Choose, then press S or D. Not compulsory.',
          })}
        </Text>
        {DECISION_REASONS.map((reason, at) => (
          <Choice key={reason} mark={String(at + 1)} onChosen={() => onChosen(reason)}>
            {t(REASON_WORDS[reason])}
          </Choice>
        ))}
        <Choice mark={String(COUNT)} onChosen={() => onChosen(undefined)}>
          {t({ vi: 'không ghi lý do', en: 'no reason' })}
        </Choice>
      </Stack>
    </Dialog>
  );
}

/** The reasons, and none of them. */
const COUNT = DECISION_REASONS.length + 1;

function Choice({ mark, onChosen, children }: { mark: string; onChosen: () => void; children: string }) {
  return (
    <Button
      variant="default"
      size="md"
      justify="space-between"
      rightSection={<KeyMark mark={mark} />}
      onClick={onChosen}
    >
      {children}
    </Button>
  );
}
