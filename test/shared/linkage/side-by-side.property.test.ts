import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameOf } from '../../../shared/identity/name.ts';
import { NAME_FIELDS } from '../../../shared/linkage/compared-values.ts';
import { childBesideCard, childBesideChild, type FieldBeside } from '../../../shared/linkage/side-by-side.ts';
import type { Child } from '../../../shared/register/child.ts';
import { anyDress, kinhName, realName } from '../../shared/identity/vietnamese.ts';
import { card, child } from '../coverage/samples.ts';

const NAMES = ['Thạch Thị Sa', 'Thạch Sa', 'Lâm Văn Ba', 'Thach Thi Xa', 'Dương Thị Ngọc Thảo'];
const anyName = fc.oneof(
  fc.constantFrom(...NAMES),
  realName,
  kinhName,
  fc.tuple(fc.constantFrom(...NAMES), anyDress).map(([name, dress]) => dress(name)),
);
const names = fc.uniqueArray(anyName, { maxLength: 2 });

const anyChild = fc
  .record({ names, motherNames: names, fatherNames: names, headName: fc.option(anyName, { nil: undefined }) })
  .map(({ headName, ...values }) => child({ ...values, ...(headName !== undefined && { headName }) }));
const anyCard = fc
  .record({ full_name: anyName, guardian_name: fc.option(anyName, { nil: undefined }) })
  .map(({ full_name, guardian_name }) =>
    card({ full_name, ...(guardian_name !== undefined && { guardian_name }) }),
  );

/** The names of a child that stand in a field. */
const namesOf = ({ names, motherNames, fatherNames, headName }: Child, field: string): readonly string[] =>
  ({
    name: names,
    mother: motherNames,
    father: fatherNames,
    guardian: headName === undefined ? [] : [headName],
  })[field] ?? [];

const nameFields = (fields: readonly FieldBeside[]): FieldBeside[] =>
  fields.filter(({ field }) => NAME_FIELDS.has(field));

const written = (side: 'left' | 'right', { syllables = [] }: FieldBeside): string =>
  syllables.flatMap((one) => one[side] ?? []).join(' ');

function expectOfTheSameTwo(field: FieldBeside): void {
  const { compared, left, right, agreement } = field;
  expect(compared === undefined, field.field).toBe(agreement === 'missing');
  if (compared === undefined) return;
  expect(left).toContain(compared.left.value);
  expect(right).toContain(compared.right.value);
  expect(nameOf(written('left', field))).toEqual(nameOf(compared.left.value));
  expect(nameOf(written('right', field))).toEqual(nameOf(compared.right.value));
}

describe('whatever names two records have', () => {
  it('the agreement, the names shown and their syllables are of the same two', () => {
    fc.assert(
      fc.property(anyChild, anyCard, (one, other) => {
        for (const field of nameFields(childBesideCard(one, other, {}))) expectOfTheSameTwo(field);
      }),
    );
    fc.assert(
      fc.property(anyChild, anyChild, (one, other) => {
        for (const field of nameFields(childBesideChild(one, other, {}))) expectOfTheSameTwo(field);
      }),
    );
  });

  it('these two alone agree as much as all of them together', () => {
    fc.assert(
      fc.property(anyChild, anyCard, (one, other) => {
        for (const { field, compared, ...told } of nameFields(childBesideCard(one, other, {}))) {
          if (compared === undefined) continue;
          const { value } = compared.left;
          expect(namesOf(one, compared.left.field)).toContain(value);
          const alone = childBesideCard(
            child({
              names: [],
              motherNames: field === 'name' ? [] : [value],
              ...(field === 'name' && { names: [value] }),
            }),
            other,
            {},
          ).find((again) => again.field === field);

          expect([alone?.agreement, alone?.words]).toEqual([told.agreement, told.words]);
        }
      }),
    );
  });
});
