import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { may } from '../../shared/access/scope.ts';
import { useText } from '../language/language.tsx';
import { useScope } from '../sign-in/use-session.tsx';
import { useUnits } from '../units/use-units.ts';
import { childrenOf, type Seen } from './children-of.ts';
import type { Entry } from './kinds.ts';

/** More than so many are shown when asked for. */
const FEW = 2;

/** The children of an entry by their ids, each a link for those who may read the child. */
export function SeenChildren({ entry }: { entry: Entry }) {
  const t = useText();
  const children = childrenOf(entry);
  if (children.length <= FEW) return <Ids of={children} />;
  return (
    <details>
      <summary>
        {children.length} {t({ vi: 'trẻ', en: 'children' })}
      </summary>
      <Ids of={children} />
    </details>
  );
}

function Ids({ of: children }: { of: readonly Seen[] }) {
  return (
    <Stack gap={2}>
      {children.map((seen) => (
        <Id key={seen.childId} seen={seen} />
      ))}
    </Stack>
  );
}

function Id({ seen: { childId, unit } }: { seen: Seen }) {
  const scope = useScope();
  const { pathTo } = useUnits();
  const ancestors = pathTo(unit).map(({ code }) => code);
  const isOpen = may(scope, 'read_child', { province: scope.province, unit, ancestors });
  if (!isOpen)
    return (
      <Text span inherit>
        {childId}
      </Text>
    );
  return (
    <Anchor inherit component={Link} to={`/children/${childId}`}>
      {childId}
    </Anchor>
  );
}
