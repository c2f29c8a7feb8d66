import { IconCloudUpload } from '@tabler/icons-react';
import { memo } from 'react';
import { Link } from 'react-router';
import { dateInPrint, SEX_WORDS } from '../../shared/follow-up/papers/words.ts';
import { ageInWords } from '../child/age.ts';
import type { CaseLine } from '../device/schema.ts';
import { useText } from '../language/language.tsx';
import type { Words } from '../language/words.ts';
import { rememberOpened } from './last-opened.ts';
import classes from './line.module.css';
import { Due, Reasons, Stage, Why } from './line-parts.tsx';

/** An outcome waits to be sent, or for a person to decide on it. */
export type Unsettled = 'waiting' | 'undecided';

export interface LineProps {
  line: CaseLine;
  today: string;
  /** The day its days left were counted for. */
  countedOn: string;
  /** Named where the list is of several communes. */
  commune?: string | undefined;
  /** Where an outcome of the child is not with the server yet. */
  unsettled?: Unsettled | undefined;
}

const idOf = (childId: string): string => `child-${childId}`;

/** Goes on at the line of a child, as after its page. */
export function goOnAt(childId: string): void {
  const link = document.getElementById(idOf(childId));
  const show = () => link?.closest('li')?.scrollIntoView({ block: 'center' });
  show();
  link?.focus({ preventScroll: true });
  // The lines around it have their true heights only once they were in sight.
  requestAnimationFrame(show);
}

/** One child of a working list; the whole of it leads to the child's page. */
export const Line = memo(function Line({ line, today, countedOn, commune, unsettled }: LineProps) {
  const t = useText();
  const { childId, sheet } = line;
  return (
    <div className={classes.line}>
      <div>
        <div className={classes.top}>
          <Link
            id={idOf(childId)}
            to={`/children/${childId}`}
            className={classes.name}
            onClick={() => rememberOpened(childId)}
          >
            {sheet?.name ?? t({ vi: 'Chưa có tên', en: 'No name yet' })}
          </Link>
          {unsettled !== undefined && <Mark of={unsettled} />}
        </div>
        <Born line={line} today={today} />
        <Where line={line} commune={commune} />
      </div>
      <div>
        <Why line={line} />
        <Due line={line} today={today} countedOn={countedOn} />
        <Stage line={line} />
      </div>
      <Reasons priority={line.priority} />
    </div>
  );
});

function Mark({ of }: { of: Unsettled }) {
  const t = useText();
  return (
    <span className={classes.waiting}>
      <IconCloudUpload size={16} aria-hidden />
      {t(MARKS[of])}
    </span>
  );
}

const MARKS: Readonly<Record<Unsettled, Words>> = {
  waiting: { vi: 'chờ gửi', en: 'to be sent' },
  undecided: { vi: 'chưa ghi được', en: 'not recorded' },
};

function Born({ line: { sheet }, today }: Pick<LineProps, 'line' | 'today'>) {
  const t = useText();
  const age = ageInWords(sheet?.dateOfBirth, today);
  const sex = sheet?.sex && SEX_WORDS[sheet.sex];
  const parts = [dateInPrint(sheet?.dateOfBirth), age && t(age), sex && t(sex)].filter(Boolean);
  return <div className={classes.quiet}>{parts.join(' · ')}</div>;
}

function Where({ line: { sheet }, commune }: Pick<LineProps, 'line' | 'commune'>) {
  const t = useText();
  const mother = sheet?.motherName && `${t({ vi: 'Mẹ', en: 'Mother' })}: ${sheet.motherName}`;
  const father = sheet?.fatherName && `${t({ vi: 'Cha', en: 'Father' })}: ${sheet.fatherName}`;
  const parts = [commune, sheet?.address ?? sheet?.hamlet, mother ?? father].filter(Boolean);
  return <div className={classes.quiet}>{parts.join(' · ')}</div>;
}
