import { describe, expect, it } from 'vitest';
import type { ChildOutcome } from '../../../shared/coverage/outcome.ts';
import type { CardRecord } from '../../../shared/feeds/records.ts';
import { type ChildSheet, sheetOf, sheetsOf } from '../../../shared/follow-up/child-sheet.ts';
import type { Child, Residence } from '../../../shared/register/child.ts';
import { card, child, gap, outcome, temporaryCode } from '../coverage/samples.ts';

const RUN = { asOf: '2023-06-30', province: '94' };
const HOME: Residence = { type: 'permanent', status: 'present', unit: '31639', hamlet: 'Ấp Trường Hưng' };
const LODGING: Residence = { type: 'temporary', status: 'present', unit: '31645', address: 'Nhà trọ 5' };

interface Found {
  line?: ChildOutcome;
  who?: Partial<Child>;
  cards?: CardRecord[];
}

function sheet({ line = gap(), who = {}, cards = [] }: Found): ChildSheet | undefined {
  return sheetOf({ outcome: line, child: child(who), rows: { cards } }, RUN);
}

describe('the sheet of a child', () => {
  it('says who it is, who its people are and why it is on the list', () => {
    const who = { personalIds: ['094321000011'], headName: 'Thạch Sơn', registeredOn: '2021-03-20' };

    expect(sheet({ who })).toEqual({
      childId: 'child-1',
      unit: '31639',
      status: 'uncovered',
      cause: 'never_issued',
      name: 'Lâm Gia Hân',
      dateOfBirth: '2021-03-14',
      personalId: '094321000011',
      motherName: 'Thạch Thị Sa Rươl',
      headName: 'Thạch Sơn',
      birthRegisteredOn: '2021-03-20',
    });
  });

  it('is made for uncovered and unsure children only', () => {
    const { status: _, ...gone } = outcome({ standing: 'moved_out' });

    expect(sheet({ line: outcome() })).toBeUndefined();
    expect(sheet({ line: gone })).toBeUndefined();
    expect(sheet({ line: outcome({ status: 'unsure' }) })?.status).toBe('unsure');
  });

  it('of a child without a commune is the province’s own', () => {
    const { unit: _, ...placeless } = gap();

    expect(sheet({ line: placeless })?.unit).toBe('94');
  });
});

describe('the door of a child', () => {
  it('has the hamlet of its address where no row names one', () => {
    const born = { birthUnit: '31639', birthAddress: 'Số 7, Khóm 3, Phường 1' };
    const lodging = { ...LODGING, address: 'Nhà trọ 5, Ấp Chợ' };

    expect(sheet({ who: born })).toMatchObject({ hamlet: 'Khóm 3', address: born.birthAddress });
    expect(sheet({ who: { ...born, residences: [lodging] } })).toMatchObject({ hamlet: 'Ấp Chợ' });
    expect(sheet({ who: { ...born, residences: [LODGING] } })).not.toHaveProperty('hamlet');
    expect(sheet({ who: { ...born, residences: [{ ...lodging, hamlet: 'Ấp 2' }] } })).toMatchObject({
      hamlet: 'Ấp 2',
    });
  });

  it('is where it lives, with nothing of the home it left behind', () => {
    const residences = [HOME, LODGING];

    const found = sheet({ who: { residences, hamlet: 'Ấp Trường Hưng', householdNo: '12' } });

    expect(found).toMatchObject({ residenceType: 'temporary', address: 'Nhà trọ 5' });
    expect(found).not.toHaveProperty('hamlet');
    expect(found).not.toHaveProperty('householdNo');
  });

  it('takes what another row of the same commune knows', () => {
    const again: Residence = { ...HOME, hamlet: 'Ấp 2', householdNo: '12', address: 'Số 3' };

    const found = sheet({ who: { residences: [HOME, again] } });

    expect(found).toMatchObject({ hamlet: 'Ấp Trường Hưng', householdNo: '12', address: 'Số 3' });
  });

  it('is what any row says where none names a commune', () => {
    const residences: Residence[] = [{ type: 'permanent', status: 'present', hamlet: 'Ấp Kinh' }];

    expect(sheet({ who: { residences, hamlet: 'Ấp Kinh', householdNo: '7' } })).toMatchObject({
      hamlet: 'Ấp Kinh',
      householdNo: '7',
    });
  });

  it('keeps to the commune where only some rows name one', () => {
    const residences: Residence[] = [
      { ...LODGING },
      { type: 'permanent', status: 'present', hamlet: 'Ấp Kinh' },
    ];

    expect(sheet({ who: { residences, hamlet: 'Ấp Kinh' } })).not.toHaveProperty('hamlet');
  });

  it('is the home written at the birth when no residence is known', () => {
    const found = sheet({ who: { birthUnit: '31639', birthAddress: 'Ấp Giồng Chùa' } });

    expect(found).toMatchObject({ address: 'Ấp Giồng Chùa' });
    expect(found).not.toHaveProperty('residenceType');
  });
});

describe('the cover that ended', () => {
  it('is the latest end before the day, whatever ended it', () => {
    const cards = [
      card({ key: 'a', valid_to: '2023-03-31', status: 'withdrawn' }),
      card({ key: 'b', valid_to: '2022-09-30' }),
      card({ key: 'c', valid_to: '2027-09-30', status: 'withdrawn' }),
    ];

    expect(sheet({ cards })?.coverEndedOn).toBe('2023-03-31');
  });

  it('has not ended on its last day', () => {
    expect(sheet({ cards: [card({ valid_to: RUN.asOf, status: 'withdrawn' })] })).not.toHaveProperty(
      'coverEndedOn',
    );
  });

  it('was none where there was only a temporary code', () => {
    expect(sheet({ cards: [temporaryCode({ valid_to: '2022-09-30' })] })).not.toHaveProperty('coverEndedOn');
  });

  it('is still to come where a doubtful card may be the child’s', () => {
    expect(sheet({ line: outcome({ status: 'unsure' }) })?.cardEndsOn).toBe('2027-09-30');
    expect(sheet({ line: gap({ card: { ref: 'a1b2c3', validTo: '2027-09-30' } }) })).not.toHaveProperty(
      'cardEndsOn',
    );
  });
});

describe('the sheets of a run', () => {
  it('are made without the covered', () => {
    const covered = { outcome: outcome(), child: child(), rows: {} };

    expect(sheetsOf([covered, { ...covered, outcome: gap({ childId: 'b' }) }], RUN)).toHaveLength(1);
  });

  it('hold who belongs together', () => {
    const inputs = ['a', 'b', 'c'].map((id) => ({
      outcome: gap({ childId: id }),
      child: child({ id, motherNames: id === 'c' ? ['Sơn Thị Ngọc'] : ['Thạch Thị Sa Rươl'] }),
      rows: { cards: [] },
    }));

    const [a, b, c] = sheetsOf(inputs, RUN);

    expect(a?.household).toBe(b?.household);
    expect(a?.household).toMatch(/^[0-9a-f]{12}$/);
    expect(c).not.toHaveProperty('household');
  });

  it('know one mother by her number under two names', () => {
    const inputs = ['a', 'b'].map((id) => ({
      outcome: gap({ childId: id }),
      child: child({ id, motherNames: [`Thị ${id}`], motherId: '094190000001' }),
      rows: { cards: [] },
    }));

    const [a, b] = sheetsOf(inputs, RUN);

    expect(a?.household).toBeDefined();
    expect(a?.household).toBe(b?.household);
  });
});
