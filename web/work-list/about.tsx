import { ActionIcon, Group, Text } from '@mantine/core';
import { IconDeviceMobile, IconRefresh } from '@tabler/icons-react';
import type { KeptList } from '../device/schema.ts';
import type { KeptAnswer } from '../device/use-kept.ts';
import { useFormat } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import { words } from '../language/words.ts';
import { useIsOnline, useScope } from '../sign-in/use-session.tsx';
import { UnitPath } from '../units/unit-path.tsx';
import { UnitAtHand } from './unit-at-hand.tsx';

interface AboutProps {
  unit: string;
  answer: KeptAnswer<KeptList>;
}

/** Whose list it is, as of when, and how fresh. */
export function About({ unit, answer }: AboutProps) {
  const { units } = useScope();
  return (
    <>
      {units.length === 0 ? (
        <UnitPath code={unit} toOf={(code) => `/units/${code}`} />
      ) : (
        <UnitAtHand unit={unit} />
      )}
      <Freshness answer={answer} />
    </>
  );
}

function Freshness({ answer: { data, isKept, isFetching, refetch } }: Pick<AboutProps, 'answer'>) {
  const t = useText();
  const { day, moment } = useFormat();
  const isOnline = useIsOnline();
  // As high as it will be, so that nothing jumps.
  if (data === undefined) return <Text size="sm" mih={34} />;
  const read = moment(data.takenAt);
  return (
    <Group gap={6} wrap="nowrap" mih={34}>
      {isKept && <IconDeviceMobile size={18} aria-hidden />}
      <Text size="sm">
        {t(dataOf(day(data.asOf)))}. {t(isKept ? keptAt(read) : readAt(read))}
      </Text>
      {isOnline && (
        <ActionIcon
          variant="subtle"
          size="lg"
          className="no-print"
          loading={isFetching}
          aria-label={t({ vi: 'Cập nhật danh sách', en: 'Refresh the list' })}
          onClick={() => void refetch()}
        >
          <IconRefresh size={18} aria-hidden />
        </ActionIcon>
      )}
    </Group>
  );
}

const dataOf = words(
  (day: string) => `Dữ liệu đến ${day}`,
  (day: string) => `Data up to ${day}`,
);
const keptAt = words(
  (moment: string) => `Lưu trên máy lúc ${moment}`,
  (moment: string) => `Kept on this device ${moment}`,
);
const readAt = words(
  (moment: string) => `Cập nhật lúc ${moment}`,
  (moment: string) => `Read ${moment}`,
);
