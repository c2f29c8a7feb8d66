import type { Case, CaseOfChild } from '../../shared/follow-up/case.ts';
import { stateOf } from '../../shared/follow-up/case-state.ts';
import type { Store } from '../../shared/store/open-store.ts';
import { earliestDay } from '../../shared/time/calendar.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import { readSheets, type SheetSource, sheetsIn } from './sheets.ts';

/**
 * The cases with the earliest day each child may have been born on, as the latest published run has it. A child that is not
 * on a list any more has none.
 */
export async function withBirths(
  store: SheetSource & Pick<Store, 'runs'>,
  province: UnitCode,
  cases: readonly Case[],
): Promise<CaseOfChild[]> {
  const run = await store.runs.latestPublished(province);
  const known = cases.map((one) => ({ one, state: stateOf(one.facts) }));
  const sheets = await readSheets(sheetsIn(store, run), known);
  return cases.map((one) => {
    const { dateOfBirth } = sheets.get(one.childId) ?? {};
    return { ...one, bornOn: dateOfBirth && earliestDay(dateOfBirth) };
  });
}
