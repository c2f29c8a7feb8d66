import { Entity } from 'electrodb';
import type { UnitCode } from '../../units/unit.ts';
import { applied } from './conditions.ts';
import { modelOf, PRIMARY, type Registry, record, SECOND, TEXT } from './table.ts';

/** What a commune is to be told, or was: counts only, never a name or a number of a child. */
export interface Message {
  province: UnitCode;
  unit: UnitCode;
  /** The same for the same run and commune, however often the run is repeated. */
  key: string;
  runId: string;
  channel: 'email' | 'webhook';
  state: 'pending' | 'sent';
  subject: string;
  text: string;
  html?: string;
  counts: object;
  createdAt: string;
  sentAt?: string;
}

/** Names one message. */
export type MessageRef = Pick<Message, 'province' | 'runId' | 'key'>;

export interface Messages {
  /** Writes the message unless its key is there: `kept` leaves what stands, sent or not. */
  add(message: Message): Promise<'added' | 'kept'>;
  /** Marks a message sent; once is enough, and a message that is not there is left alone. */
  markSent(ref: MessageRef, sentAt: string): Promise<void>;
  /** The messages of a run by key, with strong consistency. */
  ofRun(province: UnitCode, runId: string): Promise<Message[]>;
  /** What waits to be delivered, of whatever run, the oldest first. Eventually consistent. */
  pending(province: UnitCode): Promise<Message[]>;
  /** Newest first, at most `limit` (default all). Eventually consistent. */
  list(province: UnitCode, limit?: number): Promise<Message[]>;
}

/** The messages in the registry. */
export function messagesIn({ client, table }: Registry): Messages {
  const items = messageEntity(client, table);
  return {
    add: async (message) => {
      const { province, runId, key, createdAt, state } = message;
      const write = items.create({ province, runId, key, createdAt, state, message });
      return (await applied(write.go())) ? 'added' : 'kept';
    },
    markSent: async ({ province, runId, key }, sentAt) => {
      const { data } = await items.get({ province, runId, key }).go({ consistent: true });
      if (data?.state !== 'pending') return;
      const message: Message = { ...data.message, state: 'sent', sentAt };
      const write = items
        .put({ ...data, state: 'sent', message })
        .where(({ state }, { eq }) => eq(state, 'pending'));
      await applied(write.go());
    },
    ofRun: async (province, runId) => {
      const { data } = await items.query.byRun({ province, runId }).go({ pages: 'all', consistent: true });
      return data.map(({ message }) => message);
    },
    pending: async (province) => {
      const { data } = await items.query.byState({ province, state: 'pending' }).go({ pages: 'all' });
      return data.map(({ message }) => message);
    },
    list: async (province, limit) => {
      const bound = limit === undefined ? {} : { count: limit };
      const ofState = (state: Message['state']) =>
        items.query.byState({ province, state }).go({ order: 'desc', pages: 'all', ...bound });
      const [pending, sent] = await Promise.all([ofState('pending'), ofState('sent')]);
      const all = [...pending.data, ...sent.data].map(({ message }) => message);
      return all.sort(newestFirst).slice(0, limit);
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
