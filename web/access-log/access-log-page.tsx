import { usePages } from '../api/use-answer.ts';
import { Listed } from '../design/listed.tsx';
import { Page } from '../design/page.tsx';
import { Panel } from '../design/panel.tsx';
import { Empty, Loading } from '../design/states.tsx';
import { useText } from '../language/language.tsx';
import { EntryTable } from './entry-table.tsx';
import { LogFilter } from './log-filter.tsx';
import { useAsked } from './use-asked.ts';

/** Who looked at what and did what: of a day, or of a unit. */
export function Component() {
  const t = useText();
  const { asked, ask } = useAsked();
  const pages = usePages('readAccessLog', { query: { ...asked, limit: 50 } });
  return (
    <Page
      title={{ vi: 'Nhật ký truy cập', en: 'Access log' }}
      about={t({
        vi: 'Mỗi lần xem thông tin trẻ và mỗi việc đã làm đều được ghi, không sửa, không xóa được. Xem trang này cũng được ghi.',
        en: 'Every look at a child and every act is kept and can be neither changed nor removed. Reading this page is kept too.',
      })}
    >
      <Panel>
        <LogFilter asked={asked} onAsked={ask} />
      </Panel>
      <Panel title={{ vi: 'Các mục, mới nhất trước', en: 'Entries, newest first' }}>
        <Listed
          of={pages}
          linesOf={({ entries }) => entries}
          loading={<Loading lines={8} height={44} />}
          empty={<Empty title={{ vi: 'Không có mục nào', en: 'No entries' }} />}
        >
          {(entries) => <EntryTable entries={entries} />}
        </Listed>
      </Panel>
    </Page>
  );
}
