import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../language/language.tsx';
import { Answered } from './states.tsx';

/** As much of `usePages` as a list needs. */
export interface Pages<One> {
  data: { pages: One[] } | undefined;
  error: unknown;
  refetch: () => unknown;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

export interface ListedProps<One, Line> {
  of: Pages<One>;
  linesOf: (page: One) => readonly Line[];
  loading?: ReactNode;
  /** What stands where there is no line at all. */
  empty: ReactNode;
  children: (lines: Line[]) => ReactNode;
}

/** The lines of all pages fetched so far, and the way to the next. */
export function Listed<One, Line>({ of: pages, linesOf, loading, empty, children }: ListedProps<One, Line>) {
  const { error, refetch } = pages;
  const data = pages.data?.pages.flatMap(linesOf);
  return (
    <>
      <Answered of={{ data, error, refetch }} loading={loading}>
        {(lines) => (lines.length === 0 && !pages.hasNextPage ? empty : children(lines))}
      </Answered>
      {pages.hasNextPage && <MoreButton pages={pages} />}
    </>
  );
}

function MoreButton({ pages }: { pages: Pick<Pages<unknown>, 'isFetchingNextPage' | 'fetchNextPage'> }) {
  const t = useText();
  return (
    <Group justify="center" mt="md" className="no-print">
      <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
        {t({ vi: 'Xem thêm', en: 'Show more' })}
      </Button>
    </Group>
  );
}
