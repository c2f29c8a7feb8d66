import { Group, Stack, Text } from '@mantine/core';
import { IconAlarm, IconAlertTriangle, IconArrowRight } from '@tabler/icons-react';
import { STAGE_WORDS } from '../../shared/follow-up/papers/words.ts';
import { Panel } from '../design/panel.tsx';
import { StatusMark } from '../design/status-mark.tsx';
import { useText } from '../language/language.tsx';
import { CaseNotices } from './case-notices.tsx';
import classes from './child.module.css';
import { type Deadlines, isLate, stepOwed, timeLeft } from './deadline-words.ts';
import { reasonOnPage, toDoOnPage, withoutCase } from './reason.ts';
import { Recorder } from './record/recorder.tsx';
import { dayOf, today } from './today.ts';
import type { ChildPage } from './words.ts';

/** Why the child is flagged, what to do, until when, and the way to record what came of it. */
export function WhyPanel({ page, takenAt }: { page: ChildPage; takenAt: string | undefined }) {
  const t = useText();
  const toDo = toDoOnPage(page);
  const none = withoutCase(page);
  const deadlines = page.case?.deadlines;
  return (
    <Panel title={{ vi: 'Vì sao và cần làm gì', en: 'Why, and what to do' }}>
      <Stack gap="sm">
        <Marks page={page} />
        <Text className={classes.why}>{t(reasonOnPage(page))}</Text>
        {toDo !== undefined && (
          <div className={classes.line}>
            <IconArrowRight size={20} aria-hidden />
            <Text>
              <strong>{t({ vi: 'Cần làm: ', en: 'To do: ' })}</strong>
              {t(toDo)}
            </Text>
          </div>
        )}
        {none !== undefined && <Text>{t(none)}</Text>}
        {deadlines !== undefined && <TimeLeft deadlines={deadlines} takenAt={takenAt} />}
        <CaseNotices page={page} />
        <Recorder page={page} />
        <Urgency page={page} />
      </Stack>
    </Panel>
  );
}

function Marks({ page: { status, case: one } }: { page: ChildPage }) {
  const t = useText();
  return (
    <Group gap="xs" wrap="wrap">
      {status !== undefined && <StatusMark status={status} />}
      {one !== undefined && (
        <Text span className="quiet">
          {t(STAGE_WORDS[one.state.stage])}
        </Text>
      )}
    </Group>
  );
}

function TimeLeft({ deadlines, takenAt }: { deadlines: Deadlines; takenAt: string | undefined }) {
  const t = useText();
  const { provisional, snoozed } = deadlines;
  const reading = { today: today(), countedOn: dayOf(takenAt) };
  const late = isLate(deadlines, reading);
  const Icon = late ? IconAlertTriangle : IconAlarm;
  return (
    <div className={classes.line}>
      <Icon size={20} aria-hidden className={late ? classes.late : undefined} />
      <Text>
        <strong className={late ? classes.late : undefined}>{t(timeLeft(deadlines, reading))}</strong>
        {': '}
        {t(stepOwed(deadlines, reading))}
        {snoozed && t({ vi: ' (đang hẹn lại)', en: ' (put off)' })}
        {provisional && t({ vi: ' (lịch nghỉ lễ chưa công bố)', en: ' (holidays not announced yet)' })}
      </Text>
    </div>
  );
}

function Urgency({ page }: { page: ChildPage }) {
  const t = useText();
  const { total = 0, parts = [] } = page.case?.priority ?? {};
  if (total === 0 || page.case?.state.stage === 'closed') return null;
  return (
    <Text size="sm" className="quiet">
      {t({ vi: 'Mức ưu tiên', en: 'Priority' })} {total}: {parts.map(({ words }) => t(words)).join('; ')}
    </Text>
  );
}
