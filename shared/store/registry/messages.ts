import { Entity } from 'electrodb';
import type { UnitCode } from '../../units/unit.ts';
import type { FailureReason } from '../outbox/delivery-error.ts';
import { applied } from './conditions.ts';
import { modelOf, PRIMARY, type Registry, record, SECOND, TEXT } from './table.ts';

export const MESSAGE_STATES = ['pending', 'sent', 'given_up'] as const;
/** A message waits, or got through, or failed so often that nobody tries any more. */
export type MessageState = (typeof MESSAGE_STATES)[number];

/** Why and when a message did not get through; never an address. */
export interface DeliveryFailure {
  at: string;
  reason: FailureReason;
}

/** What a unit is to be told, or was: counts only, never a name or a number of a child. */
export interface Message {
  province: UnitCode;
  unit: UnitCode;
  /** The same for the same run and commune, however often the run is repeated. */
  key: string;
  runId: string;
  channel: 'email' | 'webhook';
  state: MessageState;
  subject: string;
  text: string;
  html?: string;
  counts: object;
  createdAt: string;
  sentAt?: string;
  /** How often it failed, the last time, and until when it rests while pending. Absent until it failed once. */
  failures?: number;
  lastFailure?: DeliveryFailure;
  nextTryAt?: string;
}

/** Names one message. */
export type MessageRef = Pick<Message, 'province' | 'runId' | 'key'>;

export interface Messages {
  /** Writes the message unless its key is there: `kept` leaves what stands, sent or not. */
  add(message: Message): Promise<'added' | 'kept'>;
  /** Marks a message sent; once is enough, and a message that is not there is left alone. */
  markSent(ref: MessageRef, sentAt: string): Promise<void>;
  /**
   * Notes that a pending message did not get through once more: it rests until `nextTryAt`, and without one it is given
   * up. A message that is not pending is left alone.
   */
  markFailed(ref: MessageRef, failure: DeliveryFailure, nextTryAt: string | undefined): Promise<void>;
  /** The messages of a run by key, with strong consistency. */
  ofRun(province: UnitCode, runId: string): Promise<Message[]>;
  /** What waits to be delivered, of whatever run, resting or not, the oldest first. Eventually consistent. */
  pending(province: UnitCode): Promise<Message[]>;
  /** Newest first, at most `limit` (default all). Eventually consistent. */
  list(province: UnitCode, limit?: number): Promise<Message[]>;
  /** The same of one state. */
  listOf(province: UnitCode, state: MessageState, limit?: number): Promise<Message[]>;
}

/** The messages in the registry. */
export function messagesIn({ client, table }: Registry): Messages {
  const items = messageEntity(client, table);
  return { ...readsOf(items), ...writesOf(items) };
}

type MessageItems = ReturnType<typeof messageEntity>;

/** Changes a message that is pending; whoever comes second finds that it is not, and leaves it. */
async function changePending(
  items: MessageItems,
  { province, runId, key }: MessageRef,
  changed: (message: Message) => Message,
): Promise<void> {
  const { data } = await items.get({ province, runId, key }).go({ consistent: true });
  if (data?.state !== 'pending') return;
  const message = changed(data.message);
  const write = items
    .put({ ...data, state: message.state, message })
    .where(({ state }, { eq }) => eq(state, 'pending'));
  await applied(write.go());
}

function writesOf(items: MessageItems): Pick<Messages, 'add' | 'markSent' | 'markFailed'> {
  return {
    add: async (message) => {
      const { province, runId, key, createdAt, state } = message;
      const write = items.create({ province, runId, key, createdAt, state, message });
      return (await applied(write.go())) ? 'added' : 'kept';
    },
    markSent: (ref, sentAt) =>
      changePending(items, ref, ({ nextTryAt: _, ...message }) => ({ ...message, state: 'sent', sentAt })),
    markFailed: (ref, lastFailure, nextTryAt) =>
      changePending(items, ref, ({ nextTryAt: _, ...message }) => ({
        ...message,
        failures: (message.failures ?? 0) + 1,
        lastFailure,
        ...(nextTryAt === undefined ? { state: 'given_up' } : { nextTryAt }),
      })),
  };
}

function readsOf(items: MessageItems): Omit<Messages, 'add' | 'markSent' | 'markFailed'> {
  const listOf: Messages['listOf'] = async (province, state, limit) => {
    const bound = limit === undefined ? {} : { count: limit };
    const query = items.query.byState({ province, state });
    const { data } = await query.go({ order: 'desc', pages: 'all', ...bound });
    return data.map(({ message }) => message);
  };
  return {
    listOf,
    ofRun: async (province, runId) => {
      const { data } = await items.query.byRun({ province, runId }).go({ pages: 'all', consistent: true });
      return data.map(({ message }) => message);
    },
    pending: async (province) => {
      const { data } = await items.query.byState({ province, state: 'pending' }).go({ pages: 'all' });
      return data.map(({ message }) => message);
    },
    list: async (province, limit) => {
      const all = await Promise.all(MESSAGE_STATES.map((state) => listOf(province, state, limit)));
      return all.flat().sort(newestFirst).slice(0, limit);
    },
  };
}

function newestFirst(a: Message, b: Message): number {
  const [left, right] = [a, b].map(({ createdAt, key }) => `${createdAt} ${key}`) as [string, string];
  return left < right ? 1 : -1;
}

function messageEntity(client: Registry['client'], table: string) {
  return new Entity(
    {
      model: modelOf('Message'),
      attributes: {
        province: TEXT,
        runId: TEXT,
        key: TEXT,
        createdAt: TEXT,
        state: TEXT,
        message: record<Message>(),
      },
      indexes: {
        byRun: {
          pk: { ...PRIMARY.pk, composite: ['province', 'runId'] },
          sk: { ...PRIMARY.sk, composite: ['key'] },
        },
        byState: {
          index: SECOND.index,
          pk: { ...SECOND.pk, composite: ['province', 'state'] },
          sk: { ...SECOND.sk, composite: ['createdAt', 'key'] },
        },
      },
    },
    { client, table },
  );
}
