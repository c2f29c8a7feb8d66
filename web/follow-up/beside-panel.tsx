import { Table, Text } from '@mantine/core';
import { CLOSING_REASONS } from '../../shared/follow-up/case.ts';
import { REASON_WORDS } from '../../shared/follow-up/papers/words.ts';
import { Panel } from '../design/panel.tsx';
import { shareOf } from '../design/share.ts';
import { useFormat } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import type { Words } from '../language/words.ts';
import table from '../units/unit-table.module.css';
import { closedByPerson, type FunnelRow } from './steps.ts';
import { BESIDE_NOTE, BESIDE_WORDS, FOLLOW_UP_WORDS } from './words.ts';

/** Where the other cases went: still open, not reached, covered by itself, out of the count, closed by somebody. */
export function BesidePanel({ row }: { row: FunnelRow }) {
  const t = useText();
  const { flagged, open, unreachable, coveredBeforeContact, leftScope } = row;
  const reasons = CLOSING_REASONS.filter((reason) => row.closedByPerson[reason] > 0);
  return (
    <Panel title={FOLLOW_UP_WORDS.beside}>
      <Table horizontalSpacing={6}>
        <Head />
        <Table.Tbody>
          <Line words={BESIDE_WORDS.open} count={open} of={flagged} />
          <Line words={BESIDE_WORDS.unreachable} count={unreachable} of={flagged} />
          <Line words={BESIDE_WORDS.coveredBeforeContact} count={coveredBeforeContact} of={flagged} />
          <Line words={BESIDE_WORDS.leftScope} count={leftScope} of={flagged} />
          <Line words={BESIDE_WORDS.closedByPerson} count={closedByPerson(row)} of={flagged} />
          {reasons.map((reason) => (
            <Line
              key={reason}
              words={REASON_WORDS[reason]}
              count={row.closedByPerson[reason]}
              of={flagged}
              isPart
            />
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm" className="quiet" mt="sm">
        {t(BESIDE_NOTE)}
      </Text>
    </Panel>
  );
}

function Head() {
  const t = useText();
  return (
    <Table.Thead>
      <Table.Tr>
        <Table.Th scope="col">{t({ vi: 'Tình trạng', en: 'State' })}</Table.Th>
        <Table.Th scope="col" ta="right">
          {t({ vi: 'Số trẻ', en: 'Children' })}
        </Table.Th>
        <Table.Th scope="col" ta="right">
          {t({ vi: 'Tỉ lệ', en: 'Share' })}
        </Table.Th>
      </Table.Tr>
    </Table.Thead>
  );
}

interface LineProps {
  words: Words;
  count: number;
  of: number;
  isPart?: boolean;
}

function Line({ words, count, of, isPart = false }: LineProps) {
  const t = useText();
  const { number, percent } = useFormat();
  return (
    <Table.Tr className={isPart ? 'quiet' : undefined}>
      <Table.Th scope="row" fw={400} pl={isPart ? 'lg' : 6}>
        {t(words)}
      </Table.Th>
      <Table.Td className={table.number}>{number(count)}</Table.Td>
      <Table.Td className={table.number}>{percent(shareOf(count, of), 1)}</Table.Td>
    </Table.Tr>
  );
}
