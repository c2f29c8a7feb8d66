import type { Finding } from '../../shared/feeds/findings.ts';
import type { Feed } from '../../shared/feeds/records.ts';
import type { Outcomes } from '../../shared/store/book/outcomes.ts';
import { mapLimit } from '../../shared/store/map-limit.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import type { FindingsPart } from './command.ts';

/** A page is at most a tenth of a part; a hundred parts are named in some 40 kB of the receipt. */
const LINES_A_PART = 5000;
const MOST_PARTS = 100;
const WRITES_AT_ONCE = 4;

/** Keeps every finding by row, in their order, in parts that are read one by one. */
export function keepFindings(
  outcome: Pick<Outcomes, 'write'>,
  { province, feed, findings }: { province: UnitCode; feed: Feed; findings: readonly Finding[] },
): Promise<FindingsPart[]> {
  const size = Math.max(LINES_A_PART, Math.ceil(findings.length / MOST_PARTS));
  const parts = Array.from({ length: Math.ceil(findings.length / size) }, (_, at) =>
    findings.slice(at * size, (at + 1) * size),
  );
  return mapLimit(parts, WRITES_AT_ONCE, async (part) => ({
    ...(await outcome.write('findings', province, feed, part)),
    counts: countsOf(part),
  }));
}

function countsOf(findings: readonly Finding[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code } of findings) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
