import { expect, it } from 'vitest';
import { reasonOf, TELL_ALL, type Telling } from '../../../functions/children/reasons.ts';

const WORD = { by: 'account-7', at: '2023-07-02T03:00:00.000Z' };
const TELL_LITTLE: Telling = { mayName: () => false, namesReviewers: false };

it.each([
  [
    { code: 'of_other_child', childId: 'child-9' },
    'Given to child child-9',
    'Given to a child in another commune',
  ],
  [
    { code: 'in_question', childId: 'child-9' },
    'In question for child child-9',
    'In question for a child in another commune',
  ],
  [
    { code: 'same_child', childId: 'child-9', ...WORD },
    'account-7 decided on 2023-07-02: one child with child-9, whose card this is',
    'A reviewer decided on 2023-07-02: one child with a child in another commune, whose card this is',
  ],
  [
    { code: 'decided_different', ...WORD },
    'account-7 decided on 2023-07-02: it is not this child’s card',
    'A reviewer decided on 2023-07-02: it is not this child’s card',
  ],
] as const)(
  'the reason %j names children and accounts only to whom they may be named',
  (why, full, little) => {
    const [told, hidden] = [reasonOf(why, TELL_ALL), reasonOf(why, TELL_LITTLE)];

    expect(told).toMatchObject({ ...why, en: full });
    expect(hidden).toMatchObject({ code: why.code, en: little });
    expect(JSON.stringify(hidden)).not.toMatch(/child-9|account-7/);
  },
);
