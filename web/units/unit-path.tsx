import { Anchor, Breadcrumbs, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useUnits } from './use-units.ts';

/** Where a unit lies, each step a link: `toOf` makes its address, or none where the reader may not go. */
export function UnitPath({ code, toOf }: { code: string; toOf: (code: string) => string | undefined }) {
  const path = useUnits().pathTo(code);
  return (
    <Breadcrumbs separatorMargin={6}>
      {path.map((unit, at) => {
        const to = at === path.length - 1 ? undefined : toOf(unit.code);
        return to === undefined ? (
          <Text key={unit.code} span>
            {unit.name}
          </Text>
        ) : (
          <Anchor key={unit.code} component={Link} to={to}>
            {unit.name}
          </Anchor>
        );
      })}
    </Breadcrumbs>
  );
}
