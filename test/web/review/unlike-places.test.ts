import { describe, expect, it } from 'vitest';
import { unlikePlaces } from '../../../web/review/unlike-places.ts';

describe('two numbers place by place', () => {
  it('show where they are unlike', () => {
    expect(unlikePlaces('094260', '094220')).toEqual({
      left: [
        { text: '0942', isUnlike: false },
        { text: '6', isUnlike: true },
        { text: '0', isUnlike: false },
      ],
      right: [
        { text: '0942', isUnlike: false },
        { text: '2', isUnlike: true },
        { text: '0', isUnlike: false },
      ],
    });
  });

  it('are not taken apart where they are equal, or of unequal length', () => {
    expect(unlikePlaces('0942', '0942')).toBeUndefined();
    expect(unlikePlaces('0942', '09420')).toBeUndefined();
  });
});
