import { expect, it } from 'vitest';
import { communesLike } from '../../../../../web/child/record/fields/communes-like.ts';
import { UNITS } from '../../a-page.ts';

const found = (part: string) =>
  communesLike(part, { units: UNITS, besides: '31510' }).map(({ code }) => code);

it('finds communes by a part of their name without its marks', () => {
  expect(found('my duc')).toEqual(['31513']);
});

it('finds them by their district', () => {
  expect(found('Châu Thành')).toEqual(['31569']);
});

it('leaves out the commune that has the case', () => {
  expect(found('')).toEqual(['31513', '31569']);
});
