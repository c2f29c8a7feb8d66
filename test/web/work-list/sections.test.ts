import { describe, expect, it } from 'vitest';
import { beginningOf, type Section, sectionsOf } from '../../../web/work-list/sections.ts';
import { lineOf } from './lines.ts';

const nameOf = (unit: string) => ({ '31510': 'Xã B', '31516': 'Xã A' })[unit] ?? unit;
const idsIn = (sections: readonly Section[]) =>
  sections.map(({ households }) => households.map(({ lines }) => lines.map(({ childId }) => childId)));

const poor = lineOf('poor', {
  total: 50,
  sheet: { hamlet: 'Ấp 10', household: 'h', dateOfBirth: '2022-01-01' },
});
const elder = lineOf('elder', {
  total: 5,
  sheet: { hamlet: 'Ấp 10', household: 'h', dateOfBirth: '2020-01-01' },
});
const middle = lineOf('middle', { total: 20, sheet: { hamlet: 'Ấp 2' } });
const nowhere = lineOf('nowhere', { total: 60 });
const LINES = [middle, elder, nowhere, poor];

describe('the parts of a list', () => {
  it('are one by priority, with brothers and sisters together', () => {
    const sections = sectionsOf(LINES, { order: 'priority', isAbove: false, nameOf });

    expect(idsIn(sections)).toEqual([[['nowhere'], ['elder', 'poor'], ['middle']]]);
  });

  it('are the hamlets of a commune, Ấp 2 before Ấp 10 and those without one last', () => {
    const sections = sectionsOf(LINES, { order: 'hamlet', isAbove: false, nameOf });

    expect(sections.map(({ place, count }) => [place, count])).toEqual([
      ['Ấp 2', 1],
      ['Ấp 10', 2],
      [undefined, 1],
    ]);
  });

  it('are the communes of a district by their names', () => {
    const lines = [lineOf('b', { unit: '31510' }), lineOf('a', { unit: '31516' })];

    const sections = sectionsOf(lines, { order: 'hamlet', isAbove: true, nameOf });

    expect(sections.map(({ place }) => place)).toEqual(['31516', '31510']);
  });

  it('do not join households of two communes that bear the same sign', () => {
    const sheet = { household: 'h' };
    const lines = [lineOf('b', { unit: '31510', sheet }), lineOf('a', { unit: '31516', sheet })];

    const [section] = sectionsOf(lines, { order: 'priority', isAbove: true, nameOf });

    expect(section?.households).toHaveLength(2);
  });

  it('lose nobody, whatever the order', () => {
    for (const order of ['priority', 'hamlet', 'due'] as const) {
      const ids = idsIn(sectionsOf(LINES, { order, isAbove: false, nameOf })).flat(2);
      expect(ids.toSorted()).toEqual(['elder', 'middle', 'nowhere', 'poor']);
    }
  });

  it('begin with whole households', () => {
    const sections = sectionsOf(LINES, { order: 'priority', isAbove: false, nameOf });

    expect(idsIn(beginningOf(sections, 3))).toEqual([[['nowhere'], ['elder', 'poor']]]);
    expect(beginningOf(sections, 0)).toEqual([]);
  });
});
