import { Anchor, Breadcrumbs, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useUnits } from './use-units.ts';

/** Where a unit lies, each step a link: `toOf` makes its address. */
export function UnitPath({ code, toOf }: { code: string; toOf: (code: string) => string }) {
  const path = useUnits().pathTo(code);
  return (
    <Breadcrumbs separatorMargin={6}>
      {path.map((unit, at) =>
        at === path.length - 1 ? (
          <Text key={unit.code} span>
            {unit.name}
          </Text>
        ) : (
          <Anchor key={unit.code} component={Link} to={toOf(unit.code)}>
            {unit.name}
          </Anchor>
        ),
      )}
    </Breadcrumbs>
  );
}
