import { NativeSelect } from '@mantine/core';
import { useNavigate } from 'react-router';
import { useText } from '../language/language.tsx';
import { useScope } from '../sign-in/use-session.tsx';
import type { Place } from './use-place.ts';
import { useUnits } from './use-units.ts';

/** Which of their units somebody looks at; nothing for those who have one, or the whole province. */
export function UnitChoice({ place: { unit, addressOf } }: { place: Place }) {
  const t = useText();
  const go = useNavigate();
  const { units: own } = useScope();
  const { nameOf, pathTo } = useUnits();
  if (own.length < 2) return null;
  const chosen = own.find((one) => pathTo(unit).some(({ code }) => code === one)) ?? unit;
  return (
    <NativeSelect
      label={t({ vi: 'Đơn vị', en: 'Unit' })}
      value={chosen}
      data={own.map((code) => ({ value: code, label: nameOf(code) }))}
      onChange={({ currentTarget }) => void go(addressOf(currentTarget.value) ?? '')}
    />
  );
}
