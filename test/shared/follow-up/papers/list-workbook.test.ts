import { describe, expect, it } from 'vitest';
import type { CaseState } from '../../../../shared/follow-up/case-state.ts';
import { listWorkbookOf } from '../../../../shared/follow-up/papers/round-trip/list-workbook.ts';
import { listed, listInput } from './samples.ts';

/** What the list shows of where a case stands. */
function shown(state: Partial<CaseState>): unknown {
  const cases = listed(1).map((one) => ({ ...one, state: { ...one.state, ...state } }));
  const [sheet] = listWorkbookOf(listInput(cases)).sheets;
  return sheet?.rows.at(-1)?.cells.find((cell) => String(cell?.value).startsWith('Mới'))?.value;
}

describe('the list to fill in', () => {
  it('shows where a case stands, what was noted last and until when it is put off', () => {
    const lastNote = { note: 'nobody_home', on: '2023-07-02' } as const;

    expect(shown({})).toBe('Mới, chưa liên hệ');
    expect(shown({ lastNote, snoozedUntil: '2023-07-10' })).toBe(
      'Mới, chưa liên hệ; 02/07/2023: Đến nhà không gặp ai; hẹn lại 10/07/2023',
    );
  });
});
