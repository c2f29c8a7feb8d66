import { Entity } from 'electrodb';
import type { Instant } from '../../follow-up/run-stamp.ts';
import type { UnitCode } from '../../units/unit.ts';
import { applied } from './conditions.ts';
import { modelOf, PRIMARY, type Registry, record, TEXT } from './table.ts';

/** A commune's list that was handed out to be filled in and sent back. Whose children are on it stands in the audit log. */
export interface ListExport {
  province: UnitCode;
  /** The id of the request it went out with, so that the audit log tells who asked and why. */
  exportId: string;
  unit: UnitCode;
  at: Instant;
}

/** The lists that are out: one that is not among them is not taken back. */
export interface Exports {
  /** Before the list goes out. Again it is harmless: the first one stands. */
  keep(one: ListExport): Promise<void>;
  /** With strong consistency. */
  find(province: UnitCode, exportId: string): Promise<ListExport | undefined>;
}

/** The exports in the registry. */
export function exportsIn({ client, table }: Registry): Exports {
  const items = exportEntity(client, table);
  return {
    keep: async (one) => {
      const { province, exportId } = one;
      await applied(items.create({ province, exportId, export: one }).go());
    },
    find: async (province, exportId) => {
      const { data } = await items.get({ province, exportId }).go({ consistent: true });
      return data?.export;
    },
  };
}

function exportEntity(client: Registry['client'], table: string) {
  return new Entity(
    {
      model: modelOf('Export'),
      attributes: { province: TEXT, exportId: TEXT, export: record<ListExport>() },
      indexes: {
        byId: {
          pk: { ...PRIMARY.pk, composite: ['province'] },
          sk: { ...PRIMARY.sk, composite: ['exportId'] },
        },
      },
    },
    { client, table },
  );
}
