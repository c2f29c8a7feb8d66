import { describe, expect, it } from 'vitest';
import { link } from '../../../../shared/linkage/link.ts';
import { type Item, inRefs, type Weights, weighedSpec } from './weighed.ts';

describe('a left exactly like one already linked', () => {
  const named = { bucket: 'day', name: 'name' };
  const lefts: Item[] = [
    { ref: 'a', ...named, ids: ['1'] },
    { ref: 'b', ...named },
  ];
  const rights: Item[] = [{ ref: 'h', ids: ['1'] }];
  const mayBeDouble = () => true;
  const answer = (weights: Weights, changes: Parameters<typeof weighedSpec>[1] = {}, list = lefts) =>
    inRefs(link(list, rights, weighedSpec(weights, { mayBeDouble, ...changes })), list, rights);

  it('may be another record of it: a person has to look', () => {
    expect(answer({ 'a–b': 3.2 })).toEqual({ links: ['a–h'], unsure: ['b–h double'], free: [] });
  });

  it('is judged as the pair it would be', () => {
    const asked: string[] = [];
    const judge = ({ left, right, evidence }: { left: Item; right: Item; evidence: readonly unknown[] }) => {
      asked.push(`${left.ref}–${right.ref} ${evidence.length}`);
      return true;
    };
    const { unsure } = link(lefts, rights, weighedSpec({ 'a–b': 5 }, { mayBeDouble: judge }));

    expect(asked).toEqual(['b–a 2']);
    expect(unsure).toMatchObject([{ left: 1, candidates: [{ right: 0, rule: 'scored', doubt: 'double' }] }]);
  });

  it('is another person where little speaks for it, or they may not be one', () => {
    expect(answer({ 'a–b': 3.1 }).free).toEqual(['b']);
    expect(answer({ 'a–b': 9 }, { mayBeDouble: () => false }).free).toEqual(['b']);
  });

  it('is another person on a list that holds no doubles', () => {
    expect(inRefs(link(lefts, rights, weighedSpec({ 'a–b': 9 })), lefts, rights).free).toEqual(['b']);
  });

  it('is compared with linked ones only', () => {
    expect(answer({ 'b–c': 9 }, {}, [...lefts, { ref: 'c', ...named }]).free).toEqual(['b', 'c']);
  });

  it('is taken for the likeliest of several', () => {
    const list = [...lefts, { ref: 'c', ...named, ids: ['2'] }];
    const held = [...rights, { ref: 'i', ids: ['2'] }];
    const spec = weighedSpec({ 'a–b': 5, 'b–c': 6 }, { mayBeDouble });

    expect(inRefs(link(list, held, spec), list, held).unsure).toEqual(['b–i double']);
  });

  it('is shown all the other holds', () => {
    const held: Item[] = [...rights, { ref: 'i', ids: ['1'] }, { ref: 'j', ids: ['3'] }];
    const both = [{ ref: 'a', ...named, ids: ['1', '3'] }, ...lefts.slice(1)];
    const spec = weighedSpec({ 'a–b': 5 }, { mayBeDouble, groups: { lefts: false, rights: true } });

    expect(inRefs(link(both, held, spec), both, held).unsure).toEqual([
      'b–h double',
      'b–i double',
      'b–j double',
    ]);
  });
});
