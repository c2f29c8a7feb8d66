import { Alert, Text } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { useText } from '../language/language.tsx';
import { Evidence } from './queue-lines.tsx';
import type { Pair } from './said.ts';

/** Why the machine wants a person to look, and how sure it is. */
export function DoubtNote({ pair: { asking, about, isOpen } }: { pair: Pair }) {
  const t = useText();
  if (asking === undefined) return null;
  const { doubt, issuedIn, heldBy, probability } = asking;
  return (
    <Alert color="gray" icon={<IconHelpCircle aria-hidden />} p="sm">
      <Text fw={600}>
        {isOpen
          ? t({ vi: 'Vì sao máy chưa chắc', en: 'Why the machine is not sure' })
          : t({ vi: 'Vì sao máy đã hỏi', en: 'Why the machine asked' })}
        : {t(doubt ?? UNTOLD)}
      </Text>
      {issuedIn && <Text>{t(issuedIn)}</Text>}
      {heldBy !== undefined && about === 'card' && <Text>{t(HELD)}</Text>}
      <Text size="sm">
        {t({ vi: 'Khả năng là một người, theo máy', en: 'Likely one person, says the machine' })}:{' '}
        <Evidence probability={probability} />
      </Text>
    </Alert>
  );
}

const UNTOLD = { vi: 'chưa đủ căn cứ', en: 'not enough evidence' };
const HELD = {
  vi: 'Thẻ này đang được tính cho một trẻ khác.',
  en: 'The card counts as another child’s today.',
};
