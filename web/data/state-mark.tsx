import { Group, Loader, Text } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleMinus,
  IconCircleX,
  IconClockPause,
} from '@tabler/icons-react';
import { useText } from '../language/language.tsx';
import type { Words } from '../language/words.ts';

/** How a state is to be taken: `held` waits for a person, `quiet` needs nobody. */
export type Tone = 'good' | 'bad' | 'held' | 'doubt' | 'busy' | 'quiet';

const LOOKS: Readonly<Record<Exclude<Tone, 'busy'>, { Icon: typeof IconCircleCheck; color: string }>> = {
  good: { Icon: IconCircleCheck, color: 'var(--status-covered)' },
  bad: { Icon: IconCircleX, color: 'var(--status-uncovered)' },
  held: { Icon: IconClockPause, color: 'var(--status-unsure)' },
  doubt: { Icon: IconAlertTriangle, color: 'var(--status-unsure)' },
  quiet: { Icon: IconCircleMinus, color: 'var(--quiet)' },
};

/** A state by shape, word and colour. */
export function StateMark({ tone, words }: { tone: Tone; words: Words }) {
  const t = useText();
  const color = tone === 'busy' ? 'var(--quiet)' : LOOKS[tone].color;
  return (
    <Group gap={4} wrap="nowrap" component="span" display="inline-flex" style={{ color }}>
      <Mark tone={tone} />
      <Text span inherit fw={600}>
        {t(words)}
      </Text>
    </Group>
  );
}

function Mark({ tone }: { tone: Tone }) {
  if (tone === 'busy') return <Loader size={16} aria-hidden style={{ flex: 'none' }} />;
  const { Icon } = LOOKS[tone];
  return <Icon size={18} aria-hidden style={{ flex: 'none' }} />;
}
