import { Entity } from 'electrodb';
import type { UnitCode } from '../../units/unit.ts';
import { applied } from './conditions.ts';
import { EXPIRES, EXPIRY, modelOf, PRIMARY, type Registry, record, TEXT } from './table.ts';

/** Which import a dropped file is: settled once, so that a drop that is told of again is no other one. */
export interface DropNote {
  province: UnitCode;
  dropId: string;
  importId: string;
  notedAt: string;
}

export interface DropNotes {
  /** Writes the note unless the drop has one, and gives the one that stands. Kept for thirty days. */
  note(note: DropNote): Promise<DropNote>;
  find(province: UnitCode, dropId: string): Promise<DropNote | undefined>;
}

/** Longer than queues keep what could not be worked off. */
const KEPT_S = 30 * 24 * 60 * 60;

/** The notes in the registry. */
export function dropNotesIn({ client, table }: Registry): DropNotes {
  const items = noteEntity(client, table);
  const find: DropNotes['find'] = async (province, dropId) => {
    const { data } = await items.get({ province, dropId }).go({ consistent: true });
    return data?.note;
  };
  return {
    find,
    note: async (note) => {
      const { province, dropId, notedAt } = note;
      const expiration = Math.floor(Date.parse(notedAt) / 1000) + KEPT_S;
      if (await applied(items.create({ province, dropId, expiration, note }).go())) return note;
      return (await find(province, dropId)) ?? note;
    },
  };
}

function noteEntity(client: Registry['client'], table: string) {
  return new Entity(
    {
      model: modelOf('Drop'),
      attributes: { province: TEXT, dropId: TEXT, [EXPIRES]: EXPIRY, note: record<DropNote>() },
      indexes: {
        byId: {
          pk: { ...PRIMARY.pk, composite: ['province'] },
          sk: { ...PRIMARY.sk, composite: ['dropId'] },
        },
      },
    },
    { client, table },
  );
}
