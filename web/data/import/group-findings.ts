import type { Import } from '../import-words.ts';

export type FindingCount = Import['findings'][number];

export interface FindingGroups {
  /** They refuse their rows. */
  rejections: FindingCount[];
  /** They keep their rows, with a doubt. */
  doubts: FindingCount[];
}

/** Findings that cost rows apart from those that only raise a doubt, the most frequent first. */
export function groupFindings(findings: readonly FindingCount[]): FindingGroups {
  const sorted = findings.toSorted((a, b) => b.count - a.count || a.code.localeCompare(b.code));
  return {
    rejections: sorted.filter(({ code }) => code.startsWith('E')),
    doubts: sorted.filter(({ code }) => !code.startsWith('E')),
  };
}
