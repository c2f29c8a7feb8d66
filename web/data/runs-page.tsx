import { usePages } from '../api/use-answer.ts';
import { Listed } from '../design/listed.tsx';
import { Page } from '../design/page.tsx';
import { Panel } from '../design/panel.tsx';
import { Empty, Loading } from '../design/states.tsx';
import { useMay } from '../sign-in/use-session.tsx';
import { DataTabs } from './data-tabs.tsx';
import { RunTable } from './runs/run-table.tsx';
import { isRunning } from './runs/run-words.ts';
import { StartPanel } from './runs/start-panel.tsx';

/** Every run of the province, and a new one. */
export function Component() {
  const mayStart = useMay('start_run');
  const pages = usePages(
    'listRuns',
    { query: { limit: 20 } },
    { isUnderWay: ({ runs }) => runs.some(isRunning) },
  );
  return (
    <Page title={{ vi: 'Các lần đối soát', en: 'Runs' }}>
      <DataTabs />
      {mayStart && <StartPanel />}
      <Panel title={{ vi: 'Đã chạy', en: 'Runs so far' }}>
        <Listed
          of={pages}
          linesOf={({ runs }) => runs}
          loading={<Loading lines={5} height={52} />}
          empty={<Empty title={{ vi: 'Chưa đối soát lần nào', en: 'No run yet' }} />}
        >
          {(runs) => <RunTable runs={runs} />}
        </Listed>
      </Panel>
    </Page>
  );
}
