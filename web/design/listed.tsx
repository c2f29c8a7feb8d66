import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../language/language.tsx';
import { Answered, Failed } from './states.tsx';

/** As much of `usePages` as a list needs. */
export interface Pages<One> {
  data: { pages: One[] } | undefined;
  error: unknown;
  refetch: () => unknown;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  /** Whether `error` is about the next page, the others being as they were. */
  isFetchNextPageError: boolean;
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
  const { refetch, isFetchNextPageError } = pages;
  const error = isFetchNextPageError ? null : pages.error;
  const data = pages.data?.pages.flatMap(linesOf);
  return (
    <>
      <Answered of={{ data, error, refetch }} loading={loading}>
        {(lines) => (lines.length === 0 && !pages.hasNextPage ? empty : children(lines))}
      </Answered>
      {pages.hasNextPage && <More pages={pages} />}
    </>
  );
}

/** The way to the next lines; where they did not come, why, and the same way again. */
function More({ pages }: { pages: Omit<Pages<unknown>, 'data'> }) {
  const t = useText();
  const fetchMore = () => void pages.fetchNextPage();
  return (
    <Stack gap="sm" mt="md" className="no-print">
      {pages.isFetchNextPageError && !pages.isFetchingNextPage ? (
        <Failed error={pages.error} retry={fetchMore} />
      ) : (
        <Group justify="center">
          <Button variant="default" loading={pages.isFetchingNextPage} onClick={fetchMore}>
            {t({ vi: 'Xem thêm', en: 'Show more' })}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
