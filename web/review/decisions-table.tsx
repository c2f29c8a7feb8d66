import { Anchor, Table, Text } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconReplace } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { REASON_WORDS } from '../../shared/linkage/memory/reason-words.ts';
import type { LineOf } from '../api/types.ts';
import { useFormat } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import classes from './decisions.module.css';
import { decidedPath } from './question.ts';
import { Who } from './said-panel.tsx';
import { ABOUT, ANSWER_WORDS } from './words.ts';

type Decision = LineOf<'listDecisions', 'lines'>;

/** Decisions, each with whether it holds; on a phone a card each. */
export function DecisionsTable({ lines }: { lines: readonly Decision[] }) {
  const t = useText();
  return (
    <Table className={classes.table} withTableBorder>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t({ vi: 'Quyết định', en: 'Decision' })}</Table.Th>
          <Table.Th scope="col">{t({ vi: 'Khi nào', en: 'When' })}</Table.Th>
          <Table.Th scope="col">{t({ vi: 'Ai', en: 'Who' })}</Table.Th>
          <Table.Th scope="col">{t({ vi: 'Lý do', en: 'Reason' })}</Table.Th>
          <Table.Th scope="col">{t({ vi: 'Hiệu lực', en: 'Whether it holds' })}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line) => (
          <DecisionRow key={`${line.at} ${line.childId} ${line.pairId}`} line={line} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function DecisionRow({ line }: { line: Decision }) {
  const t = useText();
  const format = useFormat();
  const { about, decision, at, by, reason } = line;
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <Anchor component={Link} to={decidedPath(line)}>
          {t(ABOUT[about])}: {t(ANSWER_WORDS[decision])}
        </Anchor>
      </Table.Th>
      <Table.Td>{format.moment(at)}</Table.Td>
      <Table.Td>
        <Who by={by} />
      </Table.Td>
      <Table.Td className={reason === undefined ? classes.none : undefined}>
        {reason === undefined ? '–' : t(REASON_WORDS[reason])}
      </Table.Td>
      <Table.Td>
        <Standing line={line} />
      </Table.Td>
    </Table.Tr>
  );
}

/** Whether a decision holds, by sign and word. */
function Standing({ line: { withdrawn, superseded, mergedInto } }: { line: Decision }) {
  const t = useText();
  const format = useFormat();
  if (withdrawn !== undefined)
    return (
      <Sign icon={<IconArrowBackUp size={18} aria-hidden />} colour="var(--status-unsure)">
        {t({ vi: 'Đã rút lại', en: 'Taken back' })}: <Who by={withdrawn.by} />, {format.moment(withdrawn.at)}
      </Sign>
    );
  if (superseded)
    return (
      <Sign icon={<IconReplace size={18} aria-hidden />} colour="var(--quiet)">
        {t({ vi: 'Đã có quyết định sau thay thế', en: 'A later decision took its place' })}
      </Sign>
    );
  return (
    <Sign icon={<IconCheck size={18} aria-hidden />} colour="var(--status-covered)">
      {t({ vi: 'Đang có hiệu lực', en: 'Holds' })}
      {mergedInto !== undefined && ` · ${t({ vi: 'hai hồ sơ đã gộp', en: 'the two are one by now' })}`}
    </Sign>
  );
}

function Sign({ icon, colour, children }: { icon: ReactNode; colour: string; children: ReactNode }) {
  return (
    <Text span className={classes.sign} style={{ color: colour }}>
      {icon}
      <span>{children}</span>
    </Text>
  );
}
