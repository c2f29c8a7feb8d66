import { NativeSelect } from '@mantine/core';
import { useNavigate } from 'react-router';
import touch from '../design/touch.module.css';
import { useText } from '../language/language.tsx';
import { useScope } from '../sign-in/use-session.tsx';
import { findOwn } from './own-units.ts';
import type { Place } from './use-place.ts';
import { useUnits } from './use-units.ts';

interface UnitChoiceProps {
  value: string;
  options: readonly { value: string; label: string }[];
  onChosen(code: string): void;
}

/** Chooses a unit out of a few, on any device. */
export function UnitChoice({ value, options, onChosen }: UnitChoiceProps) {
  const t = useText();
  return (
    <NativeSelect
      className={touch.touch}
      label={t({ vi: 'Đơn vị', en: 'Unit' })}
      value={value}
      data={options}
      onChange={({ currentTarget }) => onChosen(currentTarget.value)}
    />
  );
}

/** Which of their units somebody looks at; nothing for those who have one, or the whole province. */
export function OwnUnitChoice({ place: { unit, addressOf } }: { place: Pick<Place, 'unit' | 'addressOf'> }) {
  const go = useNavigate();
  const { units } = useScope();
  const { nameOf, pathTo } = useUnits();
  const own = units.filter((code) => addressOf(code) !== undefined);
  if (units.length < 2) return null;
  return (
    <UnitChoice
      value={findOwn(own, pathTo(unit)) ?? unit}
      options={own.map((code) => ({ value: code, label: nameOf(code) }))}
      onChosen={(code) => void go(addressOf(code) ?? '')}
    />
  );
}
