import { IconCircleDashed, IconEqual, IconEqualNot, IconTilde } from '@tabler/icons-react';
import { useText } from '../language/language.tsx';
import type { Words } from '../language/words.ts';
import classes from './comparison.module.css';
import type { Pair } from './said.ts';
import { AGREEMENT_WORDS } from './words.ts';

type Agreement = Pair['fields'][number]['agreement'];

const ICONS = { same: IconEqual, alike: IconTilde, different: IconEqualNot, missing: IconCircleDashed };

const COLOURS: Readonly<Record<Agreement, string>> = {
  same: 'var(--status-covered)',
  alike: 'var(--status-unsure)',
  different: 'var(--status-uncovered)',
  missing: 'var(--quiet)',
};

/** How two records agree in a field, by sign and word; in the words of the linkage model where it has any. */
export function AgreementMark({ agreement, words }: { agreement: Agreement; words: Words | undefined }) {
  const t = useText();
  const Icon = ICONS[agreement];
  return (
    <span className={classes.agreement} style={{ color: COLOURS[agreement] }}>
      <Icon size={16} aria-hidden />
      <span>{agreement === 'alike' && words ? t(words) : t(AGREEMENT_WORDS[agreement])}</span>
    </span>
  );
}
