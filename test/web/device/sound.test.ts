import { describe, expect, test } from 'vitest';
import { isSoundList, isSoundPage } from '../../../web/device/sound.ts';

const PAGE = {
  childId: 'abcd',
  person: {},
  papers: [],
  held: [],
  asked: [],
  nearest: [],
  siblings: [],
  history: [],
};

describe('what a device kept, perhaps of another version', () => {
  test('is shown where it has the parts a page is drawn from', () => {
    expect(isSoundPage(PAGE)).toBe(true);
    expect(isSoundList([{ childId: 'abcd', state: {} }])).toBe(true);
    expect(isSoundList([])).toBe(true);
  });

  test.each([
    undefined,
    null,
    'text',
    { hello: 1 },
    { ...PAGE, person: undefined },
    { ...PAGE, history: {} },
  ])('is left aside as %j', (page) => {
    expect(isSoundPage(page)).toBe(false);
  });

  test.each([undefined, {}, [undefined], [{ childId: 'abcd' }]])('is no list as %j', (lines) => {
    expect(isSoundList(lines)).toBe(false);
  });
});
