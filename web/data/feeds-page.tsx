import { useAnswer } from '../api/use-answer.ts';
import { Page } from '../design/page.tsx';
import { Panel } from '../design/panel.tsx';
import { Answered, Loading } from '../design/states.tsx';
import { useMay } from '../sign-in/use-session.tsx';
import { DataTabs } from './data-tabs.tsx';
import { FeedCards } from './feeds/feed-cards.tsx';
import { ImportHistory } from './history/import-history.tsx';
import { UploadPanel } from './upload/upload-panel.tsx';

/** The data: how fresh they are, what is held, new files, and what was sent before. */
export function Component() {
  const mayUpload = useMay('upload_import');
  const answer = useAnswer('listFeeds');
  return (
    <Page title={{ vi: 'Dữ liệu', en: 'Data' }}>
      <DataTabs />
      <Panel title={{ vi: 'Dữ liệu đang dùng', en: 'The data in force' }}>
        <Answered of={answer} loading={<Loading lines={2} height={150} />}>
          {({ feeds }) => <FeedCards feeds={feeds} />}
        </Answered>
      </Panel>
      {mayUpload && <UploadPanel />}
      <ImportHistory />
    </Page>
  );
}
