import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../../shared/feeds/table/table.ts';
import type { CaseFact } from '../../../../shared/follow-up/case.ts';
import { decide } from '../../../../shared/follow-up/commands.ts';
import { withFacts } from '../../../../shared/follow-up/writes.ts';
import { byPerson } from '../nights.ts';
import { personOf } from '../people.ts';
import { CONTACTED, caseOf, context, listed, listInput, planOf, returned, UNIT } from './samples.ts';

const CASES = listed(4);
const INPUT = listInput(CASES);

const cell = (words: readonly Cell[]) => fc.option(fc.constantFrom<Cell>(...words), { nil: undefined });
const filling = fc.record(
  {
    outcome: cell([
      'Đã gặp gia đình',
      'Đã nộp hồ sơ',
      'Hẹn lại',
      'Đề nghị chuyển xã',
      'Đóng hồ sơ',
      '=1',
      '',
    ]),
    on: cell(['04/07/2023', '20/07/2023', 45111, '01/2023', { error: '#N/A' }]),
    way: cell(['Đến nhà', 'Điện thoại', 'x']),
    reason: cell(['Đã mất', 'Gia đình từ chối', 'Chuyển đi nơi khác']),
    place: cell(['31673', 'Không rõ', '79']),
    name: cell(['Ai đó']),
  },
  { requiredKeys: [] },
);
const fillings = fc.array(
  filling.map((one) => withoutNothing(one)),
  { maxLength: 4 },
);

function withoutNothing(one: Partial<Record<string, Cell | undefined>>): Record<string, Cell> {
  return Object.fromEntries(
    Object.entries(one).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

describe('a list filled in anyhow', () => {
  it('has each of its rows in exactly one of the five', () => {
    fc.assert(
      fc.property(fillings, (rows) => {
        const { commands, conflicts, refused, recorded, untouched } = planOf(
          returned(INPUT, Object.fromEntries(rows.map((row, at) => [at + 1, row]))),
          context(CASES.map(({ one }) => one)),
        );

        expect(commands.length + conflicts.length + refused.length + recorded.length + untouched).toBe(
          CASES.length,
        );
      }),
    );
  });

  it('asks for nothing more when it is sent again', () => {
    fc.assert(
      fc.property(fillings, (rows) => {
        const sheets = returned(INPUT, Object.fromEntries(rows.map((row, at) => [at + 1, row])));
        const before = CASES.map(({ one }) => one);
        const { commands } = planOf(sheets, context(before));
        const by = personOf([UNIT], 6);
        const after = before.map((one) => {
          const planned = commands.find(({ childId }) => childId === one.childId);
          const decision = planned && decide(one, planned.command, by);
          return decision && 'facts' in decision ? withFacts(one, decision.facts) : one;
        });

        const again = planOf(sheets, context(after));

        expect(again).toMatchObject({ commands: [], conflicts: [] });
        expect(again.recorded.map(({ childId }) => childId)).toEqual(commands.map(({ childId }) => childId));
      }),
    );
  });
});

describe('a list nobody filled in', () => {
  const moved = fc.array(fc.constantFrom<CaseFact>(CONTACTED, { ...byPerson(4), kind: 'dossier_filed' }), {
    maxLength: 2,
  });
  const order = fc.shuffledSubarray(CASES.map((_, at) => at));
  const blank = fc.constantFrom<Cell>('', '  ', '\u00a0');

  it('asks for nothing, however its rows were sorted or deleted and whatever happened since', () => {
    fc.assert(
      fc.property(order, moved, blank, (kept, since, nothing) => {
        const filling = { outcome: nothing, on: nothing };
        const [list, guide] = returned(INPUT, Object.fromEntries(kept.map((at) => [at + 1, filling])));
        const head = list?.rows.slice(0, -CASES.length) ?? [];
        const rows = list?.rows.slice(-CASES.length) ?? [];
        const sheets = [{ epoch: 1900 as const, rows: [...head, ...kept.flatMap((at) => rows[at] ?? [])] }];
        const cases = CASES.map(({ one }) => caseOf(one.childId, since));

        const plan = planOf(guide === undefined ? sheets : [...sheets, guide], context(cases));

        expect(plan).toMatchObject({ commands: [], conflicts: [], recorded: [], refused: [] });
        expect(plan.untouched).toBe(kept.length);
      }),
    );
  });
});
