import { Anchor, Table, Text } from '@mantine/core';
import { Link } from 'react-router';
import { WideTable } from '../../design/wide-table.tsx';
import { NOTHING, useFormat } from '../../language/format.ts';
import { useText } from '../../language/language.tsx';
import type { Words } from '../../language/words.ts';
import { feedTitle } from '../feed-title.ts';
import { type Import, MODES, standingOf } from '../import-words.ts';
import { StateMark } from '../state-mark.tsx';

const FIGURES = [
  { of: 'rows', words: { vi: 'Số dòng', en: 'Rows' } },
  { of: 'added', words: { vi: 'Thêm', en: 'Added' } },
  { of: 'changed', words: { vi: 'Sửa', en: 'Changed' } },
  { of: 'removed', words: { vi: 'Mất', en: 'Gone' } },
  { of: 'rejected', words: { vi: 'Từ chối', en: 'Rejected' } },
] as const satisfies { of: keyof NonNullable<Import['counts']>; words: Words }[];

/** Imports with what came of them, each leading to its page. */
export function ImportTable({ imports }: { imports: readonly Import[] }) {
  const t = useText();
  return (
    <WideTable label={{ vi: 'Các lần nạp', en: 'Imports' }} minWidth={640} verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t({ vi: 'Lần nạp', en: 'Import' })}</Table.Th>
          <Table.Th scope="col">{t({ vi: 'Kết quả', en: 'State' })}</Table.Th>
          {FIGURES.map(({ of, words }) => (
            <Table.Th key={of} scope="col" ta="end">
              {t(words)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {imports.map((one) => (
          <ImportRow key={one.importId} one={one} />
        ))}
      </Table.Tbody>
    </WideTable>
  );
}

function ImportRow({ one }: { one: Import }) {
  const t = useText();
  const { moment, number } = useFormat();
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <Anchor inherit component={Link} to={`/data/imports/${one.importId}`}>
          {t(feedTitle(one.feed))}
          {one.mode === 'delta' && ` (${t(MODES.delta.words).toLocaleLowerCase('vi')})`}
        </Anchor>
        <Text size="xs" className="quiet" style={{ whiteSpace: 'nowrap' }}>
          {moment(one.startedAt)}
        </Text>
      </Table.Th>
      <Table.Td>
        <StateMark {...standingOf(one)} />
      </Table.Td>
      {FIGURES.map(({ of }) => (
        <Table.Td key={of} ta="end">
          {one.counts === undefined ? NOTHING : number(one.counts[of])}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}
