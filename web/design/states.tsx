import { Alert, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconPlugConnectedX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { afterSession, problemFrom, unreached } from '../api/problem.ts';
import { useText } from '../language/language.tsx';
import type { Words } from '../language/words.ts';
import { useSession } from '../sign-in/use-session.tsx';

/** What stands where lines will be, as high as they will be, so that nothing jumps. */
export function Loading({ lines = 3, height = 56 }: { lines?: number; height?: number }) {
  const t = useText();
  return (
    <Stack gap="xs" role="status" aria-busy="true" aria-label={t({ vi: 'Đang tải', en: 'Loading' })}>
      {Array.from({ length: lines }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: all of them are the same
        <Skeleton key={at} height={height} />
      ))}
    </Stack>
  );
}

/** That there is nothing, why, and what can be done about it. */
export function Empty({ title, children }: { title: Words; children?: ReactNode }) {
  const t = useText();
  return (
    <Stack align="center" gap="xs" py="xl">
      <Text fw={600}>{t(title)}</Text>
      {children !== undefined && (
        <Text className="quiet" ta="center" component="div">
          {children}
        </Text>
      )}
    </Stack>
  );
}

/** What went wrong in the words of the API, how to mend it, and a way to try again. */
export function Failed({ error, retry }: { error: unknown; retry?: () => void }) {
  const t = useText();
  const { document, isOffline } = problemFrom(error);
  const Icon = isOffline ? IconPlugConnectedX : IconAlertTriangle;
  return (
    <Alert color={isOffline ? 'gray' : 'red'} variant="light" icon={<Icon />} role="alert">
      <Stack gap="xs">
        <Text>{t(document)}</Text>
        {document.mend !== undefined && <Text>{t(document.mend)}</Text>}
        <Group gap="sm">
          {retry !== undefined && (
            <Button size="compact-sm" variant="default" onClick={retry}>
              {t({ vi: 'Thử lại', en: 'Try again' })}
            </Button>
          )}
          {!isOffline && (
            <Text size="sm" className="quiet">
              {document.code}
            </Text>
          )}
        </Group>
      </Stack>
    </Alert>
  );
}

/** That what stands below is what was there before, since reading it anew failed. */
function Stale({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useText();
  const { document } = problemFrom(error);
  return (
    <Alert
      color="yellow"
      variant="light"
      icon={<IconAlertTriangle />}
      role="status"
      mb="sm"
      className="no-print"
    >
      <Group gap="sm">
        <Text size="sm">
          {t({
            vi: 'Chưa cập nhật được; bên dưới là số liệu tải lần trước. ',
            en: 'Not refreshed; below is what was read before. ',
          })}
          {t(document)}
        </Text>
        <Button size="compact-sm" variant="default" onClick={retry}>
          {t({ vi: 'Thử lại', en: 'Try again' })}
        </Button>
      </Group>
    </Alert>
  );
}

/** Shows an answer once it is there, and beside it that it could not be read anew; before that that it is loading, or why it is not coming. */
export function Answered<Answer>({
  of: { data, error, refetch },
  loading = <Loading />,
  children,
}: {
  of: { data: Answer | undefined; error: unknown; refetch: () => unknown };
  loading?: ReactNode;
  children: (answer: Answer) => ReactNode;
}) {
  const { state } = useSession();
  const why = state.is === 'away' && state.why !== 'resuming' ? state.why : undefined;
  const retry = () => void refetch();
  if (data !== undefined)
    return (
      <>
        {/* Why nothing is asked stands above every page. */}
        {error !== null && why === undefined && <Stale error={error} retry={retry} />}
        {children(data)}
      </>
    );
  if (why !== undefined) return <Failed error={why === 'ended' ? afterSession() : unreached(why)} />;
  if (error !== null) return <Failed error={error} retry={retry} />;
  return <>{loading}</>;
}
