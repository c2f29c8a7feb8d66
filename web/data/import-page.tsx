import { Anchor, Stack, Text } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { Page } from '../design/page.tsx';
import { Panel } from '../design/panel.tsx';
import { Answered, Loading } from '../design/states.tsx';
import { useFormat } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import { DataTabs } from './data-tabs.tsx';
import { feedTitle } from './feed-title.ts';
import { tenseOf } from './import/counts.ts';
import { CountsTable } from './import/counts-table.tsx';
import { FilesPanel } from './import/files-panel.tsx';
import { FindingRows } from './import/finding-rows.tsx';
import { FindingsPanel } from './import/findings-panel.tsx';
import { HeldPanel } from './import/held-panel.tsx';
import { Next } from './import/next.tsx';
import { Standing } from './import/standing.tsx';
import { type Import, isUnderWay, MODES } from './import-words.ts';
import { useImport } from './use-import.ts';

/** One import: how it stands, what it did, what was found, and what can be done about it. */
export function Component() {
  const { importId = '' } = useParams();
  const answer = useImport(importId);
  return (
    <Page title={{ vi: 'Lần nạp', en: 'Import' }} about={<About of={answer.data} />}>
      <DataTabs />
      <Answered of={answer} loading={<Loading lines={3} height={160} />}>
        {(one) => <ImportPanels key={importId} of={one} />}
      </Answered>
    </Page>
  );
}

function About({ of: one }: { of: Import | undefined }) {
  const t = useText();
  const { moment } = useFormat();
  if (one === undefined) return <>&nbsp;</>;
  const what = [feedTitle(one.feed), MODES[one.mode].words].map(t);
  return <>{[...what, moment(one.startedAt)].join(' · ')}</>;
}

function ImportPanels({ of: one }: { of: Import }) {
  const { counts } = one;
  return (
    <>
      <Panel title={{ vi: 'Kết quả', en: 'What came of it' }}>
        <Stack>
          <Standing of={one} />
          <TrialNote of={one} />
          {counts !== undefined && <CountsTable counts={counts} tense={tenseOf(one)} />}
          {!isUnderWay(one) && <Next of={one} />}
        </Stack>
      </Panel>
      <HeldPanel of={one} />
      <FilesPanel of={one} />
      <FindingsPanel of={one} />
      {one.findings.length > 0 && <FindingRows of={one} />}
    </>
  );
}

/** A trial changed nothing, and what it tried may have been taken since. */
function TrialNote({ of: { importId, dryRun } }: { of: Import }) {
  const t = useText();
  if (!dryRun) return null;
  return (
    <Text>
      {t({
        vi: 'Đây là lần nạp thử: dữ liệu đang dùng không thay đổi.',
        en: 'This was a trial: the data in force did not change.',
      })}{' '}
      <Anchor underline="always" component={Link} to={`/data/imports/${importId.replace(/-dry$/, '')}`}>
        {t({
          vi: 'Lần nạp thật của các tệp này (nếu đã nạp)',
          en: 'The import of these files, if it was made',
        })}
      </Anchor>
    </Text>
  );
}
