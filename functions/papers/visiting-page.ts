import type { BothLanguages } from '../../shared/coverage/cause-words.ts';
import type { ChildSheet } from '../../shared/follow-up/child-sheet.ts';
import { addressOf, guardianOf } from '../../shared/follow-up/papers/d03/columns.ts';
import { fileNameOf } from '../../shared/follow-up/papers/file-name.ts';
import { papersToBring } from '../../shared/follow-up/papers/visiting/papers-to-bring.ts';
import type {
  ChildToVisit,
  Hamlet,
  Household,
  VisitingList,
} from '../../shared/follow-up/papers/visiting/visiting-list.ts';
import { whyFlagged } from '../../shared/follow-up/papers/visiting/why-flagged.ts';
import { dateInPrint, HOTLINE, SEX_WORDS, STAGE_WORDS } from '../../shared/follow-up/papers/words.ts';
import { type Html, html } from './html.ts';
import type { PaperPage } from './paper-page.ts';
import { printPageOf } from './print-page.ts';
import { VISITING_STYLE } from './visiting-style.ts';
import { OUTCOMES, TEXTS } from './visiting-texts.ts';

type Language = keyof BothLanguages;

/** The visiting list as a page: a new sheet of paper a hamlet, children of one door together. */
export function visitingPageOf(list: VisitingList, language: Language = 'vi'): PaperPage {
  const { unit, unitName, asOf, hamlets } = list;
  const say = (words: BothLanguages): string => words[language];
  const title = `${say(TEXTS.title)} – ${unitName}`;
  const body = html`${hamlets.map((hamlet) => hamletOf(hamlet, list, say))}`;
  return {
    fileName: fileNameOf({ paper: 'visits', unit, asOf, extension: 'html' }),
    html: printPageOf({ language, title, style: VISITING_STYLE, body }),
  };
}

type Say = (words: BothLanguages) => string;

/** The head stands in the head of the table, which a printer repeats on every page: so does the hotline. */
function hamletOf(hamlet: Hamlet, { unitName, asOf }: VisitingList, say: Say): Html {
  const children = hamlet.households.flat();
  const numberOf = new Map(children.map((one, at) => [one, at + 1]));
  return html`<section class="hamlet">
<table>
<thead>
<tr><td class="head" colspan="4">
<h1>${say(TEXTS.title)} – ${unitName}</h1>
<p>${say(TEXTS.about)} ${dateInPrint(asOf)}</p>
<h2>${hamlet.name ?? say(TEXTS.noHamlet)}: ${children.length} ${say(TEXTS.children)}</h2>
<p class="hotline">${say(HOTLINE)}</p>
<p class="small">${say(TEXTS.private)}</p>
</td></tr>
<tr><th class="number">#</th><th class="who">${say(TEXTS.child)}</th><th>${say(TEXTS.why)}</th><th class="ticks">${say(TEXTS.outcome)}</th></tr>
</thead>
${hamlet.households.map((household) => householdOf(household, numberOf, say))}
</table>
</section>
`;
}

function householdOf(household: Household, numberOf: ReadonlyMap<ChildToVisit, number>, say: Say): Html {
  const [first] = household;
  const together = household.length > 1 && first !== undefined;
  const door = html`<tr class="door"><td colspan="4">${say(TEXTS.sameDoor)}: ${household.length} ${say(TEXTS.children)}${first === undefined ? '' : doorWords(first)}</td></tr>`;
  return html`<tbody>
${together ? door : ''}
${household.map((one) => childOf(one, numberOf.get(one) ?? 0, say))}
</tbody>
`;
}

function doorWords(child: ChildSheet): string {
  return [child.headName ?? guardianOf(child), addressOf(child)]
    .filter(Boolean)
    .map((text) => ` – ${text}`)
    .join('');
}

function childOf(one: ChildToVisit, number: number, say: Say): Html {
  return html`<tr>
<td class="number">${number}</td>
<td>${whoOf(one, say)}</td>
<td>${whyOf(one, say)}</td>
<td class="ticks">${OUTCOMES.map((outcome) => tickOf(outcome, say))}</td>
</tr>
`;
}

function whoOf(child: ChildToVisit, say: Say): Html {
  const { name, sex, dateOfBirth } = child;
  const born = dateOfBirth === undefined ? '' : `${say(TEXTS.born)} ${dateInPrint(dateOfBirth)}`;
  const details = [sex === undefined ? '' : say(SEX_WORDS[sex]), born].filter(Boolean).join(', ');
  const parents = [child.motherName, child.fatherName].filter((parent) => parent !== undefined).join(' / ');
  return html`<div class="name">${name ?? '……………………………'}</div>
<div>${details}</div>
<div>${say(TEXTS.parent)}: ${parents === '' ? (child.headName ?? '…………………') : parents}</div>
<div class="small">${addressOf(child)}</div>`;
}

function whyOf(child: ChildToVisit, say: Say): Html {
  const { stage, dueOn } = child;
  const progress = [
    stage === undefined ? '' : say(STAGE_WORDS[stage]),
    dueOn === undefined ? '' : `${say(TEXTS.due)}: ${dateInPrint(dueOn)}`,
  ].filter(Boolean);
  const boxes = papersToBring(child).map((paper) => html`<div><span class="box"></span>${say(paper)}</div>`);
  return html`<div>${say(whyFlagged(child))}</div>
<div class="small">${say(TEXTS.papers)}:${boxes}</div>
<div class="small">${progress.join('. ')}</div>`;
}

function tickOf({ words, line }: (typeof OUTCOMES)[number], say: Say): Html {
  const more = line === undefined ? '' : html` ${say(line)} <span class="line"></span>`;
  return html`<div><span class="box"></span>${say(words)}${more}</div>`;
}
