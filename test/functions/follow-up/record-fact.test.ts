import { beforeAll, describe, expect, it } from 'vitest';
import { actorOf } from '../../../functions/follow-up/actor.ts';
import { type FactOrder, recordFact } from '../../../functions/follow-up/record-fact.ts';
import type { Scope } from '../../../shared/access/scope.ts';
import type { Case } from '../../../shared/follow-up/case.ts';
import type { CaseCommand } from '../../../shared/follow-up/commands.ts';
import { planCases } from '../../../shared/follow-up/plan-cases.ts';
import { type UnitIndex, unitIndex } from '../../../shared/units/unit-index.ts';
import { gap, outcome, UNITS } from '../../shared/coverage/samples.ts';
import { runOf } from '../../shared/follow-up/nights.ts';
import { temporaryCloud } from '../../shared/store/temporary-cloud.ts';

const { store } = temporaryCloud();
const VISIT: CaseCommand = { kind: 'contact', way: 'visit', on: '2023-07-02' };
const CALL: CaseCommand = { kind: 'contact', way: 'phone', on: '2023-07-02' };

let units: UnitIndex;
beforeAll(() => {
  units = unitIndex(UNITS, '2023-07-02');
});

let children = 0;
/** A child whose case was opened on 1 July at Trường Khánh. */
async function openedCase(): Promise<Case> {
  const [change] = planCases(new Map(), [gap({ childId: `child-${++children}` })], runOf(1));
  if (change === undefined) throw new Error('a night opens a case');
  await store().cases.save(change.next);
  return change.next;
}

/** What somebody of these units orders, on the version of the case they saw. */
function orderOf(
  { childId, version }: Case,
  command: CaseCommand,
  person: Partial<Scope> & { at?: string } = {},
): FactOrder {
  const { at = '2023-07-02T03:00:00Z', ...rest } = person;
  const scope: Scope = {
    subject: 'account-7',
    role: 'commune_staff',
    province: '94',
    units: ['31639'],
    ...rest,
  };
  const by = actorOf({ scope, now: new Date(at), units }, command);
  return { province: '94', childId, command, seen: version, by };
}

const record = (order: FactOrder) => recordFact(store(), order);
const standing = ({ childId }: Case) => store().cases.find('94', childId);

describe('recording a fact', () => {
  it('writes it on the version the person saw', async () => {
    const one = await openedCase();

    const recording = await record(orderOf(one, VISIT));

    expect(recording).toMatchObject({
      outcome: 'recorded',
      case: { version: 2, facts: [{ kind: 'opened' }, { kind: 'contacted', by: 'account-7' }] },
    });
    expect(recording).toHaveProperty('case', await standing(one));
  });

  it('is refused without a case, and by the rules of follow-up', async () => {
    const one = await openedCase();
    const nobody = { ...one, childId: 'nobody' };
    const future: CaseCommand = { ...VISIT, on: '2023-07-03' };

    expect(await record(orderOf(nobody, VISIT))).toMatchObject({ refusal: { code: 'E7018' } });
    expect(await record(orderOf(one, future))).toMatchObject({ refusal: { code: 'E7003' } });
    expect(await standing(one)).toEqual(one);
  });

  it('takes the day from Vietnam, where it is tomorrow already at five in the afternoon UTC', async () => {
    const one = await openedCase();
    const order = orderOf(one, { ...VISIT, on: '2023-07-03' }, { at: '2023-07-02T17:00:00Z' });

    expect(await record(order)).toMatchObject({ outcome: 'recorded' });
  });
});

describe('two people at once', () => {
  it('write one after the other: the second is shown what the first did, and nothing is lost', async () => {
    const one = await openedCase();
    const orders = [orderOf(one, VISIT), orderOf(one, CALL, { subject: 'account-8' })];

    const recordings = await Promise.all(orders.map(record));

    const conflict = recordings.find(({ outcome }) => outcome === 'conflict');
    expect(recordings.map(({ outcome }) => outcome).sort()).toEqual(['conflict', 'recorded']);
    expect(conflict).toMatchObject({
      conflict: {
        seen: 1,
        version: 2,
        since: [{ number: 2, stands: true, fact: { kind: 'contacted' } }],
        before: { stage: 'open' },
        after: { stage: 'contacted' },
      },
    });
    expect((await standing(one))?.facts).toHaveLength(2);
  });

  it('meet the night the same way', async () => {
    const one = await openedCase();
    const [change] = planCases(new Map([[one.childId, one]]), [outcome({ childId: one.childId })], runOf(2));
    if (change) await store().cases.save(change.next);

    expect(await record(orderOf(one, VISIT))).toMatchObject({
      conflict: { since: [{ fact: { kind: 'closed_by_data' } }], after: { stage: 'closed' } },
    });
  });

  it('of one account tapping the same twice write once, later answers being the first one', async () => {
    const one = await openedCase();

    const recordings = await Promise.all([1, 2, 3].map(() => record(orderOf(one, VISIT))));
    await record({ ...orderOf(one, CALL), seen: 2 });
    const late = await record(orderOf(one, VISIT, { at: '2023-07-02T03:09:00Z' }));

    expect(recordings.map(({ outcome }) => outcome)).toEqual(['recorded', 'recorded', 'recorded']);
    expect(late).toMatchObject({ outcome: 'recorded', case: { version: 3 } });
    expect((await standing(one))?.facts.map(({ kind }) => kind)).toEqual([
      'opened',
      'contacted',
      'contacted',
    ]);
  });

  it('a command that was taken back since is not taken for carried out', async () => {
    const one = await openedCase();
    await record(orderOf(one, VISIT));
    await record({ ...orderOf(one, { kind: 'correct', fact: 2 }), seen: 2 });

    expect(await record(orderOf(one, VISIT))).toMatchObject({ outcome: 'conflict' });
  });

  it('a version that is not there yet is refused, for nothing changed since', async () => {
    const one = await openedCase();

    expect(await record({ ...orderOf(one, VISIT), seen: 9 })).toMatchObject({
      refusal: { code: 'E7021', field: 'seen' },
    });
  });
});

describe('a case that went to another commune', () => {
  const there = { units: ['31673'], subject: 'account-9' };

  it('is accepted there, and the commune that had it learns nothing more of it', async () => {
    const one = await openedCase();
    await record(orderOf(one, { kind: 'offer_transfer', to: '31673' }));
    const accepted = await record({ ...orderOf(one, { kind: 'accept_transfer' }, there), seen: 2 });

    const late = await record({ ...orderOf(one, VISIT), seen: 2 });

    expect(accepted).toMatchObject({ outcome: 'recorded', case: { unit: '31673' } });
    expect(late).toMatchObject({ outcome: 'refused', refusal: { code: 'E7001' } });
    expect(late).not.toHaveProperty('conflict');
  });

  it('cannot be taken by the province in the commune’s name, nor before it is offered', async () => {
    const one = await openedCase();
    const accept: CaseCommand = { kind: 'accept_transfer' };
    const early = await record(orderOf(one, accept, there));
    await record(orderOf(one, { kind: 'offer_transfer', to: '31673' }));

    const province = { role: 'province_officer', units: [] } as const;
    const byProvince = await record({ ...orderOf(one, accept, province), seen: 2 });

    expect([early, byProvince]).toMatchObject([
      { refusal: { code: 'E7001' } },
      { refusal: { code: 'E7019' } },
    ]);
  });

  it('is seen in a conflict by the commune it is offered to', async () => {
    const one = await openedCase();
    await record(orderOf(one, { kind: 'offer_transfer', to: '31673' }));
    await record({ ...orderOf(one, VISIT), seen: 2 });

    const answer = await record({ ...orderOf(one, { kind: 'accept_transfer' }, there), seen: 2 });

    expect(answer).toMatchObject({ conflict: { since: [{ fact: { kind: 'contacted' } }] } });
  });
});
