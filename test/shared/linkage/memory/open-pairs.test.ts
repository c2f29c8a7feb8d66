import { describe, expect, it } from 'vitest';
import { childrenToCards } from '../../../../shared/linkage/children-to-cards.ts';
import { decidedPairs } from '../../../../shared/linkage/memory/decided-pairs.ts';
import type { Decision } from '../../../../shared/linkage/memory/decision.ts';
import { standingDecisions } from '../../../../shared/linkage/memory/standing-decisions.ts';
import { taskBeside } from '../../../../shared/linkage/memory/task-beside.ts';
import { personOfCard, personOfChild } from '../../../../shared/linkage/people/person-of.ts';
import { aCard, aChild, decided } from './samples.ts';

const han = aChild();
const second = aChild({ id: 'second', births: ['b2'] });
const refusedCard = aCard({ personal_id: '094321000417' });
const otherCard = aCard({ key: 'c2', personal_id: '094321000417', social_insurance_no: '9421000999' });

function taskAfter(cardWords: readonly Decision[]) {
  const lists = { children: [han, second], cards: [otherCard, refusedCard] };
  const pairs = decidedPairs({ cards: cardWords, children: [] }, lists);
  return taskBeside(childrenToCards, { pairs, standing: standingDecisions(pairs), ...lists });
}

const spec = () => taskAfter([decided('different', { card: refusedCard })]).pass('month');
const [ofHan, ofSecond] = [personOfChild(han), personOfChild(second)];
const [ofRefused, ofOther] = [personOfCard(refusedCard), personOfCard(otherCard)];

describe('a pair that was refused', () => {
  it('is joined by no number, and every other pair of the two as before', () => {
    for (const { sane } of spec().identifiers) {
      expect(sane(ofHan, ofRefused)).toBe(false);
      expect([sane(ofHan, ofOther), sane(ofSecond, ofRefused)]).toEqual([true, true]);
    }
  });

  it('keeps the number from joining whom it should not join anyway', () => {
    const stranger = personOfCard(
      aCard({ key: 'c9', full_name: 'Trần Văn Bình', date_of_birth: '2020-01-02' }),
    );

    for (const { sane } of spec().identifiers) expect(sane(ofHan, stranger)).toBe(false);
  });

  it('is no candidate, and every other pair of the two is', () => {
    const { admits } = spec();

    expect(admits?.(ofHan, ofRefused)).toBe(false);
    expect([admits?.(ofHan, ofOther), admits?.(ofSecond, ofRefused)]).toEqual([true, true]);
  });

  it('leaves two cards alone that are one holder’s', () => {
    expect(spec().admits?.(ofOther, ofRefused)).toBe(true);
  });
});

describe('a task nobody decided on', () => {
  it('stays as it is', () => {
    expect(taskAfter([])).toBe(childrenToCards);
  });
});
