import { Alert, Group, List, Stack, Text } from '@mantine/core';
import { Panel } from '../../design/panel.tsx';
import { type Format, useFormat } from '../../language/format.ts';
import { useText } from '../../language/language.tsx';
import { StateMark } from '../state-mark.tsx';
import { type Figure, FigureTable } from './figure-table.tsx';
import { durationWords, findRunStep, RUN_STATES, type Run } from './run-words.ts';

/** How a run stands, what it is at, and the figures it came to. */
export function StandingPanel({ run, isOvertaken }: { run: Run; isOvertaken: boolean }) {
  const format = useFormat();
  const { sums } = run;
  return (
    <Panel title={{ vi: 'Kết quả', en: 'What came of it' }}>
      <Stack>
        <State run={run} />
        {isOvertaken && <Overtaken />}
        <Problem run={run} />
        <Identity run={run} />
        {sums !== undefined && <FigureTable figures={figuresOf(sums, format)} />}
      </Stack>
    </Panel>
  );
}

function State({ run }: { run: Run }) {
  const t = useText();
  const step = findRunStep(run.step);
  return (
    <Group gap="sm" role="status" mih={28}>
      <StateMark {...RUN_STATES[run.state]} />
      {step !== undefined && <Text className="quiet">{t(step)}…</Text>}
      {run.seconds !== undefined && (
        <Text className="quiet">
          {t({ vi: 'trong', en: 'in' })} {t(durationWords(run.seconds))}
        </Text>
      )}
    </Group>
  );
}

function Overtaken() {
  const t = useText();
  return (
    <Text>
      {t({
        vi: 'Sau lần này đã có lần đối soát khác được công bố, nên không cần và không thể cho qua nữa.',
        en: 'A later run was published since: this one need not and cannot be released any more.',
      })}
    </Text>
  );
}

function Problem({ run: { problem } }: { run: Run }) {
  const t = useText();
  if (problem === undefined) return null;
  return (
    <Alert color="red" variant="light">
      <Text>{t(problem)}</Text>
      {problem.mend !== undefined && <Text>{t(problem.mend)}</Text>}
      <Text size="sm" className="quiet">
        {problem.code}
      </Text>
    </Alert>
  );
}

/** Whether children in scope are covered, uncovered and unsure ones, in every unit and up the tree. */
function Identity({ run: { identity } }: { run: Run }) {
  const t = useText();
  if (identity === undefined) return null;
  if (identity.holds)
    return (
      <StateMark
        tone="good"
        words={{ vi: 'Số liệu khớp ở mọi đơn vị', en: 'The figures add up in every unit' }}
      />
    );
  return (
    <div>
      <StateMark tone="bad" words={{ vi: 'Số liệu không khớp', en: 'The figures do not add up' }} />
      <Text>
        {t({
          vi: 'Không công bố lần này. Hãy gửi các dòng dưới đây cho người vận hành.',
          en: 'This run is not published. Send these lines to the operator.',
        })}
      </Text>
      <List size="sm">
        {identity.differences.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
    </div>
  );
}

function figuresOf(sums: NonNullable<Run['sums']>, { number, percent }: Format): Figure[] {
  const { inScope, covered, uncovered, unsure, coverageRate, interval } = sums;
  const range = interval === null ? '' : ` (${percent(interval[0])} – ${percent(interval[1])})`;
  return [
    { words: { vi: 'Trẻ em thuộc diện', en: 'Children in scope' }, text: number(inScope) },
    { words: { vi: 'Đã có thẻ', en: 'Covered' }, text: number(covered) },
    { words: { vi: 'Chưa có thẻ', en: 'Without a card' }, text: number(uncovered) },
    { words: { vi: 'Chưa rõ', en: 'Unsure' }, text: number(unsure) },
    {
      words: { vi: 'Tỉ lệ có thẻ (khoảng)', en: 'Share covered (interval)' },
      text: percent(coverageRate) + range,
    },
  ];
}
