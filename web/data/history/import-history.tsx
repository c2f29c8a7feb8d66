import { NativeSelect } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { FEEDS, type Feed } from '../../../shared/feeds/records.ts';
import { usePages } from '../../api/use-answer.ts';
import { Listed } from '../../design/listed.tsx';
import { Panel } from '../../design/panel.tsx';
import { Empty, Loading } from '../../design/states.tsx';
import { useText } from '../../language/language.tsx';
import { feedTitle } from '../feed-title.ts';
import { isUnderWay } from '../import-words.ts';
import { ImportTable } from './import-table.tsx';

/** What was sent, newest first: of one feed or of all. */
export function ImportHistory() {
  const { feed, choose } = useFeedFilter();
  const asked = { query: { limit: 10, ...(feed && { feed }) } };
  const pages = usePages('listImports', asked, { isUnderWay: ({ imports }) => imports.some(isUnderWay) });
  return (
    <Panel
      title={{ vi: 'Các lần nạp', en: 'Imports' }}
      actions={<FeedFilter feed={feed} onChosen={choose} />}
    >
      <Listed
        of={pages}
        linesOf={({ imports }) => imports}
        loading={<Loading lines={5} height={52} />}
        empty={<NoImports />}
      >
        {(imports) => <ImportTable imports={imports} />}
      </Listed>
    </Panel>
  );
}

function useFeedFilter() {
  const [query, setQuery] = useSearchParams();
  const feed = FEEDS.find((one) => one === query.get('feed'));
  const choose = (chosen: string) =>
    setQuery(chosen === '' ? {} : { feed: chosen }, { replace: true, preventScrollReset: true });
  return { feed, choose };
}

function FeedFilter({ feed, onChosen }: { feed: Feed | undefined; onChosen: (feed: string) => void }) {
  const t = useText();
  return (
    <NativeSelect
      aria-label={t({ vi: 'Loại dữ liệu', en: 'Data' })}
      value={feed ?? ''}
      onChange={({ currentTarget }) => onChosen(currentTarget.value)}
      data={[
        { value: '', label: t({ vi: 'Mọi loại dữ liệu', en: 'All data' }) },
        ...FEEDS.map((one) => ({ value: one, label: t(feedTitle(one)) })),
      ]}
    />
  );
}

function NoImports() {
  const t = useText();
  return (
    <Empty title={{ vi: 'Chưa có lần nạp nào', en: 'Nothing was sent yet' }}>
      {t({
        vi: 'Tệp đầu tiên nên là danh sách đơn vị hành chính, rồi đến khai sinh, cư trú và thẻ BHYT.',
        en: 'Begin with the units, then births, residents and cards.',
      })}
    </Empty>
  );
}
