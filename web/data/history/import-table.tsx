import { Anchor, Table } from '@mantine/core';
import { Link } from 'react-router';
import { NOTHING, useFormat } from '../../language/format.ts';
import { useText } from '../../language/language.tsx';
import type { Words } from '../../language/words.ts';
import { feedTitle } from '../feed-title.ts';
import { type Import, MODES, standingOf } from '../import-words.ts';
import { StateMark } from '../state-mark.tsx';

const COLUMNS: readonly { words: Words; isNumber?: boolean }[] = [
  { words: { vi: 'Lúc', en: 'When' } },
  { words: { vi: 'Dữ liệu', en: 'Data' } },
  { words: { vi: 'Kết quả', en: 'State' } },
  { words: { vi: 'Số dòng', en: 'Rows' }, isNumber: true },
  { words: { vi: 'Thêm', en: 'Added' }, isNumber: true },
  { words: { vi: 'Sửa', en: 'Changed' }, isNumber: true },
  { words: { vi: 'Mất', en: 'Gone' }, isNumber: true },
  { words: { vi: 'Từ chối', en: 'Rejected' }, isNumber: true },
];

/** Imports with what came of them, each leading to its page. */
export function ImportTable({ imports }: { imports: readonly Import[] }) {
  const t = useText();
  return (
    <Table.ScrollContainer minWidth={720} scrollAreaProps={{ tabIndex: 0 }}>
      <Table highlightOnHover verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            {COLUMNS.map(({ words, isNumber }) => (
              <Table.Th key={words.en} scope="col" ta={isNumber ? 'end' : 'start'}>
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
      </Table>
    </Table.ScrollContainer>
  );
}

function ImportRow({ one }: { one: Import }) {
  const t = useText();
  const { moment, number } = useFormat();
  const { counts } = one;
  const figures = [counts?.rows, counts?.added, counts?.changed, counts?.removed, counts?.rejected];
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400} style={{ whiteSpace: 'nowrap' }}>
        <Anchor component={Link} to={`/data/imports/${one.importId}`}>
          {moment(one.startedAt)}
        </Anchor>
      </Table.Th>
      <Table.Td>
        {t(feedTitle(one.feed))}
        {one.mode === 'delta' && ` (${t(MODES.delta.words).toLocaleLowerCase('vi')})`}
      </Table.Td>
      <Table.Td>
        <StateMark {...standingOf(one)} />
      </Table.Td>
      {figures.map((count, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns stand still
        <Table.Td key={at} ta="end">
          {count === undefined ? NOTHING : number(count)}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}
