import { describe, expect, it } from 'vitest';
import type { CaseFact } from '../../../../shared/follow-up/case.ts';
import { byPerson, runOf } from '../nights.ts';
import { CONTACTED, caseOf, context, listed, listInput, planOf, returned, VISIT } from './samples.ts';

const night = { on: runOf(3).asOf, at: runOf(3).at, runId: runOf(3).runId };
const INPUT = listInput(listed(3));

describe('a case that moved on since the export', () => {
  const sheets = returned(INPUT, { 1: VISIT });
  const planWith = (facts: readonly CaseFact[], changes = {}) =>
    planOf(sheets, context([caseOf('child-1', facts)], changes));

  it('is a conflict, field by field, with who wrote what stands and when', () => {
    const { conflicts, commands } = planWith([CONTACTED]);

    expect(commands).toEqual([]);
    expect(conflicts).toEqual([
      {
        row: 5,
        childId: 'child-1',
        version: 2,
        fields: [
          {
            field: 'on',
            name: { vi: 'Ngày', en: 'Day' },
            file: { vi: '04/07/2023', en: '04/07/2023' },
            stands: { vi: '03/07/2023', en: '03/07/2023' },
          },
          {
            field: 'way',
            name: { vi: 'Cách liên hệ', en: 'Way' },
            file: { vi: 'Đến nhà', en: 'Visit' },
            stands: { vi: 'Điện thoại', en: 'Phone' },
          },
        ],
        since: { by: 'account-7', on: '2023-07-03', at: '2023-07-03T03:00:00.000Z' },
      },
    ]);
  });

  it('is none where somebody recorded the same, whatever came after', () => {
    const same: CaseFact = { ...byPerson(4), kind: 'contacted', way: 'visit' };
    const filed: CaseFact = { ...byPerson(5), kind: 'dossier_filed' };

    expect(planWith([same, filed])).toMatchObject({
      recorded: [{ row: 5, childId: 'child-1', recordedBy: 'account-7' }],
      conflicts: [],
      commands: [],
    });
  });

  it('is none where only the cause changed, a note was made, or what was recorded was taken back', () => {
    const cause: CaseFact = { ...night, kind: 'cause_changed', cause: 'expired' };
    const note: CaseFact = { ...byPerson(3), kind: 'noted', note: 'nobody_home' };
    const back: CaseFact = { ...byPerson(3), kind: 'corrected', fact: 2 };

    expect(planWith([note]).commands).toMatchObject([{ version: 2 }]);
    expect(planWith([cause]).commands).toMatchObject([{ version: 2 }]);
    expect(planWith([CONTACTED, back]).commands).toMatchObject([{ version: 3 }]);
  });

  it.each([
    [
      'closed by the data',
      { ...night, kind: 'closed_by_data', proof: { kind: 'gone' } },
      'Đã đóng theo dữ liệu',
    ],
    [
      'moved by the data',
      { ...night, kind: 'unit_changed', from: '31639', unit: '31673' },
      'Dữ liệu chuyển sang xã khác',
    ],
    [
      'handed over',
      { ...byPerson(3), kind: 'transferred', to: '31673', answer: 'accepted' },
      'Đề nghị chuyển xã đã được trả lời',
    ],
    ['closed by a person', { ...byPerson(3), kind: 'closed_by_person', reason: 'refused' }, 'Đóng hồ sơ'],
    ['reopened', { ...byPerson(3), kind: 'reopened_by_person' }, 'Đã mở lại'],
    ['put off', { ...byPerson(3), kind: 'snoozed', until: '2023-07-20' }, 'Hẹn lại'],
  ] as const)('shows that it was %s', (_, fact, words) => {
    const [conflict] = planWith([fact]).conflicts;

    expect(conflict?.fields[0]).toMatchObject({ field: 'outcome', stands: { vi: words } });
  });

  it('is written after all where a person saw the conflict and decided for the file', () => {
    const { commands, conflicts } = planWith([CONTACTED], { overruled: new Map([['child-1', 2]]) });

    expect(conflicts).toEqual([]);
    expect(commands).toMatchObject([{ childId: 'child-1', version: 2 }]);
  });

  it('stands where the case moved on again since the person saw it', () => {
    const { commands, conflicts } = planWith([CONTACTED], { overruled: new Map([['child-1', 1]]) });

    expect(commands).toEqual([]);
    expect(conflicts).toMatchObject([{ childId: 'child-1', version: 2 }]);
  });

  it('does not count a closing as recorded that was undone since', () => {
    const closing = { outcome: 'Đóng hồ sơ', on: '03/07/2023', reason: 'Gia đình từ chối' };
    const refused: CaseFact = { ...byPerson(3), kind: 'closed_by_person', reason: 'refused' };
    const reopened: CaseFact = { ...byPerson(4), kind: 'reopened_by_person' };

    const plan = planOf(returned(INPUT, { 1: closing }), context([caseOf('child-1', [refused, reopened])]));

    expect(plan).toMatchObject({ recorded: [], conflicts: [{ since: { on: '2023-07-04' } }] });
  });
});
