import { useFormat } from '../language/format.ts';
import { useText } from '../language/language.tsx';
import classes from './child.module.css';
import { barsOf, rounded, type Step, saidBy, saidInWords } from './evidence.ts';

/** What speaks for and against a card, a row each; the bits add up to the last one. */
export function EvidenceSteps({
  steps,
  weight,
  name,
}: {
  steps: readonly Step[];
  weight: number;
  name: string;
}) {
  const t = useText();
  const { signed } = useFormat();
  if (steps.length === 0) return null;
  const bars = barsOf(steps);
  return (
    <table
      className={classes.steps}
      aria-label={`${t({ vi: 'Bằng chứng về thẻ', en: 'Evidence on card' })} ${name}`}
    >
      <tbody>
        {steps.map((step, at) => (
          <StepRow key={`${step.field} ${step.level}`} step={step} share={bars[at] ?? 0} />
        ))}
        <tr>
          <th scope="row">{t({ vi: 'Cộng', en: 'In all' })}</th>
          <td className={classes.bits}>
            <strong>{signed(rounded(weight))} bit</strong>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function StepRow({ step, share }: { step: Step; share: number }) {
  const t = useText();
  const { signed } = useFormat();
  const said = saidInWords(step);
  const side = saidBy(step) === 'against' ? classes.against : classes.for;
  return (
    <tr>
      <th scope="row">
        {t(step.label)}
        <div className={classes.bar} aria-hidden>
          <span className={side} style={{ width: `${share * 50}%` }} />
        </div>
      </th>
      <td className={classes.bits}>
        {said !== undefined && `${t(said)} `}
        {signed(rounded(step.weight))}
      </td>
    </tr>
  );
}
