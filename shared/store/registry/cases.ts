import { Entity } from 'electrodb';
import type { Case } from '../../follow-up/case.ts';
import { isOpen, stateOf } from '../../follow-up/case-state.ts';
import type { ChildId } from '../../register/child.ts';
import type { UnitCode } from '../../units/unit.ts';
import { canonicalJson } from '../canonical.ts';
import { applied } from './conditions.ts';
import { modelOf, PRIMARY, type Registry, record, SECOND, TEXT } from './table.ts';

export interface Cases {
  /** Every case of the province, closed ones too, with strong consistency. */
  list(province: UnitCode): Promise<Case[]>;
  /** The open cases of the province, with strong consistency. */
  listOpen(province: UnitCode): Promise<Case[]>;
  /** The open cases of a commune. Eventually consistent. */
  listOpenOf(province: UnitCode, unit: UnitCode): Promise<Case[]>;
  find(province: UnitCode, childId: ChildId): Promise<Case | undefined>;
  /**
   * Writes the case when version `expectedVersion` stands (0: when there is none yet); default the one before
   * `next.version`. Writing the very same case again is `saved`.
   */
  save(next: Case, expectedVersion?: number): Promise<'saved' | 'conflict'>;
}

/** The cases in the registry. */
export function casesIn({ client, table }: Registry): Cases {
  const items = caseEntity(client, table);
  const all = { pages: 'all', consistent: true } as const;
  const find = async (province: UnitCode, childId: ChildId) => {
    const { data } = await items.get({ province, childId }).go({ consistent: true });
    return data?.case;
  };
  return {
    find,
    list: async (province) => {
      const { data } = await items.query.byChild({ province }).go(all);
      return data.map((item) => item.case);
    },
    listOpen: async (province) => {
      const open = items.query.byChild({ province }).where(({ standing }, { eq }) => eq(standing, 'open'));
      const { data } = await open.go(all);
      return data.map((item) => item.case);
    },
    listOpenOf: async (province, unit) => {
      const { data } = await items.query.byUnit({ province, unit, standing: 'open' }).go({ pages: 'all' });
      return data.map((item) => item.case);
    },
    save: async (next, expectedVersion = next.version - 1) => {
      const item = itemOf(next);
      const write =
        expectedVersion === 0
          ? items.create(item)
          : items.put(item).where(({ version }, { eq }) => eq(version, expectedVersion));
      if (await applied(write.go())) return 'saved';
      const standing = await find(next.province, next.childId);
      return canonicalJson(standing) === canonicalJson(next) ? 'saved' : 'conflict';
    },
  };
}

function itemOf(next: Case) {
  const { province, childId, unit, version, facts } = next;
  return {
    province,
    childId,
    unit,
    version,
    standing: isOpen(stateOf(facts)) ? 'open' : 'closed',
    case: next,
  };
}

function caseEntity(client: Registry['client'], table: string) {
  return new Entity(
    {
      model: modelOf('Case'),
      attributes: {
        province: TEXT,
        childId: TEXT,
        unit: TEXT,
        standing: TEXT,
        version: { type: 'number', required: true },
        case: record<Case>(),
      },
      indexes: {
        byChild: {
          pk: { ...PRIMARY.pk, composite: ['province'] },
          sk: { ...PRIMARY.sk, composite: ['childId'] },
        },
        byUnit: {
          index: SECOND.index,
          pk: { ...SECOND.pk, composite: ['province', 'unit'] },
          sk: { ...SECOND.sk, composite: ['standing', 'childId'] },
        },
      },
    },
    { client, table },
  );
}
