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

type Language = keyof BothLanguages;

const TEXTS = {
  title: { vi: 'Danh sách thăm hộ gia đình', en: 'Visiting list' },
  about: {
    vi: 'Trẻ em dưới 6 tuổi chưa có thẻ bảo hiểm y tế còn hiệu lực, số liệu ngày',
    en: 'Children under six without a valid health-insurance card, as of',
  },
  noHamlet: { vi: 'Chưa rõ ấp, khóm', en: 'Hamlet not known' },
  children: { vi: 'trẻ', en: 'children' },
  child: { vi: 'Trẻ', en: 'Child' },
  why: { vi: 'Vì sao đến, giấy tờ cần mang', en: 'Why we call, papers to bring' },
  outcome: { vi: 'Kết quả', en: 'Outcome' },
  born: { vi: 'sinh', en: 'born' },
  parent: { vi: 'Cha/mẹ', en: 'Parent' },
  papers: { vi: 'Giấy tờ', en: 'Papers' },
  due: { vi: 'Hạn', en: 'Due' },
  sameDoor: { vi: 'Cùng hộ', en: 'Same household' },
  private: {
    vi: 'Có thông tin cá nhân của trẻ em: chỉ dùng khi làm nhiệm vụ, không chụp ảnh, hủy sau khi dùng.',
    en: 'Personal data of children: for official use only, no photographs, destroy after use.',
  },
} as const satisfies Record<string, BothLanguages>;

/** What the visitor ticks; the words of the outcomes that can be recorded, and a line for what belongs to them. */
const OUTCOMES: readonly { words: BothLanguages; line?: BothLanguages }[] = [
  { words: { vi: 'Đã gặp gia đình', en: 'Met the family' }, line: { vi: 'ngày', en: 'on' } },
  { words: { vi: 'Đã nộp hồ sơ', en: 'Dossier filed' }, line: { vi: 'ngày', en: 'on' } },
  { words: { vi: 'Đã có thẻ ở nơi khác', en: 'Covered elsewhere' } },
  { words: { vi: 'Đã chuyển đi', en: 'Moved away' }, line: { vi: 'đến', en: 'to' } },
  { words: { vi: 'Từ chối', en: 'Refused' } },
  { words: { vi: 'Hẹn lại', en: 'Come back' }, line: { vi: 'ngày', en: 'on' } },
];

const STYLE = `
table { width: 100%; border-collapse: collapse; }
th, td { border: 0.3mm solid #555; padding: 1.2mm 1.8mm; vertical-align: top; text-align: left; }
thead .head { border: none; padding: 0 0 2mm; font-weight: normal; }
thead .head p { margin: 0; text-align: center; }
thead th { background: #e8eef4; }
.hamlet { break-before: page; }
.hamlet:first-of-type { break-before: auto; }
tbody { break-inside: avoid; }
tbody + tbody { border-top: 0.7mm solid #111; }
.name { font-weight: bold; }
.door { background: #f4f4f4; font-style: italic; }
.small { font-size: 9pt; color: #333; }
.ticks div { white-space: nowrap; }
.ticks .line { width: 17mm; }
.number { width: 8mm; text-align: center; }
.who { width: 58mm; }
.ticks { width: 56mm; font-size: 10pt; line-height: 1.25; }
h2 { font-size: 12.5pt; margin: 1mm 0; text-align: center; }
`;

/** The visiting list as a page: a new sheet of paper a hamlet, children of one door together. */
export function visitingPageOf(list: VisitingList, language: Language = 'vi'): PaperPage {
  const { unit, unitName, asOf, hamlets } = list;
  const say = (words: BothLanguages): string => words[language];
  const title = `${say(TEXTS.title)} – ${unitName}`;
  const body = html`${hamlets.map((hamlet) => hamletOf(hamlet, list, say))}`;
  return {
    fileName: fileNameOf({ paper: 'visits', unit, asOf, extension: 'html' }),
    html: printPageOf({ language, title, style: STYLE, body }),
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
