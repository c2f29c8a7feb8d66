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
    list: async (province, limit) => {
      const bound = limit === undefined ? {} : { count: limit };
      const { data } = await items.query.byTime({ province }).go({ order: 'desc', pages: 'all', ...bound });
      return data.map(({ message }) => message);
    },
  };
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
        byTime: {
          index: SECOND.index,
          pk: { ...SECOND.pk, composite: ['province'] },
          sk: { ...SECOND.sk, composite: ['createdAt', 'key'] },
        },
      },
    },
    { client, table },
  );
}
