import type { ExportReason } from '../../shared/access/export-reasons.ts';
import type { Order } from '../../shared/follow-up/work-order.ts';
import type { AskedOf } from '../api/types.ts';
import { useLanguage } from '../language/language.tsx';
import type { Language } from '../language/words.ts';
import type { Paper } from './papers.ts';
import { placeOf } from './place-of.ts';
import { useHandout, type Way } from './use-handout.ts';

/** Of which unit a paper is wanted, how and why. */
export interface Wanted {
  unit: string;
  way: Way;
  reason: ExportReason;
  /** As the list on the screen is ordered. */
  order?: Order;
}

/** Asks for a paper of a commune and hands it on; `shown` is where it opens by hand. */
export function usePaper({ id }: Paper, onSaved?: () => void) {
  const { language } = useLanguage();
  const { hand, ...rest } = useHandout(id, onSaved);
  const fetchPaper = (wanted: Wanted) =>
    hand(
      { params: { unit: placeOf(wanted.unit) }, query: paperQuery(id, { ...wanted, language }) },
      wanted.way,
    );
  return { ...rest, fetchPaper };
}

type Query = NonNullable<AskedOf<Paper['id']>['query']>;

/** What is asked beside the unit. */
export function paperQuery(
  id: Paper['id'],
  { way, reason, order, language }: Omit<Wanted, 'unit'> & { language: Language },
): Query {
  switch (id) {
    case 'exportVisits':
      return { reason, language };
    case 'exportTk1':
      return { reason, format: way === 'show' ? 'html' : 'xlsx' };
    case 'exportList':
      return { reason, ...(order && { order }) };
    case 'exportD03':
      return { reason };
  }
}
