import { describe, expect, it } from 'vitest';
import { CAUSES } from '../../../../shared/coverage/status.ts';
import { OUTCOMES, outcomesInOrder } from '../../../../web/child/record/outcomes.ts';

describe('the outcomes that are offered', () => {
  it.each([...CAUSES, undefined])('are all there, each once, with the cause %s', (cause) => {
    expect([...outcomesInOrder(cause, 'open')].sort()).toEqual([...OUTCOMES].sort());
  });

  it('begin with the meeting of the family', () => {
    expect(outcomesInOrder('never_issued', 'open')[0]).toBe('visit');
  });

  it('begin with the dossier once the family was contacted', () => {
    expect(outcomesInOrder('never_issued', 'contacted')[0]).toBe('file_dossier');
  });

  it('ask early whether a child reported as decreased has moved', () => {
    const order = outcomesInOrder('decreased', 'open');

    expect(order.indexOf('offer_transfer')).toBeLessThan(order.indexOf('file_dossier'));
  });
});
