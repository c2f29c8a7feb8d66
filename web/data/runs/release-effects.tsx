import { useFormat } from '../../language/format.ts';
import { FigureTable } from './figure-table.tsx';
import type { Run } from './run-words.ts';

/** What publishing a held run does, in figures. */
export function ReleaseEffects({ run: { breaker, sums } }: { run: Run }) {
  const { number, percent } = useFormat();
  const figures = [
    ...(breaker?.newlyFlagged === undefined
      ? []
      : [
          {
            words: { vi: 'Trẻ mới phát hiện chưa có thẻ', en: 'Children newly flagged' },
            text: number(breaker.newlyFlagged),
          },
        ]),
    ...(breaker?.limit === undefined
      ? []
      : [{ words: { vi: 'Mức tối đa của chốt', en: 'Most that would pass' }, text: number(breaker.limit) }]),
    ...(sums === undefined
      ? []
      : [
          { words: { vi: 'Chưa có thẻ', en: 'Without a card' }, text: number(sums.uncovered) },
          { words: { vi: 'Tỉ lệ có thẻ', en: 'Share covered' }, text: percent(sums.coverageRate) },
        ]),
  ];
  return <FigureTable figures={figures} />;
}
