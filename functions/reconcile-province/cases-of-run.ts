import type { Case } from '../../shared/follow-up/case.ts';
import type { ChildId } from '../../shared/register/child.ts';
import type { Store } from '../../shared/store/open-store.ts';
import type { UnitCode } from '../../shared/units/unit.ts';

/**
 * The cases of a province as one run knows them: listed when first asked for, and kept up with what the run writes. Four
 * steps of a run want every case, and to list a year of them is seconds each time. What people write meanwhile is met
 * where the run writes to the same case ({@link CasesOfRun.save}).
 */
export interface CasesOfRun {
  byChild(): Promise<ReadonlyMap<ChildId, Case>>;
  /** The case as it stands in the registry now. */
  findAnew(childId: ChildId): Promise<Case | undefined>;
  /** `conflict` when somebody else wrote to the case since this run saw it. */
  save(next: Case): Promise<'saved' | 'conflict'>;
}

/** The cases of a province, for one run. */
export function casesOfRun(store: Store, province: UnitCode): CasesOfRun {
  let listed: Promise<Map<ChildId, Case>> | undefined;
  const byChild = () => {
    listed ??= listByChild(store, province);
    return listed;
  };
  return {
    byChild,
    findAnew: async (childId) => {
      const found = await store.cases.find(province, childId);
      if (found !== undefined) (await byChild()).set(childId, found);
      return found;
    },
    save: async (next) => {
      const answer = await store.cases.save(next);
      if (answer === 'saved') (await byChild()).set(next.childId, next);
      return answer;
    },
  };
}

async function listByChild(store: Store, province: UnitCode): Promise<Map<ChildId, Case>> {
  return new Map((await store.cases.list(province)).map((one) => [one.childId, one]));
}
