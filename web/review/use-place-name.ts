import { useCallback } from 'react';
import { unknownCommuneOf } from '../../shared/coverage/facts.ts';
import { useText } from '../language/language.tsx';
import { useUnits } from '../units/use-units.ts';

/** Names units; children without a commune are counted at one that stands on no map. */
export function usePlaceName(): (code: string) => string {
  const t = useText();
  const { province, nameOf } = useUnits();
  return useCallback(
    (code) =>
      province !== undefined && code === unknownCommuneOf(province)
        ? t({ vi: 'Chưa rõ xã', en: 'No known commune' })
        : nameOf(code),
    [t, province, nameOf],
  );
}
