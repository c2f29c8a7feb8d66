import { describe, expect, it } from 'vitest';
import { standingOn } from '../../../shared/register/standing.ts';
import { child, stay } from './rows.ts';

const ON = '2023-06-30';

describe('standingOn', () => {
  it('counts a child known only by a residence row', () => {
    expect(standingOn(child({ residences: [stay()], residents: ['1'] }), ON)).toBe('in_scope');
  });

  it('counts a child known only by its birth, as nobody says it left', () => {
    expect(standingOn(child({ births: ['1'], birthUnit: '31639' }), ON)).toBe('in_scope');
  });

  it.each([
    ['2023-07-01', 'not_yet_born'],
    ['2023-06-30', 'in_scope'],
    ['2017-07-01', 'in_scope'],
    ['2017-06-30', 'aged_out'],
    ['2023', 'in_scope'],
    ['2023-07', 'not_yet_born'],
    ['2017', 'in_scope'],
    ['2017-06', 'aged_out'],
  ] as const)('finds a child born %s to be %s', (dateOfBirth, standing) => {
    expect(standingOn(child({ dateOfBirth, births: ['1'] }), ON)).toBe(standing);
  });

  it('counts a child without any date of birth by its residence', () => {
    const { dateOfBirth: _, ...dateless } = child({ residences: [stay()] });

    expect(standingOn(dateless, ON)).toBe('in_scope');
  });

  it('finds a child deceased from the day any row tells, and alive before it', () => {
    const died = child({ residences: [stay(), stay({ status: 'deceased', statusDate: '2023-02-10' })] });

    expect(standingOn(died, '2023-02-09')).toBe('in_scope');
    expect(standingOn(died, '2023-02-10')).toBe('deceased');
    expect(standingOn(died, '2030-01-01')).toBe('deceased');
  });

  it('counts a child until the day it moved out', () => {
    const mover = child({
      births: ['1'],
      residences: [stay({ status: 'moved_out', statusDate: '2023-07-15' })],
    });

    expect(standingOn(mover, ON)).toBe('in_scope');
    expect(standingOn(mover, '2023-07-15')).toBe('moved_out');
  });

  it('counts a child that moved to another commune of the province', () => {
    const residences = [
      stay({ status: 'moved_out', statusDate: '2022-05-01' }),
      stay({ unit: '31507', from: '2022-05-03' }),
    ];

    expect(standingOn(child({ residences }), ON)).toBe('in_scope');
  });

  it('counts a child that moved out and later came back to the same commune', () => {
    const residences = [
      stay({ status: 'moved_out', statusDate: '2022-05-01' }),
      stay({ from: '2023-01-10' }),
    ];

    expect(standingOn(child({ residences }), ON)).toBe('in_scope');
    expect(standingOn(child({ residences }), '2022-12-31')).toBe('moved_out');
  });

  it('does not count a stay that a later departure from the same commune has closed', () => {
    const residences = [stay(), stay({ status: 'moved_out', from: '2021-04-01', statusDate: '2022-05-01' })];

    expect(standingOn(child({ residences, births: ['1'] }), ON)).toBe('moved_out');
  });

  it('takes an absence from home for no departure from the province', () => {
    expect(standingOn(child({ residences: [stay({ type: 'absent' })] }), ON)).toBe('in_scope');
  });

  it('does not drop a child because the paper of its temporary stay ran out', () => {
    const lapsed = stay({ type: 'temporary', to: '2022-12-31' });
    const gone = stay({ status: 'moved_out', unit: '31507', statusDate: '2023-03-01' });

    expect(standingOn(child({ residences: [lapsed] }), ON)).toBe('in_scope');
    expect(standingOn(child({ residences: [lapsed, gone] }), ON)).toBe('moved_out');
  });

  it('does not count a child whose only stay begins later, unless it was born here', () => {
    const residences = [stay({ from: '2023-08-01' })];

    expect(standingOn(child({ residences }), ON)).toBe('moved_out');
    expect(standingOn(child({ residences, births: ['1'] }), ON)).toBe('in_scope');
  });
});
