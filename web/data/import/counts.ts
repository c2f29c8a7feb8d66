import type { Words } from '../../language/words.ts';
import type { Import } from '../import-words.ts';

export type Counts = NonNullable<Import['counts']>;

/** Whether it has happened, is tried out, or waits for a release. */
export type Tense = 'did' | 'would';

/** What the rows of a file came to: these add up to all of its rows. */
export const PARTS = ['added', 'changed', 'unchanged', 'rejected'] as const satisfies (keyof Counts)[];

export const PART_WORDS: Readonly<Record<(typeof PARTS)[number], Readonly<Record<Tense, Words>>>> = {
  added: {
    did: { vi: 'Thêm mới', en: 'Added' },
    would: { vi: 'Sẽ thêm mới', en: 'Would be added' },
  },
  changed: {
    did: { vi: 'Thay đổi', en: 'Changed' },
    would: { vi: 'Sẽ thay đổi', en: 'Would be changed' },
  },
  unchanged: {
    did: { vi: 'Không đổi', en: 'Unchanged' },
    would: { vi: 'Không đổi', en: 'Unchanged' },
  },
  rejected: {
    did: { vi: 'Bị từ chối', en: 'Rejected' },
    would: { vi: 'Bị từ chối', en: 'Rejected' },
  },
};

export const REMOVED_WORDS: Readonly<Record<Tense, Words>> = {
  did: { vi: 'Không còn trong dữ liệu', en: 'Gone from the data' },
  would: { vi: 'Sẽ không còn trong dữ liệu', en: 'Would be gone from the data' },
};

/** The tense the counts of an import are told in. */
export const tenseOf = ({ state, result }: Pick<Import, 'state' | 'result'>): Tense =>
  state === 'done' && result !== 'dry_run' ? 'did' : 'would';

/** Whether the parts make up the rows of the file. */
export const addsUp = (counts: Counts): boolean =>
  PARTS.reduce((sum, part) => sum + counts[part], 0) === counts.rows;
