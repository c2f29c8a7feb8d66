import { describe, expect, it } from 'vitest';
import type { CardRecord } from '../../../../shared/feeds/records.ts';
import { childrenToCards } from '../../../../shared/linkage/children-to-cards.ts';
import { cardPeople, childPeople } from '../../../../shared/linkage/people/person-of.ts';
import { sureLinks } from '../../../../shared/linkage/people/sure-links.ts';
import { child as register } from '../../register/rows.ts';

const spec = childrenToCards.pass('month');

const child = (id: string, personalIds: string[], name = 'Lý Hoàng Khải') =>
  register({ id, names: [name], personalIds });
const card = (key: string, personalId: string, values: Partial<CardRecord> = {}): CardRecord => ({
  key,
  full_name: 'Lý Hoàng Khải',
  date_of_birth: '2021-03-14',
  status: 'active',
  personal_id: personalId,
  ...values,
});

const [ONE, OTHER] = ['094221000001', '094221000777'];

function linked(children: ReturnType<typeof child>[], cards: CardRecord[], by = spec): string[] {
  return sureLinks(childPeople(children), cardPeople(cards), by).map(
    ({ left, right }) => `${children[left]?.id}–${cards[right]?.key}`,
  );
}

describe('sureLinks', () => {
  it('joins a number that stands once on either list beside the same written name', () => {
    expect(linked([child('a', [OTHER]), child('b', [ONE])], [card('x', ONE), card('y', OTHER)])).toEqual([
      'b–x',
      'a–y',
    ]);
  });

  it('says on what it rests, like every link by number', () => {
    const [found] = sureLinks(childPeople([child('a', [ONE])]), cardPeople([card('x', ONE)]), spec);

    expect(found).toMatchObject({
      rule: 'personal_id',
      weight: 12,
      evidence: [{ field: 'personal_id', level: 'borne_out', weight: 12 }],
    });
    expect(found?.probability).toBeCloseTo(1 - 2 ** -12, 6);
  });

  it.each([
    ['two children bear', [child('a', [ONE]), child('b', [ONE])], [card('x', ONE)]],
    ['two cards bear', [child('a', [ONE])], [card('x', ONE), card('y', ONE)]],
    ['nobody of the other list bears', [child('a', [ONE])], [card('x', OTHER)]],
    ['stands beside another spelling', [child('a', [ONE])], [card('x', ONE, { full_name: 'LY HOANG KHAI' })]],
  ])('leaves to the passes a number that %s', (_, children, cards) => {
    expect(linked(children, cards)).toEqual([]);
  });

  it('leaves to the passes a holder with several cards, who are linked together', () => {
    const holder = { social_insurance_no: '9400000001' };
    const second = card('y', OTHER, holder);

    expect(linked([child('a', [ONE])], [card('x', ONE, holder), second])).toEqual([]);
    expect(linked([child('a', [ONE])], [card('x', ONE, holder)])).toEqual(['a–x']);
  });

  it('takes either number of a child that has two', () => {
    expect(linked([child('a', [OTHER, ONE])], [card('x', ONE)])).toEqual(['a–x']);
  });

  it('joins nobody where people or linkage know no personal number', () => {
    const nameless = { ...spec, identifiers: spec.identifiers.filter(({ id }) => id !== 'personal_id') };

    expect(linked([child('a', [ONE])], [card('x', ONE)], nameless)).toEqual([]);
  });

  it('joins nobody the linkage holds for two people', () => {
    const wary = { ...spec, identifiers: spec.identifiers.map((one) => ({ ...one, sane: () => false })) };

    expect(linked([child('a', [ONE])], [card('x', ONE)], wary)).toEqual([]);
  });
});
