import { Anchor } from '@mantine/core';
import { Link } from 'react-router';

/** A unit by its name, a link where the reader may go there. */
export function UnitName({ name, to }: { name: string; to: string | undefined }) {
  if (to === undefined) return name;
  return (
    <Anchor component={Link} to={to}>
      {name}
    </Anchor>
  );
}
