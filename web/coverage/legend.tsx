import { FEW_CHILDREN } from '../design/share.ts';
import { useFormat } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import { STEPS } from './colour-steps.ts';
import classes from './coverage.module.css';
import { usePaint } from './use-paint.ts';

/** What the colours mean, and the number on a tile. */
export function Legend({ isMap }: { isMap: boolean }) {
  const t = useText();
  const { percent } = useFormat();
  const paint = usePaint();
  const nameOf = (at: number) => {
    const [from, below] = [STEPS[at]?.from ?? 0, STEPS[at - 1]?.from];
    if (below === undefined) return t({ vi: `từ ${percent(from, 1)}`, en: `${percent(from, 1)} or more` });
    if (from === 0) return t({ vi: `dưới ${percent(below, 1)}`, en: `under ${percent(below, 1)}` });
    return `${percent(from, 1)} – ${percent(below, 1)}`;
  };
  return (
    <ul className={classes.legend} aria-label={t({ vi: 'Chú giải tỉ lệ bao phủ', en: 'Coverage by colour' })}>
      {STEPS.map(({ from }, at) => (
        <li key={from}>
          <span className={classes.swatch} style={{ background: paint({ rate: from }).ground }} />
          {nameOf(at)}
        </li>
      ))}
      <li>
        <span className={`${classes.swatch} ${classes.few}`} />
        {t({ vi: `ít trẻ (dưới ${FEW_CHILDREN})`, en: `few children (under ${FEW_CHILDREN})` })}
      </li>
      {!isMap && (
        <li>
          <b>12</b> {t({ vi: '= số trẻ chưa có thẻ', en: '= children without a card' })}
        </li>
      )}
    </ul>
  );
}
