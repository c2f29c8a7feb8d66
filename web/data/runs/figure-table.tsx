import { Table } from '@mantine/core';
import { useText } from '../../language/language.tsx';
import type { Words } from '../../language/words.ts';

export interface Figure {
  words: Words;
  text: string;
}

/** Some figures, each with its name. */
export function FigureTable({ figures }: { figures: readonly Figure[] }) {
  const t = useText();
  return (
    <Table maw={440}>
      <Table.Tbody>
        {figures.map(({ words, text }) => (
          <Table.Tr key={words.en}>
            <Table.Th scope="row" fw={400}>
              {t(words)}
            </Table.Th>
            <Table.Td ta="end">{text}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
