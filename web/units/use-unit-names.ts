import { unknownCommuneOf } from '../../shared/coverage/facts.ts';
import { useText } from '../language/language.tsx';
import { useScope } from '../sign-in/use-session.tsx';
import { useUnits } from './use-units.ts';

interface Named {
  unit: string;
  name: string;
  parent?: string | undefined;
}

/** Names units for people: the stand-in of children without a commune too, and where a commune lies. */
export function useUnitNames(): { nameOf(row: Named): string; placeOf(row: Named): string | undefined } {
  const t = useText();
  const { province } = useScope();
  const { find } = useUnits();
  const unknown = unknownCommuneOf(province);
  return {
    nameOf: ({ unit, name }) => (unit === unknown ? t({ vi: 'Chưa rõ xã', en: 'Commune not known' }) : name),
    placeOf: ({ parent }) => {
      const above = parent === undefined ? undefined : find(parent);
      return above?.level === 'district' ? above.name : undefined;
    },
  };
}
