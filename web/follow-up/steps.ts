import type { LineOf } from '../api/types.ts';
import { type Counted, shareOf } from '../design/share.ts';

/** A unit and how far it came with its cases. */
export type FunnelRow = LineOf<'readFunnel', 'rows'>;
export type StepName = 'flagged' | 'contacted' | 'dossierFiled' | 'covered';

/** A step of the way to a card, with what it keeps of all and of the step before it. */
export interface Step {
  step: StepName;
  count: number;
  ofAll: number | null;
  ofBefore: number | null;
  /** Of these, those that were in time. */
  inTime?: { count: number; ofThese: number | null };
  /** Of those who could have come so far in time, who did. */
  ofDue?: { count: number; due: number; share: number | null };
}

/** The steps in their order; shares are of the whole numbers, and none of nothing. */
export function stepsOf(row: FunnelRow): Step[] {
  const { flagged, contacted, contactedInTime, dossierFiled, covered, coveredWithin15 } = row;
  const { contactedLongAgo, coveredOfLongAgo } = row;
  const shares = (count: number, before: number) => ({
    count,
    ofAll: shareOf(count, flagged),
    ofBefore: shareOf(count, before),
  });
  const inTime = (count: number, of: number) => ({ inTime: { count, ofThese: shareOf(count, of) } });
  return [
    { step: 'flagged', count: flagged, ofAll: null, ofBefore: null },
    { step: 'contacted', ...shares(contacted, flagged), ...inTime(contactedInTime, contacted) },
    { step: 'dossierFiled', ...shares(dossierFiled, contacted) },
    {
      step: 'covered',
      ...shares(covered, dossierFiled),
      ...inTime(coveredWithin15, covered),
      ofDue: {
        count: coveredOfLongAgo,
        due: contactedLongAgo,
        share: shareOf(coveredOfLongAgo, contactedLongAgo),
      },
    },
  ];
}

/** The steps that units are compared by, in the order of their columns. */
export const COMPARED = ['contactedInTime', 'dossierFiled', 'coveredWithin15'] as const;
export type Compared = (typeof COMPARED)[number];

/** What a step is a part of: all flagged, but a card in time only those whose time for it is over, for nobody else can be late. */
export function countedOf(row: FunnelRow, step: Compared): Counted {
  return step === 'coveredWithin15'
    ? { part: row.coveredOfLongAgo, whole: row.contactedLongAgo }
    : { part: row[step], whole: row.flagged };
}

/** How many a person closed, whatever the reason. */
export const closedByPerson = ({ closedByPerson: reasons }: Pick<FunnelRow, 'closedByPerson'>): number =>
  Object.values(reasons).reduce((sum, count) => sum + count, 0);
