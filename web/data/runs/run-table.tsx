import { Anchor, Table, Text } from '@mantine/core';
import { Link } from 'react-router';
import { WideTable } from '../../design/wide-table.tsx';
import { NOTHING, useFormat } from '../../language/format.ts';
import { useText } from '../../language/language.tsx';
import type { Words } from '../../language/words.ts';
import { StateMark } from '../state-mark.tsx';
import { durationWords, type Run, standingOfRun } from './run-words.ts';

const FIGURES: readonly Words[] = [
  { vi: 'Tỉ lệ có thẻ', en: 'Covered' },
  { vi: 'Chưa có thẻ', en: 'Without a card' },
  { vi: 'Chưa rõ', en: 'Unsure' },
  { vi: 'Hồ sơ mới', en: 'Cases opened' },
  { vi: 'Thời gian chạy', en: 'Took' },
];

/** Runs with what they came to, latest reference date first. */
export function RunTable({ runs }: { runs: readonly Run[] }) {
  const t = useText();
  return (
    <WideTable label={{ vi: 'Các lần đối soát', en: 'Runs' }} minWidth={760} verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t({ vi: 'Số liệu đến ngày', en: 'As of' })}</Table.Th>
          <Table.Th scope="col">{t({ vi: 'Kết quả', en: 'State' })}</Table.Th>
          {FIGURES.map((words) => (
            <Table.Th key={words.en} scope="col" ta="end">
              {t(words)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {runs.map((run) => (
          <RunRow key={run.runId} run={run} runs={runs} />
        ))}
      </Table.Tbody>
    </WideTable>
  );
}

function RunRow({ run, runs }: { run: Run; runs: readonly Run[] }) {
  const t = useText();
  const { day, moment } = useFormat();
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <Anchor inherit component={Link} to={`/data/runs/${run.runId}`}>
          {day(run.asOf)}
        </Anchor>
        <Text size="xs" className="quiet" style={{ whiteSpace: 'nowrap' }}>
          {t({ vi: 'chạy lúc', en: 'begun' })} {moment(run.startedAt)}
        </Text>
      </Table.Th>
      <Table.Td>
        <StateMark {...standingOfRun(run, runs)} />
      </Table.Td>
      <Figures run={run} />
    </Table.Tr>
  );
}

function Figures({ run: { sums, cases, seconds } }: { run: Run }) {
  const t = useText();
  const { number, percent } = useFormat();
  const count = (value: number | undefined) => (value === undefined ? NOTHING : number(value));
  const cells = {
    rate: percent(sums?.coverageRate),
    uncovered: count(sums?.uncovered),
    unsure: count(sums?.unsure),
    opened: count(cases?.opened),
    took: seconds === undefined ? NOTHING : t(durationWords(seconds)),
  };
  return Object.entries(cells).map(([name, text]) => (
    <Table.Td key={name} ta="end">
      {text}
    </Table.Td>
  ));
}
