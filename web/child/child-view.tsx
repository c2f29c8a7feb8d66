import { Alert, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { Page } from '../design/page.tsx';
import { Loading } from '../design/states.tsx';
import { useText } from '../language/language.tsx';
import classes from './child.module.css';
import { EvidencePanel } from './evidence-panel.tsx';
import { Freshness } from './freshness.tsx';
import { Headline } from './headline.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { HomePanel } from './home-panel.tsx';
import { Hotline } from './hotline.tsx';
import { PapersPanel } from './papers-panel.tsx';
import { RecordingProvider } from './record/recording.tsx';
import { SiblingsPanel } from './siblings-panel.tsx';
import type { ChildAtHand } from './use-child.ts';
import { WhyPanel } from './why-panel.tsx';
import { type ChildPage, NO_NAME, TITLE } from './words.ts';

export interface ChildViewProps {
  child: ChildAtHand & { page: ChildPage };
}

/** A child's page: what matters first; beside or below it what is needed at the door; then why and what happened. */
export function ChildView({ child }: ChildViewProps) {
  const t = useText();
  const { page } = child;
  return (
    <RecordingProvider page={page}>
      <Page title={TITLE} heading={page.person.name ?? t(NO_NAME)} about={<Headline page={page} />}>
        <Notices child={child} />
        <div className={classes.parts}>
          <div className={classes.first}>
            <WhyPanel page={page} takenAt={child.caseTakenAt} />
          </div>
          <Stack className={classes.beside}>
            <PapersPanel page={page} />
            <HomePanel person={page.person} />
            <SiblingsPanel siblings={page.siblings} />
            <Hotline words={page.hotline} />
          </Stack>
          <Stack className={classes.rest}>
            <Known from={child.from} isFetching={child.isFetching}>
              <EvidencePanel page={page} />
              <HistoryPanel page={page} />
            </Known>
          </Stack>
        </div>
      </Page>
    </RecordingProvider>
  );
}

function Notices({ child }: ChildViewProps) {
  const t = useText();
  return (
    <>
      <Freshness child={child} />
      {child.page.mergedFrom !== undefined && (
        <Alert color="blue" role="status">
          {t({
            vi: 'Hồ sơ bạn mở đã được gộp: dữ liệu cho thấy đó là cùng một trẻ. Đây là trang chung của trẻ.',
            en: 'What you opened was merged: the data show that it is one child. This is the child’s one page.',
          })}
        </Alert>
      )}
    </>
  );
}

/** Cards and history are told by the server only. */
function Known({
  from,
  isFetching,
  children,
}: Pick<ChildAtHand, 'from' | 'isFetching'> & { children: ReactNode }) {
  const t = useText();
  if (from !== 'list') return children;
  if (isFetching) return <Loading lines={2} height={72} />;
  return (
    <Alert color="gray">
      {t({
        vi: 'Bằng chứng và quá trình theo dõi sẽ hiện khi có mạng.',
        en: 'Evidence and history are shown once there is a network.',
      })}
    </Alert>
  );
}
