import { expect, test } from 'vitest';
import { listAddress, reviewAddress } from '../../../web/coverage/addresses.ts';

test('a count leads to all whom it counts, and a cause to those it holds for', () => {
  expect(listAddress('94')).toBe('/units/94?which=all');
  expect(listAddress('31528', 'expired')).toBe('/units/31528?which=all&cause=expired');
});

test('who is unsure is looked at in the queue, that of the unit where it is not the whole', () => {
  expect(reviewAddress('94', '94')).toBe('/reviews');
  expect(reviewAddress('943', '94')).toBe('/reviews?unit=943');
});
