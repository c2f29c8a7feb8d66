import { Button, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { CaseCommand } from '../../../shared/follow-up/commands.ts';
import { useText } from '../../language/language.tsx';
import type { ChildPage } from '../words.ts';
import { commandOf, type FieldsProps, WAYS } from './draft.ts';
import { CloseFields } from './fields/close-fields.tsx';
import { DayField } from './fields/day-field.tsx';
import { NoteField } from './fields/note-field.tsx';
import { SnoozeField } from './fields/snooze-field.tsx';
import { UnitField } from './fields/unit-field.tsx';
import { WayField } from './fields/way-field.tsx';
import classes from './record.module.css';
import { useDesk } from './recording.tsx';

interface ConfirmOutcomeProps extends FieldsProps {
  page: ChildPage;
  onBack(): void;
  onConfirmed(command: CaseCommand): void;
}

/** The third tap: what is recorded, of today unless another day is given; what the rules would refuse is said before. */
export function ConfirmOutcome({ draft, page, onChange, onBack, onConfirmed }: ConfirmOutcomeProps) {
  const t = useText();
  const { refusalOf } = useDesk();
  const command = commandOf(draft);
  const refusal = command && refusalOf(command);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input:checked, input')?.focus(), []);
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        if (command !== undefined && refusal === undefined) onConfirmed(command);
      }}
    >
      <Stack gap="md">
        <Fields draft={draft} onChange={onChange} unit={page.case?.unit ?? page.unit} />
        {refusal !== undefined && (
          <Text role="alert" c="var(--status-uncovered)">
            {t(refusal)}
          </Text>
        )}
      </Stack>
      <div className={classes.foot}>
        <Button variant="default" size="md" onClick={onBack}>
          {t({ vi: 'Quay lại', en: 'Back' })}
        </Button>
        <Button type="submit" size="md" flex={1} disabled={command === undefined || refusal !== undefined}>
          {t({ vi: 'Ghi', en: 'Record' })}
        </Button>
      </div>
    </form>
  );
}

function Fields({ unit, ...props }: FieldsProps & { unit: string }) {
  switch (props.draft.outcome) {
    case 'visit':
    case 'phone':
      return (
        <>
          <WayField {...props} ways={WAYS[props.draft.outcome]} />
          <DayField {...props} />
        </>
      );
    case 'file_dossier':
      return <DayField {...props} />;
    case 'note':
      return (
        <>
          <NoteField {...props} />
          <DayField {...props} />
        </>
      );
    case 'snooze':
      return <SnoozeField {...props} />;
    case 'offer_transfer':
      return <UnitField {...props} besides={unit} />;
    case 'close':
      return <CloseFields {...props} />;
  }
}
