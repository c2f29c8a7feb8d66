import type { LineOf } from '../api/types.ts';

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
}

/** The steps in their order; shares are of the whole numbers, and none of nothing. */
export function stepsOf(row: FunnelRow): Step[] {
  const { flagged, contacted, contactedInTime, dossierFiled, covered, coveredWithin15 } = row;
  const shares = (count: number, before: number) => ({
    count,
    ofAll: partOf(count, flagged),
    ofBefore: partOf(count, before),
  });
  const inTime = (count: number, of: number) => ({ inTime: { count, ofThese: partOf(count, of) } });
  return [
    { step: 'flagged', count: flagged, ofAll: null, ofBefore: null },
    { step: 'contacted', ...shares(contacted, flagged), ...inTime(contactedInTime, contacted) },
    { step: 'dossierFiled', ...shares(dossierFiled, contacted) },
    { step: 'covered', ...shares(covered, dossierFiled), ...inTime(coveredWithin15, covered) },
  ];
}

/** A share, or none of nothing. */
export const partOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** How many a person closed, whatever the reason. */
export const closedByPerson = ({ closedByPerson: reasons }: Pick<FunnelRow, 'closedByPerson'>): number =>
  Object.values(reasons).reduce((sum, count) => sum + count, 0);
