import { Group, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleX, IconHelpCircle } from '@tabler/icons-react';
import { useText } from '../language/language.tsx';
import type { Words } from '../language/words.ts';

export type Status = 'covered' | 'uncovered' | 'unsure';

/** The three answers in words. */
export const STATUS_WORDS: Readonly<Record<Status, Words>> = {
  covered: { vi: 'Đã có thẻ', en: 'Covered' },
  uncovered: { vi: 'Chưa có thẻ', en: 'Without a card' },
  unsure: { vi: 'Chưa rõ', en: 'Unsure' },
};

const ICONS = { covered: IconCircleCheck, uncovered: IconCircleX, unsure: IconHelpCircle };

/** An answer by shape, word and colour. */
export function StatusMark({ status }: { status: Status }) {
  const t = useText();
  const Icon = ICONS[status];
  return (
    <Group gap={4} wrap="nowrap" component="span" style={{ color: `var(--status-${status})` }}>
      <Icon size={18} aria-hidden />
      <Text span fw={600}>
        {t(STATUS_WORDS[status])}
      </Text>
    </Group>
  );
}
