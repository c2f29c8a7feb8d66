import { NativeSelect, Table } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { columnWords } from '../../../shared/feeds/columns/column-words.ts';
import type { LineOf } from '../../api/types.ts';
import { usePages } from '../../api/use-answer.ts';
import { Listed } from '../../design/listed.tsx';
import { Panel } from '../../design/panel.tsx';
import { Empty, Loading } from '../../design/states.tsx';
import { WideTable } from '../../design/wide-table.tsx';
import { NOTHING, useFormat } from '../../language/format.ts';
import { useText } from '../../language/language.tsx';
import type { Import } from '../import-words.ts';

type Finding = LineOf<'listFindings', 'findings'>;

/** Findings row by row, all or those of one code: never the value itself, only its shape. */
export function FindingRows({ of: one }: { of: Import }) {
  const [query, setQuery] = useSearchParams();
  const code = one.findings.find((kind) => kind.code === query.get('code'))?.code;
  const { importId } = one;
  const pages = usePages('listFindings', {
    params: { importId },
    query: { limit: 50, ...(code && { code }) },
  });
  const choose = (chosen: string) =>
    setQuery(chosen === '' ? {} : { code: chosen }, { replace: true, preventScrollReset: true });
  return (
    <div ref={useShownWhenAsked()} tabIndex={-1}>
      <Panel
        title={{ vi: 'Từng dòng', en: 'Row by row' }}
        actions={<CodeFilter of={one} code={code} onChosen={choose} />}
      >
        <Listed
          of={pages}
          linesOf={({ findings }) => findings}
          loading={<Loading lines={5} height={40} />}
          empty={<Empty title={{ vi: 'Không có dòng nào', en: 'No rows' }} />}
        >
          {(lines) => <Rows of={one} lines={lines} />}
        </Listed>
      </Panel>
    </div>
  );
}

/** Comes into view, with the focus, when a link of this page asks for it. */
function useShownWhenAsked() {
  const place = useRef<HTMLDivElement>(null);
  const { hash, key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` tells one click of the same link from the next
  useEffect(() => {
    if (hash !== '#rows') return;
    place.current?.scrollIntoView();
    place.current?.focus({ preventScroll: true });
  }, [hash, key]);
  return place;
}

interface CodeFilterProps {
  of: Import;
  code: string | undefined;
  onChosen: (code: string) => void;
}

function CodeFilter({ of: { findings }, code, onChosen }: CodeFilterProps) {
  const t = useText();
  return (
    <NativeSelect
      aria-label={t({ vi: 'Loại lỗi', en: 'Kind of finding' })}
      maw="min(100%, 24rem)"
      value={code ?? ''}
      onChange={({ currentTarget }) => onChosen(currentTarget.value)}
      data={[
        { value: '', label: t({ vi: 'Mọi lỗi và nghi vấn', en: 'All findings' }) },
        ...findings.map((one) => ({ value: one.code, label: `${one.code} ${t(one)}` })),
      ]}
    />
  );
}

function Rows({ of: { feed, files }, lines }: { of: Import; lines: readonly Finding[] }) {
  const t = useText();
  const hasFiles = files.length > 1;
  return (
    <WideTable label={{ vi: 'Từng dòng', en: 'Row by row' }} minWidth={320}>
      <Table.Thead>
        <Table.Tr>
          {hasFiles && <Table.Th scope="col">{t({ vi: 'Tệp', en: 'File' })}</Table.Th>}
          <Table.Th scope="col" ta="end">
            {t({ vi: 'Dòng', en: 'Row' })}
          </Table.Th>
          <Table.Th scope="col">{t({ vi: 'Mã', en: 'Code' })}</Table.Th>
          <Table.Th scope="col">{t({ vi: 'Cột', en: 'Column' })}</Table.Th>
          <Table.Th scope="col">{t({ vi: 'Dạng giá trị', en: 'Shape' })}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row may have a code twice; the list only grows
          <Row key={at} line={line} feed={feed} hasFile={hasFiles} />
        ))}
      </Table.Tbody>
    </WideTable>
  );
}

function Row({ line, feed, hasFile }: { line: Finding; feed: Import['feed']; hasFile: boolean }) {
  const t = useText();
  const { number } = useFormat();
  return (
    <Table.Tr>
      {hasFile && <Table.Td>{line.file ?? NOTHING}</Table.Td>}
      <Table.Td ta="end">{number(line.row)}</Table.Td>
      <Table.Td>{line.code}</Table.Td>
      <Table.Td>{line.column === undefined ? NOTHING : t(columnWords(feed, line.column))}</Table.Td>
      <Table.Td>
        <code>{line.shape ?? NOTHING}</code>
      </Table.Td>
    </Table.Tr>
  );
}
