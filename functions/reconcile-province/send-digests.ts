import type { Case } from '../../shared/follow-up/case.ts';
import { type Digest, type DigestWatch, digestsOf, messageKey } from '../../shared/follow-up/digest.ts';
import { CHANNELS } from '../../shared/follow-up/office-address.ts';
import { renderDigest } from '../../shared/follow-up/render-digest.ts';
import type { RunStamp } from '../../shared/follow-up/run-stamp.ts';
import { StoreError } from '../../shared/store/errors.ts';
import { mapLimit } from '../../shared/store/map-limit.ts';
import type { Store } from '../../shared/store/open-store.ts';
import { DeliveryError } from '../../shared/store/outbox/delivery-error.ts';
import { nextTryAt } from '../../shared/store/outbox/retry-plan.ts';
import type { Contact } from '../../shared/store/registry/contacts.ts';
import type { Message } from '../../shared/store/registry/messages.ts';
import type { UnitIndex } from '../../shared/units/unit-index.ts';
import type { FunctionContext } from '../context.ts';

const AT_ONCE = 16;

export interface DigestInput {
  cases: Iterable<Case>;
  run: RunStamp;
  units: UnitIndex;
  watch: DigestWatch;
}

/**
 * Writes one digest for each commune with something new, and one for the province, for each channel they can be
 * reached by; once a run. What is written is never written again: a contact who comes later gets the next one.
 */
export async function writeDigests(
  context: FunctionContext,
  { cases, run, units, watch }: DigestInput,
): Promise<void> {
  const { store, portal } = context;
  const contacts = await contactsByUnit(store, run.province);
  const messages = digestsOf(cases, run, watch)
    .filter(({ level, unit }) => level === 'commune' || contacts.has(unit))
    .flatMap((digest) =>
      messagesOf(digest, { contact: contacts.get(digest.unit), units, portal, at: run.at }),
    );
  await mapLimit(messages, AT_ONCE, (message) => store.messages.add(message));
}

/**
 * Delivers what waits in the province: the messages of this run, and those of earlier ones that no outbox took and that
 * have rested long enough. An outbox takes the same message twice without harm: killed between delivery and its mark,
 * the next start delivers again and nothing comes twice. What fails again waits longer, and is given up in the end.
 */
export async function deliverWaiting(
  context: FunctionContext,
  province: string,
  runId: string,
): Promise<void> {
  const { store } = context;
  const contacts = await contactsByUnit(store, province);
  const own = (await store.messages.ofRun(province, runId)).filter(({ state }) => state === 'pending');
  const older = (await store.messages.pending(province)).filter((message) => message.runId !== runId);
  const now = context.now().toISOString();
  const due = [...older, ...own].filter(({ nextTryAt = '' }) => nextTryAt <= now);
  await mapLimit(due, AT_ONCE, (message) => deliver(context, message, contacts.get(message.unit)));
}

async function contactsByUnit(store: Store, province: string): Promise<Map<string, Contact>> {
  return new Map((await store.contacts.list(province)).map((one) => [one.unit, one]));
}

interface Address {
  contact: Contact | undefined;
  units: UnitIndex;
  portal: string;
  at: string;
}

/** A commune without any address still gets its message written, waiting for one; the province looks at its portal. */
function messagesOf(digest: Digest, { contact, units, portal, at }: Address): Message[] {
  const { province, unit, runId, counts } = digest;
  const name = units.byCode(unit)?.name ?? unit;
  const rendered = renderDigest(digest, { unitName: name, link: `${portal}/units/${unit}` });
  const reached = CHANNELS.filter((channel) => contact?.[channel] !== undefined);
  return (reached.length > 0 ? reached : (['email'] as const)).map((channel) => ({
    province,
    unit,
    key: `${messageKey(digest)}/${channel}`,
    runId,
    channel,
    state: 'pending',
    ...rendered,
    counts,
    createdAt: at,
  }));
}

async function deliver(
  context: FunctionContext,
  message: Message,
  contact: Contact | undefined,
): Promise<void> {
  const outbox = context.outboxes[message.channel];
  if (contact?.[message.channel] === undefined) return giveUpStale(context, message);
  if (outbox === undefined) return;
  try {
    await outbox.deliver({ message, contact });
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    await markFailed(context, message, error);
    return;
  }
  await context.store.messages.markSent(message, context.now().toISOString());
}

/** Nobody acts on the counts of a week ago: who gets an address later begins with the next digest. */
async function giveUpStale({ store, now }: FunctionContext, message: Message): Promise<void> {
  const at = now();
  if (at.getTime() - Date.parse(message.createdAt) < A_WEEK_MS) return;
  await store.messages.markFailed(message, { at: at.toISOString(), reason: 'no_address' }, undefined);
}

const A_WEEK_MS = 7 * 24 * 60 * 60 * 1000;

async function markFailed(context: FunctionContext, message: Message, error: StoreError): Promise<void> {
  const at = context.now().toISOString();
  const reason = error instanceof DeliveryError ? error.reason : 'not_taken';
  const next = nextTryAt((message.failures ?? 0) + 1, at);
  await context.store.messages.markFailed(message, { at, reason }, next);
  const outcome = next === undefined ? 'is given up' : 'waits for another run';
  context.observe?.({ step: `${error.code}: a message ${outcome} (${reason})`, done: 1, total: 1 });
}
