import { Entity } from 'electrodb';
import type { IsoDate } from '../../time/calendar.ts';
import type { UnitCode } from '../../units/unit.ts';
import type { OutcomeObject } from '../book/outcomes.ts';
import { applied } from './conditions.ts';
import { modelOf, PRIMARY, type Registry, record, TEXT } from './table.ts';

/** Which cards of other provinces visit a province, one version an item, never changed. A manifest, but of no feed. */
export interface VisitorsShelf {
  province: UnitCode;
  /** 1, 2, 3 … without gaps. */
  version: number;
  /** The reference date of the night that found them. */
  asOf: IsoDate;
  /** Names what was decided, see `decisionOf`: weights are not in it. */
  digest: string;
  /** The visiting cards; absent where nobody visits any more. */
  object?: OutcomeObject;
}

export interface Visitors {
  /** The newest version, read with strong consistency; nothing where nobody ever visited. */
  current(province: UnitCode): Promise<VisitorsShelf | undefined>;
  at(province: UnitCode, version: number): Promise<VisitorsShelf | undefined>;
  /**
   * Makes `next` current when its version is still free. Of two that advance at once one gets `conflict`, unless both
   * say the same.
   */
  advance(next: VisitorsShelf): Promise<'moved' | 'conflict'>;
}

/** The shelves of visiting cards in the registry. */
export function visitorsIn({ client, table }: Registry): Visitors {
  const items = shelfEntity(client, table);
  const at = async (province: UnitCode, version: number): Promise<VisitorsShelf | undefined> => {
    const { data } = await items.get({ province, version }).go({ consistent: true });
    return data?.shelf;
  };
  return {
    at,
    current: async (province) => {
      const newest = { order: 'desc', consistent: true, limit: 1 } as const;
      const { data } = await items.query.byProvince({ province }).go(newest);
      return data[0]?.shelf;
    },
    advance: async (next) => {
      const { province, version } = next;
      if (await applied(items.create({ province, version, shelf: next }).go())) return 'moved';
      return (await at(province, version))?.digest === next.digest ? 'moved' : 'conflict';
    },
  };
}

function shelfEntity(client: Registry['client'], table: string) {
  return new Entity(
    {
      model: modelOf('Visitors'),
      attributes: {
        province: TEXT,
        version: { type: 'number', required: true, padding: { length: 8, char: '0' } },
        shelf: record<VisitorsShelf>(),
      },
      indexes: {
        byProvince: {
          pk: { ...PRIMARY.pk, composite: ['province'] },
          sk: { ...PRIMARY.sk, composite: ['version'] },
        },
      },
    },
    { client, table },
  );
}
