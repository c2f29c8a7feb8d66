import { Select, type SelectProps } from '@mantine/core';
import { useText } from '../language/language.tsx';
import type { UnitLine } from './use-units.ts';

export interface UnitSelectProps extends Omit<SelectProps, 'data' | 'value' | 'onChange'> {
  units: readonly UnitLine[];
  value: string | undefined;
  onChosen(unit: string | undefined): void;
}

/** Chooses a unit by typing part of its name; for offices, as it is heavy. Communes stand under their district. */
export function UnitSelect({ units, value, onChosen, ...props }: UnitSelectProps) {
  const t = useText();
  return (
    <Select
      label={t({ vi: 'Đơn vị', en: 'Unit' })}
      searchable
      nothingFoundMessage={t({ vi: 'Không có đơn vị nào', en: 'No such unit' })}
      {...props}
      value={value ?? null}
      onChange={(unit) => onChosen(unit ?? undefined)}
      data={groupsOf(units)}
    />
  );
}

interface Option {
  value: string;
  label: string;
}

/** Units grouped by what they lie in; names occur twice in a province, so the group tells them apart. */
export function groupsOf(units: readonly UnitLine[]): { group: string; items: Option[] }[] {
  const names = new Map(units.map(({ code, name }) => [code, name]));
  const groups = new Map<string, Option[]>();
  for (const { code, name, parent, level } of units) {
    const group = level === 'commune' ? (names.get(parent ?? '') ?? '') : '';
    groups.set(group, [...(groups.get(group) ?? []), { value: code, label: name }]);
  }
  return [...groups].map(([group, items]) => ({ group, items }));
}
