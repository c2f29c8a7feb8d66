import { Table, Text } from '@mantine/core';
import { useFormat } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import type { Pair } from './said.ts';
import { CARD_STATUS_WORDS } from './words.ts';

/** Of a card: its term, and what keeps it from covering, where something does. */
export function CardTerm({ card }: { card: NonNullable<Pair['card']> }) {
  const t = useText();
  const format = useFormat();
  const { status, validFrom, validTo, obstacle } = card;
  return (
    <Table.Tr>
      <Table.Th scope="row">{t({ vi: 'Thời hạn thẻ', en: 'Term of the card' })}</Table.Th>
      <Table.Td>–</Table.Td>
      <Table.Td>
        {format.day(validFrom)} – {format.day(validTo)}
        <Text size="xs" className="quiet">
          {t(CARD_STATUS_WORDS[status])}
        </Text>
        {obstacle && (
          <Text size="sm" fw={600}>
            {t({ vi: 'Không dùng được', en: 'Would not cover' })}: {t(obstacle)}
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
