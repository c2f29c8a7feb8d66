import { describe, expect, it } from 'vitest';
import { childrenToCards } from '../../../../shared/linkage/children-to-cards.ts';
import { link } from '../../../../shared/linkage/link.ts';
import { decidedPairs } from '../../../../shared/linkage/memory/decided-pairs.ts';
import type { DecidedLists, Decision, Decisions } from '../../../../shared/linkage/memory/decision.ts';
import { standingDecisions } from '../../../../shared/linkage/memory/standing-decisions.ts';
import { taskBeside } from '../../../../shared/linkage/memory/task-beside.ts';
import { personOfCard, personOfChild } from '../../../../shared/linkage/people/person-of.ts';
import type { LinkTask } from '../../../../shared/linkage/people/person-task.ts';
import { aCard, aChild, decided, decidedOnChildren } from './samples.ts';

const han = aChild();
const namesake = aChild({ id: 'namesake', personalIds: [], birthUnit: '31507', births: ['b2'] });
const numbered = aCard({ personal_id: '094321000417' });

function besides(decisions: Decisions, lists: DecidedLists): LinkTask {
  const pairs = decidedPairs(decisions, lists);
  return taskBeside(childrenToCards, { pairs, standing: standingDecisions(pairs), ...lists });
}

/** Which child each card goes to once people have spoken. */
function linked(decisions: readonly Decision[], { children, cards }: DecidedLists): string[] {
  const task = besides({ cards: decisions, children: [] }, { children, cards });
  const { links } = link(children.map(personOfChild), cards.map(personOfCard), task.pass('month'));
  return links.map(({ left, right }) => `${cards[right]?.key} → ${children[left]?.id}`);
}

describe('linkage beside the decisions of people', () => {
  const lists = { children: [han, namesake], cards: [numbered] };

  it('gives a card by its number where nobody said anything', () => {
    expect(linked([], lists)).toEqual(['c1 → han']);
  });

  it('does not join a refused pair, not even by an equal number', () => {
    expect(linked([decided('different', { card: numbered })], { ...lists, children: [han] })).toEqual([]);
  });

  it('gives no other child a card that was confirmed', () => {
    expect(linked([decided('same', { child: namesake, card: numbered })], lists)).not.toContain('c1 → han');
  });

  it('lets the other cards of the same holder stay together', () => {
    const renewed = aCard({ key: 'c2', valid_from: '2023-01-01' });
    const words = [decided('same', { card: numbered })];

    expect(linked(words, { children: [han], cards: [numbered, renewed] })).toEqual(['c1 → han', 'c2 → han']);
  });

  it('gives a refused card to the child it fits second best', () => {
    const card = aCard({ guardian_name: 'Thạch Thị Sa Rươl' });
    const twinless = aChild({ id: 'second', personalIds: [], births: ['b3'] });
    const both = { children: [han, twinless], cards: [card] };

    expect(linked([decided('different', { card })], both)).toEqual(['c1 → second']);
  });

  describe('between two children', () => {
    const second = aChild({ id: 'second', personalIds: [], motherNames: [], births: [], residents: ['r2'] });
    const children = [han, second];
    const mayBeDouble = (word: 'same' | 'different', now = children): boolean | undefined => {
      const words = [decidedOnChildren(word, { child: second, other: han })];
      const spec = besides({ cards: [], children: words }, { children: now, cards: [] }).pass('month');
      const [left, right] = [personOfChild(han), personOfChild(second)];
      return spec.mayBeDouble?.({ left, right, evidence: [] });
    };

    it('takes none called two for a double of the other, whichever was named first', () => {
      expect(mayBeDouble('different')).toBe(false);
      expect(mayBeDouble('same')).toBe(true);
    });

    it('asks again where one of the two changed', () => {
      expect(mayBeDouble('different', [aChild({ names: ['Lâm Gia Hân', 'Lâm Gia Hà'] }), second])).toBe(true);
    });
  });
});
