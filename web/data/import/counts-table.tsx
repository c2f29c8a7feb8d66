import { Table, Text } from '@mantine/core';
import { useFormat } from '../../language/format.ts';
import { useText } from '../../language/language.tsx';
import type { Words } from '../../language/words.ts';
import { addsUp, type Counts, PART_WORDS, PARTS, REMOVED_WORDS, type Tense } from './counts.ts';

/** What came of the rows: the parts and their sum, and beside it what the data lose. */
export function CountsTable({ counts, tense }: { counts: Counts; tense: Tense }) {
  const t = useText();
  return (
    <Table maw={440}>
      <Table.Caption style={{ captionSide: 'bottom', textAlign: 'start' }}>
        {addsUp(counts)
          ? t({
              vi: 'Bốn số đầu cộng lại bằng số dòng của tệp.',
              en: 'The first four make up the rows of the files.',
            })
          : t({
              vi: 'Các số không cộng lại bằng số dòng của tệp.',
              en: 'The parts do not make up the rows.',
            })}
      </Table.Caption>
      <Table.Tbody>
        {PARTS.map((part) => (
          <Line key={part} words={PART_WORDS[part][tense]} count={counts[part]} />
        ))}
        <Line words={{ vi: 'Số dòng của các tệp', en: 'Rows of the files' }} count={counts.rows} isSum />
        <Line words={REMOVED_WORDS[tense]} count={counts.removed} isAlarming={counts.removed > 0} />
      </Table.Tbody>
    </Table>
  );
}

interface LineProps {
  words: Words;
  count: number;
  isSum?: boolean;
  isAlarming?: boolean;
}

function Line({ words, count, isSum = false, isAlarming = false }: LineProps) {
  const t = useText();
  const { number } = useFormat();
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={isSum ? 600 : 400}>
        {t(words)}
      </Table.Th>
      <Table.Td ta="end">
        <Text span inherit fw={isSum || isAlarming ? 600 : 400}>
          {isAlarming && '−'}
          {number(count)}
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}
