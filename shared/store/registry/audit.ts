import { Entity } from 'electrodb';
import type { UnitCode } from '../../units/unit.ts';
import { applied } from './conditions.ts';
import { modelOf, PRIMARY, type Registry, record, TEXT } from './table.ts';

/** Who did or read what, when. Written once; the store has no way to change or remove one. */
export interface AuditEntry {
  province: UnitCode;
  entryId: string;
  at: string;
  /** An opaque account id, or the name of a scheduled run. */
  actor: string;
  action: string;
  /** What it was done to: an id, never a name or a number. */
  subject?: string;
  unit?: UnitCode;
  why?: string;
}

export interface Audit {
  append(entry: AuditEntry): Promise<void>;
  /** The entries of a month `YYYY-MM` (UTC), oldest first. */
  list(province: UnitCode, month: string): Promise<AuditEntry[]>;
}

/** The audit log in the registry: one partition a province and month. */
export function auditIn({ client, table }: Registry): Audit {
  const items = auditEntity(client, table);
  return {
    append: async (entry) => {
      const { province, at, entryId } = entry;
      await applied(items.create({ province, month: at.slice(0, 7), at, entryId, entry }).go());
    },
    list: async (province, month) => {
      const { data } = await items.query.byMonth({ province, month }).go({ pages: 'all', consistent: true });
      return data.map(({ entry }) => entry);
    },
  };
}

function auditEntity(client: Registry['client'], table: string) {
  return new Entity(
    {
      model: modelOf('AuditEntry'),
      attributes: { province: TEXT, month: TEXT, at: TEXT, entryId: TEXT, entry: record<AuditEntry>() },
      indexes: {
        byMonth: {
          pk: { ...PRIMARY.pk, composite: ['province', 'month'] },
          sk: { ...PRIMARY.sk, composite: ['at', 'entryId'] },
        },
      },
    },
    { client, table },
  );
}
