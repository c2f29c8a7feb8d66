import { Box, SegmentedControl, Table } from '@mantine/core';
import { BREAKDOWNS } from '../../shared/coverage/counts.ts';
import type { AnswerOf } from '../api/types.ts';
import { useAnswer } from '../api/use-answer.ts';
import { FewMark } from '../design/few-mark.tsx';
import { Panel } from '../design/panel.tsx';
import { Answered, Empty, Loading } from '../design/states.tsx';
import touch from '../design/touch.module.css';
import { useFormat } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import type { Words } from '../language/words.ts';
import table from '../units/unit-table.module.css';
import type { Place } from '../units/use-place.ts';
import { BREAKDOWN_WORDS, groupWords } from './group-words.ts';
import { useRate } from './use-rate.ts';
import { COVERAGE_WORDS } from './words.ts';

type Group = NonNullable<AnswerOf<'readCoverage'>['by']>[number];

/** Who the children without a card are: by age, sex, people, household. */
export function GroupsPanel({ place: { unit, query, ask } }: { place: Place }) {
  const t = useText();
  const by = BREAKDOWNS.find((one) => one === query.get('by')) ?? 'age';
  const asOf = query.get('asOf') ?? undefined;
  const answer = useAnswer('readCoverage', { query: { unit, asOf, by } });
  return (
    <Panel title={{ vi: 'Theo nhóm trẻ', en: 'By group' }}>
      <SegmentedControl
        className={`${touch.touch} no-print`}
        fullWidth
        size="sm"
        mb="sm"
        aria-label={t({ vi: 'Chia nhóm theo', en: 'Group by' })}
        value={by}
        onChange={(value) => ask('by', value === 'age' ? undefined : value)}
        data={BREAKDOWNS.map((one) => ({ value: one, label: t(BREAKDOWN_WORDS[one]) }))}
      />
      <Box mih={300}>
        <Answered of={answer} loading={<Loading lines={6} height={40} />}>
          {({ by: groups = [] }) =>
            groups.length === 0 ? (
              <Empty title={COVERAGE_WORDS.noChildren} />
            ) : (
              <Groups groups={groups} name={({ key }) => groupWords(by, key)} heading={BREAKDOWN_WORDS[by]} />
            )
          }
        </Answered>
      </Box>
    </Panel>
  );
}

interface GroupsProps {
  groups: readonly Group[];
  name: (group: Group) => Words;
  heading: Words;
}

function Groups({ groups, name, heading }: GroupsProps) {
  const t = useText();
  const { number } = useFormat();
  const rate = useRate();
  return (
    <Table horizontalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t(heading)}</Table.Th>
          {[COVERAGE_WORDS.uncovered, COVERAGE_WORDS.inScope, COVERAGE_WORDS.rate].map((words) => (
            <Table.Th key={words.en} scope="col" ta="right">
              {t(words)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {groups.map((group) => (
          <Table.Tr key={group.key}>
            <Table.Th scope="row" fw={400}>
              {t(name(group))} <FewMark of={group.inScope} />
            </Table.Th>
            <Table.Td className={table.number}>{number(group.uncovered)}</Table.Td>
            <Table.Td className={table.number}>{number(group.inScope)}</Table.Td>
            <Table.Td className={table.number}>{rate(group)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
