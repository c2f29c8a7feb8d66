import { describe, expect, it } from 'vitest';
import type { PlacedClaim } from '../../../../shared/linkage/visiting/claim.ts';
import { settleClaims } from '../../../../shared/linkage/visiting/settle-claims.ts';

const claim = (province: string, changes: Partial<PlacedClaim> = {}): PlacedClaim => ({
  province,
  childId: `child of ${province}`,
  rule: 'scored',
  probability: 0.9999,
  weight: 16,
  evidence: [],
  ...changes,
});

const told = (claims: readonly PlacedClaim[], isAsked = false) =>
  settleClaims(claims, { isAsked }).map(({ province, doubt }) => `${province}: ${doubt ?? 'linked'}`);

describe('the claims on one card', () => {
  it('leave it with the only one', () => {
    expect(told([claim('94')])).toEqual(['94: linked']);
  });

  it('are all in question where two provinces claim it alike', () => {
    expect(told([claim('94'), claim('92', { weight: 14 })])).toEqual(['94: tie', '92: tie']);
    const byNumber = { rule: 'personal_id', weight: 12 };
    expect(told([claim('94', byNumber), claim('92', byNumber)])).toEqual(['94: tie', '92: tie']);
  });

  it('go to the clearly better one, and the others have nothing to do with it', () => {
    expect(told([claim('94'), claim('92', { weight: 10 })])).toEqual(['94: linked']);
    expect(told([claim('94', { weight: 30 }), claim('92', { rule: 'personal_id', weight: 12 })])).toEqual([
      '92: linked',
    ]);
  });

  it('keep the doubts and the questions of one province', () => {
    const claims = [
      claim('94'),
      claim('94', { doubt: 'double', weight: 15 }),
      claim('92', { doubt: 'tie', weight: 4 }),
    ];

    expect(told(claims)).toEqual(['94: linked', '94: double']);
  });

  it('follow what a person said', () => {
    expect(told([claim('94', { weight: 30 }), claim('92', { rule: 'decided', weight: 0 })])).toEqual([
      '92: linked',
    ]);
  });

  it('are a question where its own province asks about the card, unless a number tells', () => {
    expect(told([claim('94')], true)).toEqual(['94: tie']);
    expect(told([claim('94', { rule: 'personal_id' })], true)).toEqual(['94: linked']);
  });
});
