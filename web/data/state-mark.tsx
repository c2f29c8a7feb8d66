import { Group, Text } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleMinus,
  IconCircleX,
  IconClockPause,
  IconLoader2,
} from '@tabler/icons-react';
import { useText } from '../language/language.tsx';
import type { Words } from '../language/words.ts';

/** How a state is to be taken: `held` waits for a person, `quiet` needs nobody. */
export type Tone = 'good' | 'bad' | 'held' | 'doubt' | 'busy' | 'quiet';

const LOOKS: Readonly<Record<Tone, { Icon: typeof IconCircleCheck; color: string }>> = {
  good: { Icon: IconCircleCheck, color: 'var(--status-covered)' },
  bad: { Icon: IconCircleX, color: 'var(--status-uncovered)' },
  held: { Icon: IconClockPause, color: 'var(--status-unsure)' },
  doubt: { Icon: IconAlertTriangle, color: 'var(--status-unsure)' },
  busy: { Icon: IconLoader2, color: 'var(--quiet)' },
  quiet: { Icon: IconCircleMinus, color: 'var(--quiet)' },
};

/** A state by shape, word and colour. */
export function StateMark({ tone, words }: { tone: Tone; words: Words }) {
  const t = useText();
  const { Icon, color } = LOOKS[tone];
  return (
    <Group gap={4} wrap="nowrap" component="span" display="inline-flex" style={{ color }}>
      <Icon size={18} aria-hidden style={{ flex: 'none' }} />
      <Text span inherit fw={600}>
        {t(words)}
      </Text>
    </Group>
  );
}
