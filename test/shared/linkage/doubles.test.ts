import { describe, expect, it } from 'vitest';
import { doublesOf } from '../../../shared/linkage/doubles.ts';
import described from '../../../shared/linkage/models/described/register-doubles.json' with { type: 'json' };
import { childPeople } from '../../../shared/linkage/people/person-of.ts';
import { registerDoublesBy } from '../../../shared/linkage/register-doubles.ts';
import type { Child } from '../../../shared/register/child.ts';
import { child as register, stay } from '../register/rows.ts';

/** The model before training: another year's training must not change what is told here. */
const spec = registerDoublesBy(described)({});

/** A child of commune 31639 with a mother, unless told otherwise. */
function child(id: string, values: Partial<Child> = {}): Child {
  return register({
    id,
    names: ['Thạch Sô Phia'],
    motherNames: ['Kim Thị Sa Rươl'],
    residences: [stay()],
    ...values,
  });
}

/** Doubles by id, `of` under suspicion: the suspect first. */
function found(children: readonly Child[], of: readonly string[], by = spec): string[] {
  const isSuspect = (at: number) => of.includes(children[at]?.id ?? '');
  return doublesOf(childPeople(children), isSuspect, by).map(
    ({ left, right }) => `${children[left]?.id}–${children[right]?.id}`,
  );
}

describe('doublesOf', () => {
  it.each([
    ['the day of birth a digit off', { dateOfBirth: '2021-03-24' }],
    ['a day before', { dateOfBirth: '2021-03-13' }],
    ['a day in the year before', { dateOfBirth: '2020-03-14' }],
    ['another commune', { residences: [stay({ unit: '31501' })] }],
  ])('finds a child written down again with %s', (_, values) => {
    expect(found([child('once'), child('again', values)], ['again'])).toEqual(['again–once']);
  });

  it('does not take a namesake of another mother, commune and year for the same child', () => {
    const namesake = child('namesake', {
      dateOfBirth: '2018-11-02',
      motherNames: ['Danh Thị Lành'],
      residences: [stay({ unit: '31501' })],
    });

    expect(found([child('once'), namesake], ['namesake'])).toEqual([]);
  });

  it('looks among those under suspicion only', () => {
    const list = [child('once'), child('again', { dateOfBirth: '2021-03-24' })];

    expect(found(list, [])).toEqual([]);
  });

  it('gives a pair of two under suspicion once', () => {
    const list = [child('b'), child('a', { dateOfBirth: '2021-03-24' })];

    expect(found(list, ['a', 'b'])).toEqual(['a–b']);
  });

  it('finds all rows a child has, the surest first', () => {
    const list = [
      child('once'),
      child('near', { dateOfBirth: '2021-03-24' }),
      child('far', { dateOfBirth: '2021-03-24', residences: [stay({ unit: '31501' })] }),
    ];

    expect(found(list, ['near', 'far'])).toEqual(['far–near', 'near–once', 'far–once']);
  });

  it('weighs a suspect the surer the fewer there are', () => {
    const list = [child('once'), child('again', { dateOfBirth: '2021-03-24' })];
    const strangers = Array.from({ length: 200 }, (_, at) =>
      child(`s${at}`, { names: ['Lý Văn Khởi'], motherNames: [`Bùi Thị ${at % 2 ? 'Ba' : 'Tư'}`] }),
    );
    const crowd = childPeople([...list, ...strangers]);
    const weight = (isSuspect: (at: number) => boolean) =>
      doublesOf(crowd, isSuspect, { ...spec, guards: [] }).find(({ left }) => left === 1)?.weight ?? 0;

    expect(weight((at) => at === 1) - weight((at) => at > 0)).toBeGreaterThan(1.9);
  });
});

describe('twins in the register', () => {
  const twins = [child('Ân', { names: ['Kim Ân'] }), child('An', { names: ['Kim An'] })];

  it('are never one child, however alike their names', () => {
    expect(found(twins, ['Ân', 'An'])).toEqual([]);
  });

  it('would be without the guard of one spelling', () => {
    const unguarded = { ...spec, guards: spec.guards.filter(({ id }) => id !== 'same_spelling') };

    expect(found(twins, ['Ân', 'An'], unguarded)).toEqual(['An–Ân']);
  });
});

describe('two children with numbers of their own', () => {
  const list = [
    child('one', { personalIds: ['094221000417'] }),
    child('other', { personalIds: ['094221777018'] }),
  ];

  it('are never one, however alike all else', () => {
    expect(found(list, ['one', 'other'])).toEqual([]);
  });

  it('would be without the guard of numbers', () => {
    const unguarded = { ...spec, guards: spec.guards.filter(({ id }) => id !== 'number_conflict') };

    expect(found(list, ['one', 'other'], unguarded)).toEqual(['one–other']);
  });

  it('may be one where only one of them is known', () => {
    const [one] = list;

    expect(found(one ? [one, child('other')] : [], ['other'])).toEqual(['other–one']);
  });
});
