import { describe, expect, it } from 'vitest';
import {
  filtersIn,
  isSeenIn,
  queryOf,
  signOf,
  type View,
  viewIn,
  whichOf,
} from '../../../web/work-list/view.ts';
import { lineOf } from './lines.ts';

const COMMUNE = '31510';
const view = (query = '', unit = COMMUNE): View => viewIn(new URLSearchParams(query), unit);

describe('a view of a list', () => {
  it('is as usual where the address says nothing, or nothing that is known', () => {
    expect(view()).toEqual(view('which=escalated&order=name&cause=bored&stage=closed'));
    expect(view()).toMatchObject({ which: 'all', order: 'priority', isUnsure: false });
    expect(view('', '94').which).toBe('escalated');
    expect(view('', '94-unknown').which).toBe('all');
  });

  it('is the same after it went through an address', () => {
    const asked = view('which=overdue&order=hamlet&cause=expired&hamlet=abc&stage=contacted&unsure=yes');

    const back = viewIn(queryOf(asked, COMMUNE), COMMUNE);

    expect(back).toEqual(asked);
    expect(filtersIn(back)).toBe(4);
  });

  it('has an empty address as long as it is as usual', () => {
    for (const unit of [COMMUNE, '942', '94']) expect(queryOf(view('', unit), unit).toString()).toBe('');
  });

  it('offers what people closed to communes, and what was escalated to those above', () => {
    expect(whichOf(COMMUNE)).toContain('closed');
    expect(whichOf('942')).not.toContain('closed');
    expect(whichOf('942')[0]).toBe('escalated');
  });

  it('names a hamlet by a sign that says nothing of it', () => {
    const line = lineOf('a', { sheet: { hamlet: 'Ấp Giồng Chùa' } });

    const sign = signOf('Ấp Giồng Chùa');

    expect(sign).toMatch(/^[a-z0-9]{1,7}$/);
    expect(isSeenIn(view(`hamlet=${sign}`))(line)).toBe(true);
    expect(isSeenIn(view(`hamlet=${signOf('Ấp 3')}`))(line)).toBe(false);
    expect(isSeenIn(view(`hamlet=${signOf(undefined)}`))(lineOf('b'))).toBe(true);
  });

  it('leaves out what its filters do not let through', () => {
    const late = lineOf('late', { deadlines: { overdue: true }, state: { stage: 'contacted' } });
    const unsure = lineOf('unsure', { sheet: { status: 'unsure' }, state: { cause: undefined } });
    const seen = (query: string) =>
      [late, unsure].filter(isSeenIn(view(query))).map(({ childId }) => childId);

    expect(seen('')).toEqual(['late', 'unsure']);
    expect(seen('which=overdue')).toEqual(['late']);
    expect(seen('unsure=yes')).toEqual(['unsure']);
    expect(seen('stage=contacted')).toEqual(['late']);
    expect(seen('cause=never_issued')).toEqual(['late']);
  });
});
