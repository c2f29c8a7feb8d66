import { useSearchParams } from 'react-router';
import { reachOf } from '../../shared/access/scope.ts';
import { dayInVietnam } from '../../shared/time/day-in-vietnam.ts';
import { usePages } from '../api/use-answer.ts';
import { Listed } from '../design/listed.tsx';
import { Page } from '../design/page.tsx';
import { Panel } from '../design/panel.tsx';
import { Empty, Loading } from '../design/states.tsx';
import { useText } from '../language/language.tsx';
import { useScope } from '../sign-in/use-session.tsx';
import { EntryTable } from './entry-table.tsx';
import { LogFilter } from './log-filter.tsx';

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

export type Asked = { day: string } | { unit: string };

/** What the address asks for; today where it asks nothing, and the own unit of those who have one. */
function useAsked() {
  const [query, setQuery] = useSearchParams();
  const reach = reachOf(useScope(), 'read_access_log');
  const unit = query.get('unit') ?? (reach === 'province' ? undefined : reach[0]);
  const day = query.get('day') ?? dayInVietnam(new Date());
  const asked: Asked = unit === undefined ? { day } : { unit };
  const ask = (wanted: Asked) => setQuery({ ...wanted }, { replace: true });
  return { asked, ask };
}
