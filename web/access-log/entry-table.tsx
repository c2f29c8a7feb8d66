import { Anchor, Table, Text } from '@mantine/core';
import { Link } from 'react-router';
import { ROLE_TRAITS, ROLES } from '../../shared/access/roles.ts';
import { WideTable } from '../design/wide-table.tsx';
import { useFormat } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import type { Words } from '../language/words.ts';
import { useMay } from '../sign-in/use-session.tsx';
import { useUnits } from '../units/use-units.ts';
import { type Entry, tellEntry } from './kinds.ts';
import { SeenChildren } from './seen-children.tsx';

const COLUMNS: readonly Words[] = [
  { vi: 'Lúc', en: 'When' },
  { vi: 'Việc', en: 'What' },
  { vi: 'Ai', en: 'Who' },
  { vi: 'Ở đâu', en: 'Where' },
  { vi: 'Trẻ', en: 'Children' },
];

/** Entries of the log; accounts and children by their ids, nobody by name. */
export function EntryTable({ entries }: { entries: readonly Entry[] }) {
  const t = useText();
  return (
    <WideTable label={{ vi: 'Nhật ký truy cập', en: 'Access log' }} minWidth={860} verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          {COLUMNS.map((words) => (
            <Table.Th key={words.en} scope="col">
              {t(words)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entries.map((entry, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a request may leave several entries; the list only grows
          <EntryRow key={at} entry={entry} />
        ))}
      </Table.Tbody>
    </WideTable>
  );
}

function EntryRow({ entry }: { entry: Entry }) {
  const { moment } = useFormat();
  const { nameOf } = useUnits();
  return (
    <Table.Tr style={{ verticalAlign: 'top' }}>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{moment(entry.at)}</Table.Td>
      <Table.Td>
        <What entry={entry} />
      </Table.Td>
      <Table.Td>
        <Who who={entry.who} />
      </Table.Td>
      <Table.Td>{nameOf(entry.unit)}</Table.Td>
      <Table.Td>
        <SeenChildren entry={entry} />
      </Table.Td>
    </Table.Tr>
  );
}

function What({ entry }: { entry: Entry }) {
  const t = useText();
  const { what, details } = tellEntry(entry);
  return (
    <>
      <Text inherit>{t(what)}</Text>
      {details.length > 0 && (
        <Text size="xs" className="quiet">
          {details.map(t).join(' · ')}
        </Text>
      )}
      <About entry={entry} />
    </>
  );
}

/** The import, the run or the unit an entry is about, where the reader may look at it. */
function About({ entry }: { entry: Entry }) {
  const t = useText();
  const mayImports = useMay('read_imports');
  const mayRuns = useMay('read_runs');
  const { nameOf } = useUnits();
  const { importId, runId, of } = entry;
  if (typeof of === 'string')
    return (
      <Text size="xs" className="quiet">
        {nameOf(of)}
      </Text>
    );
  if (typeof importId === 'string' && mayImports)
    return <To path={`/data/imports/${importId}`}>{t({ vi: 'Lần nạp', en: 'Import' })}</To>;
  if (typeof runId === 'string' && mayRuns)
    return <To path={`/data/runs/${runId}`}>{t({ vi: 'Lần đối soát', en: 'Run' })}</To>;
  return null;
}

function To({ path, children }: { path: string; children: string }) {
  return (
    <Anchor component={Link} to={path} size="xs">
      {children}
    </Anchor>
  );
}

function Who({ who: { subject, role } }: { who: Entry['who'] }) {
  const t = useText();
  const known = ROLES.find((one) => one === role);
  return (
    <>
      <Text inherit>{known === undefined ? role : t(ROLE_TRAITS[known])}</Text>
      <Text size="xs" className="quiet" style={{ overflowWrap: 'anywhere' }}>
        {subject}
      </Text>
    </>
  );
}
