import { useParams } from 'react-router';
import { useAnswer } from '../api/use-answer.ts';
import { Page } from '../design/page.tsx';
import { Answered, Loading } from '../design/states.tsx';
import { useFormat } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import { DataTabs } from './data-tabs.tsx';
import { BreakerPanel } from './runs/breaker-panel.tsx';
import { CasesPanel } from './runs/cases-panel.tsx';
import { InputsPanel } from './runs/inputs-panel.tsx';
import { isOvertaken, type Run } from './runs/run-words.ts';
import { StandingPanel } from './runs/standing-panel.tsx';
import { useRun } from './use-run.ts';

/** One run: how it stands, its figures, why it is held, and what it read. */
export function Component() {
  const { runId = '' } = useParams();
  const answer = useRun(runId);
  return (
    <Page title={{ vi: 'Lần đối soát', en: 'Run' }} about={<About of={answer.data} />}>
      <DataTabs />
      <Answered of={answer} loading={<Loading lines={3} height={160} />}>
        {(run) => <RunPanels key={runId} run={run} />}
      </Answered>
    </Page>
  );
}

function About({ of: run }: { of: Run | undefined }) {
  const t = useText();
  const { day, moment } = useFormat();
  if (run === undefined) return <>&nbsp;</>;
  return (
    <>
      {t({ vi: 'Số liệu đến ngày', en: 'As of' })} {day(run.asOf)} · {t({ vi: 'chạy lúc', en: 'begun' })}{' '}
      {moment(run.startedAt)}
    </>
  );
}

function RunPanels({ run }: { run: Run }) {
  const { data } = useAnswer('listRuns', { query: { limit: 50 } }, { enabled: run.state === 'held' });
  const overtaken = isOvertaken(run, data?.runs ?? []);
  return (
    <>
      <StandingPanel run={run} isOvertaken={overtaken} />
      <BreakerPanel run={run} isOvertaken={overtaken} />
      <CasesPanel run={run} />
      <InputsPanel run={run} />
    </>
  );
}
