import { Anchor, Group } from '@mantine/core';
import { Link, useLocation } from 'react-router';
import { useText } from '../language/language.tsx';

const PLACES = [
  { to: '/data', words: { vi: 'Tệp dữ liệu', en: 'Files' } },
  { to: '/data/runs', words: { vi: 'Các lần đối soát', en: 'Runs' } },
] as const;

/** The two sides of the data: what came in, and what was made of it. */
export function DataTabs() {
  const t = useText();
  const { pathname } = useLocation();
  const isRuns = pathname.startsWith('/data/runs');
  return (
    <Group component="nav" gap="lg" aria-label={t({ vi: 'Dữ liệu', en: 'Data' })} className="no-print">
      {PLACES.map(({ to, words }) => {
        const isHere = (to === '/data/runs') === isRuns;
        return (
          <Anchor
            key={to}
            component={Link}
            to={to}
            py={10}
            fw={isHere ? 600 : 400}
            underline={isHere ? 'always' : 'hover'}
            aria-current={isHere ? 'page' : undefined}
          >
            {t(words)}
          </Anchor>
        );
      })}
    </Group>
  );
}
