import { hash } from 'node:crypto';
import type { Case } from '../../follow-up/case.ts';
import { stateOf } from '../../follow-up/case-state.ts';
import type { ChildId } from '../../register/child.ts';
import type { UnitCode } from '../../units/unit.ts';
import { canonicalJson } from '../canonical.ts';
import { mapLimit } from '../map-limit.ts';
import { type CaseItems, caseEntity, itemOf } from './case-items.ts';
import { applied } from './conditions.ts';
import { offersIn } from './offers.ts';
import type { Registry } from './table.ts';

/** A commune's cases of one standing. */
export interface CasesOfUnit {
  province: UnitCode;
  unit: UnitCode;
  standing: 'open' | 'closed';
}

/** Which part of a list is asked for. */
export interface PageBounds {
  limit: number;
  /**
   * The `next` of the page before. It names a place in the order of ids and nothing else: brought to another
   * commune's list, it shows that commune's cases only.
   */
  after?: ChildId;
}

/** Cases by child id; `next` where there are more. */
export interface CasePage {
  cases: Case[];
  next?: ChildId;
}

export interface Cases {
  /** Every case of the province, closed ones too, with strong consistency. */
  list(province: UnitCode): Promise<Case[]>;
  /** The open cases of the province, with strong consistency. */
  listOpen(province: UnitCode): Promise<Case[]>;
  /** The open cases of a commune. Eventually consistent. */
  listOpenOf(province: UnitCode, unit: UnitCode): Promise<Case[]>;
  /** The closed cases of a commune. Eventually consistent. */
  listClosedOf(province: UnitCode, unit: UnitCode): Promise<Case[]>;
  /** A commune's cases, page by page. Eventually consistent. */
  page(of: CasesOfUnit, bounds: PageBounds): Promise<CasePage>;
  /** The cases other communes offered to this one and it has not answered yet, with strong consistency. */
  listOfferedTo(province: UnitCode, unit: UnitCode): Promise<Case[]>;
  /** A name of what a commune's list holds: another one after any write to a case on it. Eventually consistent. */
  versionOf(of: CasesOfUnit): Promise<string>;
  /** One child's case, with strong consistency. */
  find(province: UnitCode, childId: ChildId): Promise<Case | undefined>;
  /**
   * Writes the case when version `expectedVersion` stands (0: when there is none yet); default the one before
   * `next.version`. Writing the very same case again is `saved`.
   */
  save(next: Case, expectedVersion?: number): Promise<'saved' | 'conflict'>;
}

/** The cases in the registry. */
export function casesIn(registry: Registry): Cases {
  const items = caseEntity(registry);
  return { ...readsOf(items, registry), save: saveTo(items, registry) };
}

function readsOf(items: CaseItems, registry: Registry): Omit<Cases, 'save'> {
  const offers = offersIn(registry);
  const all = { pages: 'all', consistent: true } as const;
  const find = findIn(items);
  return {
    find,
    list: async (province) => casesOf(await items.query.byChild({ province }).go(all)),
    listOpen: async (province) => {
      const open = items.query.byChild({ province }).where(({ standing }, { eq }) => eq(standing, 'open'));
      return casesOf(await open.go(all));
    },
    listOpenOf: listIn(items, 'open'),
    listClosedOf: listIn(items, 'closed'),
    listOfferedTo: async (province, unit) => {
      const hinted = await offers.list(province, unit);
      const found = await mapLimit(hinted, LOOKS_AT_ONCE, (childId) => find(province, childId));
      return found.filter((one): one is Case => one !== undefined && isOfferedTo(unit, one));
    },
    page: pageIn(items),
    versionOf: versionIn(items),
  };
}

const LOOKS_AT_ONCE = 16;

function listIn(items: CaseItems, standing: CasesOfUnit['standing']): Cases['listOpenOf'] {
  return async (province, unit) =>
    casesOf(await items.query.byUnit({ province, unit, standing }).go({ pages: 'all' }));
}

function pageIn(items: CaseItems): Cases['page'] {
  return async (of, { limit, after }) => {
    const whole = items.query.byUnit(of);
    const wanted = after === undefined ? whole : whole.gt({ childId: after });
    // One more than asked for tells whether there is a next page.
    const found = casesOf(await wanted.go({ count: limit + 1, pages: 'all' }));
    const cases = found.slice(0, limit);
    const last = found.length > limit ? cases.at(-1) : undefined;
    return { cases, ...(last !== undefined && { next: last.childId }) };
  };
}

function versionIn(items: CaseItems): Cases['versionOf'] {
  return async (of) => {
    const { data } = await items.query.byUnit(of).go({ pages: 'all', attributes: ['childId', 'version'] });
    return hash('sha256', data.map(({ childId, version }) => `${childId} ${version}`).join('\n'));
  };
}

function saveTo(items: CaseItems, registry: Registry): Cases['save'] {
  const offers = offersIn(registry);
  return async (next, expectedVersion = next.version - 1) => {
    const item = itemOf(next);
    const write = () =>
      expectedVersion === 0
        ? items.create(item).go()
        : items
            .put(item)
            .where(({ version }, { eq }) => eq(version, expectedVersion))
            .go();
    await offers.announce(next);
    const isSaved = (await applied(write())) || (await stands(items, next));
    if (!isSaved) return 'conflict';
    await offers.settle(next);
    return 'saved';
  };
}

/** Whether this very case stands already: the answer to an earlier write of it was lost. */
async function stands(items: CaseItems, next: Case): Promise<boolean> {
  const standing = await findIn(items)(next.province, next.childId);
  return canonicalJson(standing) === canonicalJson(next);
}

function findIn(items: CaseItems): Cases['find'] {
  return async (province, childId) => {
    const { data } = await items.get({ province, childId }).go({ consistent: true });
    return data?.case;
  };
}

function isOfferedTo(unit: UnitCode, { facts }: Case): boolean {
  return stateOf(facts).offeredTo === unit;
}

function casesOf({ data }: { data: { case: Case }[] }): Case[] {
  return data.map((item) => item.case);
}
