import { describe, expect, it } from 'vitest';
import type { CaseFact } from '../../../shared/follow-up/case.ts';
import { stateOf } from '../../../shared/follow-up/case-state.ts';
import { historyOf, numbered, standingFacts } from '../../../shared/follow-up/corrections.ts';
import { byPerson, runOf } from './nights.ts';

const { asOf: on, at, runId } = runOf(1);
const night = { on, at, runId };
const OPENED: CaseFact = { ...night, kind: 'opened', unit: '31639', cause: 'never_issued' };
const VISITED: CaseFact = { ...byPerson(1), kind: 'contacted', way: 'visit' };
const FILED: CaseFact = { ...byPerson(1), kind: 'dossier_filed' };
const CLOSED: CaseFact = { ...byPerson(1), kind: 'closed_by_person', reason: 'duplicate' };
const REOPENED: CaseFact = { ...night, kind: 'reopened', unit: '31645', cause: 'expired', on: '2023-07-09' };
const CONFIRMED: CaseFact = { ...night, kind: 'confirmed_by_data', proof: { kind: 'gone' } };
const correcting = (fact: number): CaseFact => ({ ...byPerson(2), kind: 'corrected', fact });

const standing = (...facts: CaseFact[]) => standingFacts(numbered(facts)).map(({ number }) => number);

describe('facts stand', () => {
  it.each<[string, CaseFact[], number[]]>([
    ['all of them without a correction', [OPENED, VISITED], [1, 2]],
    ['but for the one that was taken back', [OPENED, VISITED, FILED, correcting(2)], [1, 3, 4]],
    ['again when its correction was', [OPENED, VISITED, correcting(2), correcting(3)], [1, 2, 4]],
    [
      'no more when that was in turn',
      [OPENED, VISITED, correcting(2), correcting(3), correcting(4)],
      [1, 3, 5],
    ],
    [
      'once only, however often they were taken back',
      [OPENED, VISITED, correcting(2), correcting(2)],
      [1, 3, 4],
    ],
    ['where a night wrote them', [OPENED, correcting(1)], [1, 2]],
    ['before whatever names them', [correcting(2), VISITED, correcting(3), correcting(9)], [1, 2, 3, 4]],
  ])('%s', (_, facts, numbers) => {
    expect(standing(...facts)).toEqual(numbers);
  });

  it('by the numbers of the whole list, some being left out', () => {
    const known = numbered([OPENED, VISITED, FILED, correcting(3)]).filter(({ number }) => number !== 2);

    expect(standingFacts(known).map(({ number }) => number)).toEqual([1, 4]);
  });
});

describe('the history of a case', () => {
  it('shows every fact with its number, and which were taken back', () => {
    expect(historyOf([OPENED, VISITED, correcting(2)])).toEqual([
      { number: 1, fact: OPENED, stands: true },
      { number: 2, fact: VISITED, stands: false },
      { number: 3, fact: correcting(2), stands: true },
    ]);
  });
});

describe('what a night wrote upon a fact that was taken back later', () => {
  it('closes the case where it had confirmed the closing', () => {
    expect(stateOf([OPENED, CLOSED, CONFIRMED, correcting(2)])).toMatchObject({
      stage: 'closed',
      closure: { by: 'data' },
    });
  });

  it('goes on with the case where it had reopened it, as far as people had come', () => {
    expect(stateOf([OPENED, VISITED, CLOSED, REOPENED, correcting(3)])).toEqual({
      stage: 'contacted',
      cause: 'expired',
      unit: '31645',
      unitInData: '31645',
      openedOn: on,
      contactedOn: on,
    });
  });
});
