import type { Finding } from '../../shared/feeds/findings.ts';
import type { Outcomes } from '../../shared/store/book/outcomes.ts';
import type { FindingsPart } from '../import-feed/command.ts';

/** Which of the findings, all or those of one code, by their place among these. */
export interface FindingsWanted {
  code?: string | undefined;
  from: number;
  limit: number;
}

/** Findings of an import in the order of its rows; only the parts they are in are read. `more` where the list goes on. */
export async function readFindings(
  outcome: Pick<Outcomes, 'read'>,
  parts: readonly FindingsPart[],
  { code, from, limit }: FindingsWanted,
): Promise<{ findings: Finding[]; more: boolean }> {
  const findings: Finding[] = [];
  let before = 0;
  for (const part of parts) {
    const lines = code === undefined ? part.rows : (part.counts[code] ?? 0);
    const [begin, end] = [Math.max(from - before, 0), Math.min(from + limit - before, lines)];
    if (begin < end) findings.push(...(await linesOf(outcome, part, code)).slice(begin, end));
    before += lines;
  }
  return { findings, more: from + limit < before };
}

async function linesOf(
  outcome: Pick<Outcomes, 'read'>,
  part: FindingsPart,
  code: string | undefined,
): Promise<Finding[]> {
  if (code === undefined) return outcome.read<Finding>(part);
  return (await outcome.read<Finding>(part, [code])).filter((finding) => finding.code === code);
}
