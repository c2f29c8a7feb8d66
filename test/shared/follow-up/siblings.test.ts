import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseState } from '../../../shared/follow-up/case-state.ts';
import type { CaseCommand } from '../../../shared/follow-up/commands.ts';
import { inHouseholds, siblingsToOffer } from '../../../shared/follow-up/siblings.ts';

const SHEETS = [
  { childId: 'a', household: 'h1', dateOfBirth: '2022-05-01' },
  { childId: 'b' },
  { childId: 'c', household: 'h1', dateOfBirth: '2019-02-03' },
  { childId: 'd', household: 'h2', dateOfBirth: '2020-01-01' },
  { childId: 'e', household: 'h1' },
  { childId: 'f' },
];
const OPEN: CaseState = { stage: 'open', unit: '31639', openedOn: '2023-07-03' };
const VISIT: CaseCommand = { kind: 'contact', way: 'visit', on: '2023-07-06' };

function offered(command: CaseCommand, states: Record<string, CaseState> = {}): string[] {
  const all = { a: OPEN, b: OPEN, c: OPEN, d: OPEN, e: OPEN, ...states };
  return siblingsToOffer({ childId: 'a', command, sheets: SHEETS, states: new Map(Object.entries(all)) });
}

describe('children in their households', () => {
  it('stand together where the first of them stands, from the eldest', () => {
    const groups = inHouseholds(SHEETS).map((group) => group.map(({ childId }) => childId));

    expect(groups).toEqual([['c', 'a', 'e'], ['b'], ['d'], ['f']]);
  });

  it('are all there, once', () => {
    const anySheet = fc.record(
      {
        childId: fc.uuid(),
        household: fc.constantFrom('h1', 'h2'),
        dateOfBirth: fc.constantFrom('2020', '2021-03'),
      },
      { requiredKeys: ['childId'] },
    );

    fc.assert(
      fc.property(fc.array(anySheet), (sheets) => {
        const ids = inHouseholds(sheets).flatMap((group) => group.map(({ childId }) => childId));

        expect(ids.sort()).toEqual(sheets.map(({ childId }) => childId).sort());
      }),
    );
  });
});

describe('an outcome for one child', () => {
  it('is offered for its brothers and sisters, from the eldest', () => {
    expect(offered(VISIT)).toEqual(['c', 'e']);
  });

  it.each<[string, CaseCommand, string[]]>([
    ['a dossier', { kind: 'file_dossier', on: '2023-07-06' }, ['c', 'e']],
    ['a family that moved', { kind: 'close', reason: 'moved_away', on: '2023-07-06' }, ['c', 'e']],
    ['a closed door', { kind: 'note', note: 'nobody_home', on: '2023-07-06' }, ['c', 'e']],
    ['papers one child lacks', { kind: 'note', note: 'papers_missing', on: '2023-07-06' }, []],
    ['a refusal', { kind: 'close', reason: 'refused', on: '2023-07-06' }, ['c', 'e']],
    ['a death', { kind: 'close', reason: 'deceased', on: '2023-07-06' }, []],
    ['a double entry', { kind: 'close', reason: 'duplicate', on: '2023-07-06' }, []],
    ['a transfer', { kind: 'offer_transfer', to: '31645' }, ['c', 'e']],
    ['an answer to one', { kind: 'accept_transfer' }, []],
    ['a correction', { kind: 'correct', fact: 2 }, []],
  ])('holds for all of them or not: %s', (_, command, ids) => {
    expect(offered(command)).toEqual(ids);
  });

  it.each<[string, CaseCommand, CaseState]>([
    ['closed', { kind: 'close', reason: 'refused', on: '2023-07-06' }, { ...OPEN, stage: 'closed' }],
    ['not there', { kind: 'file_dossier', on: '2023-07-06' }, { stage: 'unopened', unit: '31639' }],
    ['at another commune', VISIT, { ...OPEN, unit: '31645' }],
    ['visited already', VISIT, { ...OPEN, stage: 'contacted' }],
    ['filed already', { kind: 'file_dossier', on: '2023-07-06' }, { ...OPEN, stage: 'dossier_filed' }],
    ['put off until then', { kind: 'snooze', until: '2023-07-20' }, { ...OPEN, snoozedUntil: '2023-07-20' }],
    [
      'noted the same of that day',
      { kind: 'note', note: 'nobody_home', on: '2023-07-06' },
      { ...OPEN, lastNote: { note: 'nobody_home', on: '2023-07-06' } },
    ],
    ['offered elsewhere', { kind: 'offer_transfer', to: '31645' }, { ...OPEN, offeredTo: '31673' }],
  ])('is not offered for a case that is %s', (_, command, state) => {
    expect(offered(command, { c: state })).toEqual(['e']);
  });

  it('is not offered for a child without a case', () => {
    const states = new Map([['a', OPEN]]);

    expect(siblingsToOffer({ childId: 'a', command: VISIT, sheets: SHEETS, states })).toEqual([]);
  });

  it('is offered for nobody when the child is alone or on no list', () => {
    const states = new Map(SHEETS.map(({ childId }) => [childId, OPEN]));

    expect(siblingsToOffer({ childId: 'b', command: VISIT, sheets: SHEETS, states })).toEqual([]);
    expect(siblingsToOffer({ childId: 'x', command: VISIT, sheets: SHEETS, states })).toEqual([]);
  });
});
