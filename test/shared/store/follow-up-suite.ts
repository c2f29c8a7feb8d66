import { describe, expect, it } from 'vitest';
import type { Case, PersonFact, TransferStep } from '../../../shared/follow-up/case.ts';
import { withFacts } from '../../../shared/follow-up/writes.ts';
import type { Store } from '../../../shared/store/open-store.ts';
import { closedCase, messageOf, openedCase } from './samples.ts';

let provinces = 0;
/** A province no other test uses. */
const somewhere = () => `f${++provinces}`;

const PERSON = { on: '2023-07-01', at: '2023-07-01T03:00:00Z', by: 'account-7' };
const transfer = (to: string, answer: TransferStep): PersonFact => ({
  ...PERSON,
  kind: 'transferred',
  to,
  answer,
});
const idsOf = (cases: readonly Case[]) => cases.map(({ childId }) => childId);

/** What the registry promises to follow-up, whichever DynamoDB stands behind it. */
export function describeFollowUp(engine: string, store: () => Store): void {
  describe(`a commune's cases on ${engine}`, () => describePages(store));
  describe(`cases on offer on ${engine}`, () => describeOffers(store));
  describe(`lists that are out on ${engine}`, () => describeExports(store));
  describe(`deliveries on ${engine}`, () => describeDeliveries(store));
}

function describePages(store: () => Store): void {
  it('are handed out page by page, by id, each once', async () => {
    const province = somewhere();
    const ids = ['c-1', 'c-10', 'c-2', 'c-3', 'c-4'];
    for (const childId of ids) await store().cases.save(openedCase(province, childId));
    await store().cases.save(openedCase(province, 'elsewhere', '31999'));
    const of = { province, unit: '31500', standing: 'open' } as const;

    const first = await store().cases.page(of, { limit: 2 });
    const second = await store().cases.page(of, { limit: 2, after: first.next ?? '' });
    const last = await store().cases.page(of, { limit: 2, after: second.next ?? '' });

    expect([first, second, last].map(({ cases }) => idsOf(cases))).toEqual([
      ['c-1', 'c-10'],
      ['c-2', 'c-3'],
      ['c-4'],
    ]);
    expect([first.next, second.next, last.next]).toEqual(['c-10', 'c-3', undefined]);
  });

  it('are apart by standing, and a page that just fits has no next', async () => {
    const province = somewhere();
    const done = openedCase(province, 'done');
    for (const one of [openedCase(province, 'a'), done, closedCase(done)]) await store().cases.save(one);

    const page = (standing: 'open' | 'closed') =>
      store().cases.page({ province, unit: '31500', standing }, { limit: 1 });

    expect(await page('open')).toEqual({ cases: [openedCase(province, 'a')] });
    expect(await page('closed')).toEqual({ cases: [closedCase(done)] });
  });

  it('show nothing of another commune to a page begun there', async () => {
    const province = somewhere();
    await store().cases.save(openedCase(province, 'a', '31999'));
    await store().cases.save(openedCase(province, 'b', '31999'));
    await store().cases.save(openedCase(province, 'c'));
    const { next = '' } = await store().cases.page(
      { province, unit: '31999', standing: 'open' },
      { limit: 1 },
    );

    const page = await store().cases.page(
      { province, unit: '31500', standing: 'open' },
      { limit: 9, after: next },
    );

    expect(idsOf(page.cases)).toEqual(['c']);
  });

  it('have another version after any write to one of them, and the same without', async () => {
    const province = somewhere();
    const of = { province, unit: '31500', standing: 'open' } as const;
    const version = () => store().cases.versionOf(of);
    const [one, two] = [openedCase(province, 'a'), openedCase(province, 'b')];

    const versions = [await version()];
    for (const next of [one, two, withFacts(one, [transfer('31999', 'offered')]), closedCase(two)]) {
      await store().cases.save(next);
      versions.push(await version());
    }
    await store().cases.save(openedCase(province, 'c', '31999'));

    expect(new Set(versions).size).toBe(5);
    expect(await version()).toBe(versions.at(-1));
  });
}

function describeExports(store: () => Store): void {
  it('are found by the name they went out under, in their province', async () => {
    const province = somewhere();
    const one = { province, exportId: 'request-1', unit: '31500', at: '2023-07-01T03:00:00.000Z' };

    await store().exports.keep(one);
    await store().exports.keep({ ...one, at: '2023-07-02T03:00:00.000Z' });

    expect(await store().exports.find(province, 'request-1')).toEqual(one);
    expect(await store().exports.find(province, 'request-2')).toBeUndefined();
    expect(await store().exports.find(somewhere(), 'request-1')).toBeUndefined();
  });
}

function describeOffers(store: () => Store): void {
  const offered = (province: string, childId = 'a') =>
    withFacts(openedCase(province, childId), [transfer('31999', 'offered')]);
  const save = async (...cases: Case[]) => {
    for (const next of cases) await store().cases.save(next);
  };

  it('are listed at the commune that has to answer, and nowhere else', async () => {
    const province = somewhere();
    await save(openedCase(province, 'a'), offered(province), openedCase(province, 'b'));

    expect(await store().cases.listOfferedTo(province, '31999')).toEqual([offered(province)]);
    expect(await store().cases.listOfferedTo(province, '31500')).toEqual([]);
  });

  it.each(['accepted', 'refused', 'withdrawn'] as const)('are listed no more once %s', async (answer) => {
    const province = somewhere();
    const answered = withFacts(offered(province), [transfer('31999', answer)]);
    await save(openedCase(province, 'a'), offered(province), answered);

    expect(await store().cases.listOfferedTo(province, '31999')).toEqual([]);
  });

  it('are listed again when the answer is taken back', async () => {
    const province = somewhere();
    const refused = withFacts(offered(province), [transfer('31999', 'refused')]);
    const again = withFacts(refused, [{ ...PERSON, kind: 'corrected', fact: 3 }]);
    await save(openedCase(province, 'a'), offered(province), refused, again);

    expect(await store().cases.listOfferedTo(province, '31999')).toEqual([again]);
  });

  it('are not lost to a writer who comes late', async () => {
    const province = somewhere();
    const snoozed = withFacts(openedCase(province, 'a'), [
      { ...PERSON, kind: 'snoozed', until: '2023-07-09' },
    ]);
    const late = withFacts(snoozed, [transfer('31999', 'offered')]);
    await save(openedCase(province, 'a'), snoozed, late);

    expect(await store().cases.save(offered(province))).toBe('conflict');
    expect(await store().cases.listOfferedTo(province, '31999')).toEqual([late]);
  });
}

function describeDeliveries(store: () => Store): void {
  const FAILURE = { at: '2023-07-01T18:00:00Z', reason: 'status_503' } as const;
  const REST = '2023-07-01T19:00:00Z';

  it('that fail are counted, and rest', async () => {
    const message = messageOf(somewhere(), 'k');
    await store().messages.add(message);

    await store().messages.markFailed(message, FAILURE, REST);
    await store().messages.markFailed(message, { ...FAILURE, reason: 'no_answer' }, REST);

    expect(await store().messages.pending(message.province)).toEqual([
      {
        ...message,
        failures: 2,
        lastFailure: { ...FAILURE, reason: 'no_answer' },
        nextTryAt: REST,
      },
    ]);
  });

  it('that failed and then got through are sent, and say how often they failed', async () => {
    const message = messageOf(somewhere(), 'k');
    await store().messages.add(message);
    await store().messages.markFailed(message, FAILURE, REST);

    await store().messages.markSent(message, '2023-07-02T18:00:00Z');
    await store().messages.markFailed(message, FAILURE, undefined);

    expect(await store().messages.listOf(message.province, 'sent')).toEqual([
      { ...message, state: 'sent', sentAt: '2023-07-02T18:00:00Z', failures: 1, lastFailure: FAILURE },
    ]);
  });

  it('that are given up wait no more, keep the reason and are listed with the others', async () => {
    const message = messageOf(somewhere(), 'given-up');
    await store().messages.add(message);
    await store().messages.add(messageOf(message.province, 'waiting'));

    await store().messages.markFailed(message, FAILURE, undefined);
    await store().messages.markSent(message, '2023-07-02T18:00:00Z');

    const keysOf = (messages: { key: string }[]) => messages.map(({ key }) => key);
    expect(await store().messages.listOf(message.province, 'given_up')).toEqual([
      { ...message, state: 'given_up', failures: 1, lastFailure: FAILURE },
    ]);
    expect(keysOf(await store().messages.pending(message.province))).toEqual(['waiting']);
    expect(keysOf(await store().messages.list(message.province))).toEqual(['waiting', 'given-up']);
  });
}
