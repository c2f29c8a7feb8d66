import { Alert, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useText } from '../../language/language.tsx';
import { findStep, type Import, standingOf } from '../import-words.ts';
import { StateMark } from '../state-mark.tsx';

/** How an import stands: in a word, what it is at, and why it came to nothing. */
export function Standing({ of: one }: { of: Import }) {
  const t = useText();
  const { tone, words } = standingOf(one);
  const step = findStep(one.step);
  return (
    <Stack gap="xs">
      <Group gap="sm" role="status" mih={28}>
        <StateMark tone={tone} words={words} />
        {step !== undefined && <Text className="quiet">{t(step)}…</Text>}
      </Group>
      <Problem of={one} />
    </Stack>
  );
}

function Problem({ of: { state, problem } }: { of: Import }) {
  const t = useText();
  if (problem === undefined) return null;
  const isTriable = state === 'failed';
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle />}>
      <Stack gap={4}>
        <Text>{t(problem)}</Text>
        {problem.mend !== undefined && <Text>{t(problem.mend)}</Text>}
        {isTriable && (
          <Text>
            {t({
              vi: 'Dữ liệu đang dùng không bị ảnh hưởng. Hãy gửi lại chính các tệp này.',
              en: 'The data in force are untouched. Send the same files again.',
            })}
          </Text>
        )}
        <Text size="sm" className="quiet">
          {problem.code}
        </Text>
      </Stack>
    </Alert>
  );
}
