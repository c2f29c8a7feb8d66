import { describe, expect, it } from 'vitest';
import { byWhatTheyMove, stakesOf } from '../../../shared/coverage/question-order.ts';

type Line = Parameters<typeof byWhatTheyMove>[0][number];
type Question = Line['candidates'][number];

const candidate = (covered: readonly [same: number, different: number], more: Partial<Question> = {}) => {
  const change = (by: number) =>
    by === 0 ? [] : [{ unit: '31528', inScope: 0, covered: by, uncovered: -by, unsure: 0 }];
  const [same, different] = covered;
  const effect = { same: change(same), different: change(different) };
  return { probability: 0.5, effect, ...more };
};

const line = (childId: string, ...candidates: Question[]): Line => ({ childId, candidates });
const inOrder = (...lines: Line[]) => byWhatTheyMove(lines).map(({ childId }) => childId);

describe('questions to reviewers', () => {
  it('come first where their answers move more children, whoever comes first by id', () => {
    const order = inOrder(
      line('a', candidate([0, 0])),
      line('b', candidate([1, 0], { sameAs: 'x' })),
      line('c', candidate([1, 0])),
      line('d', candidate([2, -1])),
    );

    expect(order).toEqual(['d', 'c', 'b', 'a']);
  });

  it('of equal weight come the likelier first, then by id', () => {
    const order = inOrder(
      line('a', candidate([1, 0])),
      line('c', candidate([1, 0], { probability: 0.9 })),
      line('b', candidate([1, 0], { probability: 0.9 })),
    );

    expect(order).toEqual(['b', 'c', 'a']);
  });

  it('about one child stand together, where the one stands that moves most', () => {
    const order = inOrder(line('a', candidate([1, 0])), line('b', candidate([0, 0]), candidate([3, 0])));

    expect(order).toEqual(['b', 'a']);
  });

  it('of a run that kept no effects move nothing that is known', () => {
    const { effect: _, ...early } = candidate([1, 0]);

    expect(stakesOf(early)).toBe('nothing');
  });
});
