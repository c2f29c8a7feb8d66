import { Entity } from 'electrodb';
import type { Case } from '../../follow-up/case.ts';
import { stateOf } from '../../follow-up/case-state.ts';
import { factsAt } from '../../follow-up/writes.ts';
import type { ChildId } from '../../register/child.ts';
import type { UnitCode } from '../../units/unit.ts';
import { applied } from './conditions.ts';
import { modelOf, PRIMARY, type Registry, TEXT } from './table.ts';

/**
 * Which children's cases were offered to which commune: hints beside the cases, for a case is listed under the
 * commune that has it and not under the one that is asked to take it. A hint is written before its case and removed
 * after it, so a case on offer always has one; a process killed in between leaves one too many. Readers look at
 * the case itself.
 */
export interface Offers {
  /** Before a case is saved. */
  announce(next: Case): Promise<void>;
  /** After it was saved. */
  settle(next: Case): Promise<void>;
  /** The children whose cases may be on offer to the commune, with strong consistency. */
  list(province: UnitCode, unit: UnitCode): Promise<ChildId[]>;
}

/** The hints in the registry. */
export function offersIn({ client, table }: Registry): Offers {
  const items = offerEntity(client, table);
  return {
    announce: async (next) => {
      const { offeredTo } = stateOf(next.facts);
      if (offeredTo === undefined) return;
      const { province, childId, version } = next;
      // Of two writers the one that loses the case must not make its hint look older than it is.
      const write = items
        .put({ province, unit: offeredTo, childId, version })
        .where(({ version: known }, { notExists, lt }) => `${notExists(known)} OR ${lt(known, version)}`);
      await applied(write.go());
    },
    settle: async (next) => {
      const ended = endedOffer(next);
      if (ended === undefined) return;
      const { province, childId, version } = next;
      const removal = items
        .remove({ province, unit: ended, childId })
        .where(({ version: known }, { lt }) => lt(known, version));
      await applied(removal.go());
    },
    list: async (province, unit) => {
      const { data } = await items.query.byUnit({ province, unit }).go({ pages: 'all', consistent: true });
      return data.map(({ childId }) => childId);
    },
  };
}

/** The commune whose offer ended with the last write of the case. */
function endedOffer(next: Case): UnitCode | undefined {
  if (!next.facts.some(({ kind }) => kind === 'transferred')) return undefined;
  const before = stateOf(factsAt(next, next.version - 1)).offeredTo;
  return before === stateOf(next.facts).offeredTo ? undefined : before;
}

function offerEntity(client: Registry['client'], table: string) {
  return new Entity(
    {
      model: modelOf('Offer'),
      attributes: {
        province: TEXT,
        unit: TEXT,
        childId: TEXT,
        version: { type: 'number', required: true },
      },
      indexes: {
        byUnit: {
          pk: { ...PRIMARY.pk, composite: ['province', 'unit'] },
          sk: { ...PRIMARY.sk, composite: ['childId'] },
        },
      },
    },
    { client, table },
  );
}
