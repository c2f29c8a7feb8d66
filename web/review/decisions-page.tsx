import { Button, Group } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { usePages } from '../api/use-answer.ts';
import { Listed } from '../design/listed.tsx';
import { Page } from '../design/page.tsx';
import { Empty, Loading } from '../design/states.tsx';
import { useText } from '../language/language.tsx';
import { DecisionsTable } from './decisions-table.tsx';
import { ReviewUnit } from './queue-filter.tsx';

/** What reviewers decided, the latest first. */
export function Component() {
  const t = useText();
  const [query] = useSearchParams();
  const unit = query.get('unit') ?? '';
  const pages = usePages('listDecisions', { query: unit === '' ? {} : { unit } });
  return (
    <Page
      title={{ vi: 'Các quyết định đã ghi', en: 'Past decisions' }}
      about={t({
        vi: 'Mới nhất trước. Mở một cặp để xem lại hoặc rút lại quyết định.',
        en: 'The latest first. Open a pair to look again or to take a decision back.',
      })}
    >
      <Above />
      <Listed of={pages} linesOf={(page) => page.lines} loading={<Loading lines={6} />} empty={<None />}>
        {(lines) => <DecisionsTable lines={lines} />}
      </Listed>
    </Page>
  );
}

/** Of which unit, and the way to the questions. */
function Above() {
  const t = useText();
  const [query, setQuery] = useSearchParams();
  return (
    <Group justify="space-between" align="flex-end">
      <ReviewUnit
        unit={query.get('unit') ?? ''}
        onChosen={(code) => setQuery(code === '' ? {} : { unit: code })}
      />
      <Button component={Link} to="/reviews" variant="subtle" size="md" px="xs">
        {t({ vi: 'Các cặp cần rà soát', en: 'Pairs to review' })}
      </Button>
    </Group>
  );
}

function None() {
  const t = useText();
  return (
    <Empty title={{ vi: 'Chưa có quyết định nào', en: 'No decision yet' }}>
      {t({
        vi: 'Mỗi quyết định ghi ở trang Rà soát sẽ hiện ở đây.',
        en: 'Each decision made under Review is listed here.',
      })}
    </Empty>
  );
}
