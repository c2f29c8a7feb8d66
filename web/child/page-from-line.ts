import { CAUSE_WORDS } from '../../shared/coverage/cause-words.ts';
import type { ChildSheet } from '../../shared/follow-up/child-sheet.ts';
import { papersToBring } from '../../shared/follow-up/papers/visiting/papers-to-bring.ts';
import { whyFlagged } from '../../shared/follow-up/papers/visiting/why-flagged.ts';
import { HOTLINE } from '../../shared/follow-up/papers/words.ts';
import type { CaseLine } from '../device/schema.ts';
import type { ChildPage } from './words.ts';

/** What the line of a list tells of the case: all but the cards and the history. */
export function pageFromLine(line: CaseLine, { unitName, asOf }: { unitName: string; asOf: string }): ChildPage {
  const { childId, unit, state, sheet, version, deadlines, priority } = line;
  const { cause } = state;
  return {
    asOf,
    childId,
    unit,
    unitName,
    standing: 'in_scope',
    ...(sheet !== undefined && { status: sheet.status, ...flagged(line) }),
    ...(cause !== undefined && { cause: { code: cause, ...CAUSE_WORDS[cause].label, toDo: CAUSE_WORDS[cause].toDo } }),
    papers: sheet === undefined ? [] : [...papersToBring(sheetOf(line))],
    probability: 0,
    person: sheet ?? {},
    held: [],
    asked: [],
    nearest: [],
    siblings: [],
    case: { version, unit, state, deadlines, priority },
    history: [],
    hotline: HOTLINE,
  };
}

const flagged = (line: CaseLine): Pick<ChildPage, 'why'> => ({ why: whyFlagged(sheetOf(line)) });

/** The line leaves out of its sheet what stands beside it. */
function sheetOf({ childId, unit, state, sheet }: CaseLine): ChildSheet {
  const cause = sheet?.status === 'uncovered' ? state.cause : undefined;
  return { status: 'unsure', ...sheet, childId, unit, ...(cause !== undefined && { cause }) } as ChildSheet;
}
