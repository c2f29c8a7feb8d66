import { describe, expect, it } from 'vitest';
import { responsibleUnit } from '../../../shared/register/responsible-unit.ts';
import { child, stay } from './rows.ts';

const ON = '2023-06-30';
const HOME = '31639';
const AWAY = '31507';
const BIRTHPLACE = '31498';

function communeOf(...residences: ReturnType<typeof stay>[]) {
  const { unit, because } = responsibleUnit(child({ residences, birthUnit: BIRTHPLACE, births: ['1'] }), ON);
  return [unit, because];
}

describe('responsibleUnit', () => {
  it('is where the child actually lives, not where it is registered', () => {
    const temporary = stay({ type: 'temporary', unit: AWAY, from: '2022-01-01', to: '2024-01-01' });

    expect(communeOf(stay(), temporary)).toEqual([AWAY, 'temporary']);
    expect(communeOf(stay({ type: 'absent' }), temporary)).toEqual([AWAY, 'temporary']);
  });

  it.each([
    ['ended', { to: '2023-06-29' }],
    ['has not begun', { from: '2023-07-01' }],
    ['was left', { status: 'moved_out', statusDate: '2023-06-30' }],
  ] as const)('is the permanent residence when the temporary stay %s', (_, values) => {
    const temporary = stay({ type: 'temporary', unit: AWAY, from: '2022-01-01', ...values });

    expect(communeOf(temporary, stay())).toEqual([HOME, 'permanent']);
  });

  it('is the actual commune until the day the child leaves it', () => {
    const leaving = stay({ type: 'temporary', unit: AWAY, status: 'moved_out', statusDate: '2023-07-01' });

    expect(communeOf(stay(), leaving)).toEqual([AWAY, 'temporary']);
  });

  it('is the home commune of an absent child when nobody says where it is', () => {
    expect(communeOf(stay({ type: 'absent' }))).toEqual([HOME, 'permanent']);
  });

  it('is the later of two permanent residences', () => {
    const moved = stay({ unit: AWAY, from: '2022-09-01' });

    expect(communeOf(moved, stay())).toEqual([AWAY, 'permanent']);
    expect(communeOf(stay(), moved)).toEqual([AWAY, 'permanent']);
  });

  it('is the commune of the birth when there is no residence row, or only a stay that ended', () => {
    expect(communeOf()).toEqual([BIRTHPLACE, 'birth']);
    expect(communeOf(stay({ type: 'temporary', to: '2022-12-31' }))).toEqual([BIRTHPLACE, 'birth']);
  });

  it('is the commune of a lapsed stay when nothing else is known', () => {
    const lapsed = child({ residences: [stay({ type: 'temporary', unit: AWAY, to: '2022-12-31' })] });

    expect(responsibleUnit(lapsed, ON)).toMatchObject({ unit: AWAY, because: 'temporary' });
  });

  it('passes over a stay whose commune is unknown and names none when none is known', () => {
    const { unit: _, ...nowhere } = stay({ type: 'temporary' });

    expect(communeOf(nowhere, stay())).toEqual([HOME, 'permanent']);
    expect(responsibleUnit(child({ residences: [nowhere] }), ON)).toEqual({ because: 'birth' });
  });

  it('hands over the stay that decides, with where to knock', () => {
    const home = stay({ hamlet: 'Ấp Trường Thọ', householdNo: 'H12' });

    expect(responsibleUnit(child({ residences: [home] }), ON).residence).toBe(home);
  });
});
