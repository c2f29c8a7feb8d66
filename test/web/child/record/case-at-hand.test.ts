import { describe, expect, it } from 'vitest';
import type { Scope } from '../../../../shared/access/scope.ts';
import {
  actionsOn,
  caseAtHand,
  findRefusal,
  type Reader,
} from '../../../../web/child/record/case-at-hand.ts';
import { OUTCOMES } from '../../../../web/child/record/outcomes.ts';
import type { ChildPage } from '../../../../web/child/words.ts';
import { unitsOf } from '../../../../web/units/use-units.ts';
import { aCase, aPage, historyOf, OPENED, UNITS } from '../a-page.ts';

const STAFF: Scope = { subject: 'account-1', role: 'commune_staff', province: '94', units: ['31510'] };

function reader(scope: Scope = STAFF, units = UNITS): Reader {
  return { scope, today: '2026-03-10', now: '2026-03-10T02:00:00.000Z', units };
}

function actions(page: ChildPage, by = reader()) {
  const about = caseAtHand(page, by);
  if (about === undefined) throw new Error('no case');
  return actionsOn(about, by);
}

const contacted = {
  kind: 'contacted',
  on: '2026-03-03',
  at: '2026-03-03T02:00:00.000Z',
  by: 'account-1',
  way: 'visit',
};

describe('what a person may do with a case', () => {
  it('is every outcome while it is open and theirs', () => {
    expect([...actions(aPage()).outcomes]).toEqual([...OUTCOMES]);
  });

  it('is nothing where another commune has it', () => {
    const { outcomes, reopen, correct } = actions(aPage({ case: aCase({}, '31569') }));

    expect([outcomes.size, reopen, correct.size]).toEqual([0, false, 0]);
  });

  it('is to withdraw an offer, and no second one, while it waits', () => {
    const page = aPage({ case: aCase({ offeredTo: '31513', offeredOn: '2026-03-05' }) });

    expect(actions(page).withdraw).toBe(true);
    expect(actions(page).outcomes.has('offer_transfer')).toBe(false);
    expect(actions(page).answer).toBe(false);
  });

  it('is to answer what was offered to their commune', () => {
    const page = aPage({ case: aCase({ offeredTo: '31510', offeredOn: '2026-03-05' }, '31513') });

    expect(actions(page).answer).toBe(true);
    expect(actions(page).outcomes.size).toBe(0);
  });

  it('is to reopen what a person closed, and not what the data closed', () => {
    const closed = (closure: NonNullable<ChildPage['case']>['state']['closure']) =>
      aPage({ case: aCase({ stage: 'closed', closure, closedOn: '2026-03-05' }) });

    expect(actions(closed({ by: 'person', reason: 'refused' })).reopen).toBe(true);
    expect(actions(closed({ by: 'person', reason: 'refused' })).outcomes.size).toBe(0);
    expect(actions(closed({ by: 'data', proof: { kind: 'gone' } })).reopen).toBe(false);
  });

  it('is to take back what a person recorded, never what a night did', () => {
    expect([...actions(aPage({ history: historyOf(OPENED, contacted) })).correct]).toEqual([2]);
  });

  it('is left to the server where nobody knows yet what the commune lies in', () => {
    const unknown = unitsOf(undefined, []);
    const ofDistrict = reader({ ...STAFF, units: ['941'] }, unknown);

    expect(actions(aPage(), ofDistrict).outcomes.has('visit')).toBe(true);
    expect(actions(aPage({ case: aCase({}, '31569') }), reader(STAFF, unknown)).outcomes.size).toBe(0);
  });
});

describe('what the rules would refuse', () => {
  const about = caseAtHand(aPage(), reader());

  it.each([
    [{ kind: 'contact', way: 'visit', on: '2026-03-11' }, 'E7003'],
    [{ kind: 'contact', way: 'visit', on: '2026-03-01' }, 'E7004'],
    [{ kind: 'file_dossier', on: '2024-04-30' }, 'E7004'],
    [{ kind: 'snooze', until: '2026-06-01' }, 'E7006'],
    [{ kind: 'close', reason: 'moved_away', place: '94', on: '2026-03-10' }, 'E7012'],
  ] as const)('is said before it is sent: %o', (command, code) => {
    expect(about && findRefusal(command, about, reader())?.code).toBe(code);
  });

  it('is nothing of a dossier that was filed before the case was opened', () => {
    expect(about && findRefusal({ kind: 'file_dossier', on: '2026-02-01' }, about, reader())).toBeUndefined();
  });
});
