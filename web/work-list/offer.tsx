import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { dayInVietnam } from '../../shared/time/day-in-vietnam.ts';
import { Failed } from '../design/states.tsx';
import type { CaseLine } from '../device/schema.ts';
import type { CaseCommandBody } from '../device/unsent.ts';
import { useUnsentOf } from '../device/use-outbox.ts';
import { useRecord } from '../device/use-record.ts';
import { useFormat } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import { words } from '../language/words.ts';
import { useUnits } from '../units/use-units.ts';
import { Line } from './line.tsx';

interface OfferProps {
  line: CaseLine;
  /** The commune answers; whoever acts for both communes does not. */
  mayAnswer: boolean;
}

/** One case that is offered, with the child, and the answer to it. */
export function Offer({ line, mayAnswer }: OfferProps) {
  const t = useText();
  const { day } = useFormat();
  const { nameOf } = useUnits();
  const { childId, unit, state } = line;
  const today = dayInVietnam(new Date());
  const unsent = useUnsentOf(childId);
  const { answer, answering, error } = useAnswering(line);
  return (
    <Paper withBorder>
      <Line
        line={line}
        today={today}
        countedOn={today}
        unsettled={unsent.length > 0 ? 'waiting' : undefined}
      />
      <Stack gap="xs" px="sm" pb="sm">
        <Text size="sm">{t(offeredBy(nameOf(unit), day(state.offeredOn)))}</Text>
        {error !== undefined && <Failed error={error} />}
        {mayAnswer && <Answers isWaiting={unsent.length > 0} answering={answering} onAnswer={answer} />}
      </Stack>
    </Paper>
  );
}

interface AnswersProps {
  /** Whether something recorded of the child has still to be sent. */
  isWaiting: boolean;
  answering: Kind | undefined;
  onAnswer(kind: Kind): void;
}

function Answers({ isWaiting, answering, onAnswer }: AnswersProps) {
  const t = useText();
  const button = (kind: Kind) => ({
    size: 'md',
    disabled: isWaiting,
    loading: answering === kind,
    onClick: () => onAnswer(kind),
  });
  return (
    <Group gap="xs">
      <Button {...button('accept_transfer')}>{t({ vi: 'Nhận hồ sơ', en: 'Accept' })}</Button>
      <Button variant="default" {...button('refuse_transfer')}>
        {t({ vi: 'Không nhận', en: 'Refuse' })}
      </Button>
    </Group>
  );
}

const offeredBy = words(
  (from: string, day: string) => `${from} đề nghị chuyển ngày ${day}. Trẻ có đang sống ở xã bạn không?`,
  (from: string, day: string) => `Offered by ${from} on ${day}. Does the child live in your commune?`,
);

type Kind = Extract<CaseCommandBody['kind'], 'accept_transfer' | 'refuse_transfer'>;

function useAnswering({ childId, unit, version, sheet }: CaseLine) {
  const record = useRecord();
  const [answering, setAnswering] = useState<Kind>();
  const [error, setError] = useState<unknown>();
  const answer = (kind: Kind) => {
    setAnswering(kind);
    setError(undefined);
    record({ childId, unit, name: sheet?.name, seen: version, command: { kind } })
      .catch(setError)
      .finally(() => setAnswering(undefined));
  };
  return { answer, answering, error };
}
