import { describe, expect, it } from 'vitest';
import { fakeVocabulary } from '../../../bench/linkage/fake-people.ts';
import { febrlVocabulary } from '../../../bench/linkage/febrl.ts';
import fakePeople from '../../../bench/linkage/models/fake-people.json' with { type: 'json' };
import febrl from '../../../bench/linkage/models/febrl.json' with { type: 'json' };
import { withoutColumn } from '../../../bench/linkage/without-column.ts';
import type { LinkModel } from '../../../shared/linkage/model.ts';
import { plainSpec } from '../../../shared/linkage/plain-spec.ts';
import { keyPartsOf } from '../../../shared/linkage/vocabulary.ts';

const MODELS = [
  ['febrl', febrl, febrlVocabulary],
  ['fake people', fakePeople, fakeVocabulary],
  ['febrl without its number', withoutColumn(febrl, 'soc_sec_id'), febrlVocabulary],
] as const;

describe.each(MODELS)('the model of %s', (_name, model: LinkModel, vocabulary) => {
  it('speaks of nothing but what its records have', () => {
    const { comparisons, blocking } = plainSpec(model, vocabulary, 'all');

    expect(comparisons).toHaveLength(model.fields.length);
    expect(blocking.length).toBeGreaterThan(5);
    for (const { on } of model.sessions) expect(() => keyPartsOf(on, vocabulary)).not.toThrow();
  });

  it('gives every level a share, and the levels of a field all of it', () => {
    for (const { levels } of model.fields) {
      for (const share of ['m', 'u'] as const) {
        expect(Math.min(...levels.map((level) => level[share]))).toBeGreaterThan(0);
        expect(levels.reduce((sum, level) => sum + level[share], 0)).toBeCloseTo(1, 2);
      }
    }
  });

  it('leaves every field to some training session that its keys do not decide', () => {
    for (const { field } of model.fields)
      expect(model.sessions.some(({ holds }) => !holds.includes(field))).toBe(true);
  });

  it('decides at evens', () => {
    expect(model.thresholds).toMatchObject({ link: 0.5, unsure: 0.5 });
  });
});

describe('a model without a column', () => {
  it('neither compares nor looks up the column', () => {
    expect(JSON.stringify(withoutColumn(febrl, 'soc_sec_id'))).not.toContain('soc_sec_id');
  });
});
