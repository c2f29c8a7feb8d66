import { CAUSE_WORDS } from '../../shared/coverage/cause-words.ts';
import type { Cause } from '../../shared/coverage/status.ts';
import type { ChildSheet } from '../../shared/follow-up/child-sheet.ts';
import { papersToBring } from '../../shared/follow-up/papers/visiting/papers-to-bring.ts';
import { whyFlagged } from '../../shared/follow-up/papers/visiting/why-flagged.ts';
import { HOTLINE } from '../../shared/follow-up/papers/words.ts';
import type { KeptLine } from '../device/kept-lists.ts';
import type { CaseLine } from '../device/schema.ts';
import { dayOf } from './today.ts';
import type { ChildPage } from './words.ts';

/** What a list tells of a child: all but the cards and the history. */
export function pageFromLine({ line, household, takenAt }: KeptLine, unitName: string): ChildPage {
  const { childId, unit, state, sheet, version, deadlines, priority } = line;
  return {
    asOf: dayOf(takenAt),
    childId,
    unit,
    unitName,
    standing: 'in_scope',
    papers: [],
    ...flagged(line),
    probability: 0,
    person: sheet ?? {},
    held: [],
    asked: [],
    nearest: [],
    siblings: household.flatMap(siblingOf),
    case: { version, unit, state, deadlines, priority },
    history: [],
    hotline: HOTLINE,
  };
}

function siblingOf({ childId, unit, state, sheet }: CaseLine): ChildPage['siblings'] {
  if (sheet === undefined) return [];
  const { name, dateOfBirth, status } = sheet;
  return [{ childId, unit, name, dateOfBirth, status, state }];
}

type Flagged = Partial<Pick<ChildPage, 'status' | 'why' | 'cause' | 'papers'>>;

/** The same words the server would say, of the sheet as it was when the list was read. */
function flagged({ childId, unit, state, sheet }: CaseLine): Flagged {
  if (sheet === undefined) return {};
  const cause = sheet.status === 'uncovered' ? state.cause : undefined;
  // An answer leaves out what is not known; its type says the same by `undefined`.
  const full = { ...sheet, childId, unit, ...(cause !== undefined && { cause }) } as ChildSheet;
  return {
    status: sheet.status,
    why: whyFlagged(full),
    papers: [...papersToBring(full)],
    ...(cause !== undefined && { cause: causeOf(cause) }),
  };
}

function causeOf(code: Cause): NonNullable<ChildPage['cause']> {
  const { label, toDo } = CAUSE_WORDS[code];
  return { code, ...label, toDo };
}
