import { CAUSES } from '../../../shared/coverage/status.ts';
import type { UnitRow } from '../../../web/coverage/rated.ts';

/** A commune with so many children, of whom so many have a card. */
export function communeOf(name: string, inScope: number, covered: number): UnitRow {
  const uncovered = inScope - covered;
  const rate = inScope === 0 ? null : covered / inScope;
  const causes = Object.fromEntries(CAUSES.map((cause) => [cause, 0])) as UnitRow['causes'];
  const tally = { inScope, covered, uncovered, unsure: 0, rate, low: rate, high: rate };
  return { unit: name, name, level: 'commune', ...tally, causes };
}
