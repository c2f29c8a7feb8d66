import { fileNameOf } from '../../shared/follow-up/papers/file-name.ts';
import {
  TK1_OATH,
  TK1_SIGNATURE,
  TK1_TITLE,
  type Tk1Form,
  type Tk1Forms,
  type Tk1Line,
  tk1Origin,
} from '../../shared/follow-up/papers/tk1/tk1-form.ts';
import { bracketed } from '../../shared/follow-up/papers/tk1/tk1-workbook.ts';
import { dateInPrint, HOTLINE } from '../../shared/follow-up/papers/words.ts';
import { type Html, html } from './html.ts';
import type { PaperPage } from './paper-page.ts';
import { printPageOf } from './print-page.ts';

const STYLE = `
article { break-after: page; }
article:last-of-type { break-after: auto; }
.origin { text-align: right; font-size: 9pt; margin: 0 0 4mm; }
.unit { text-align: center; font-style: italic; margin: 0 0 6mm; }
.field { display: flex; gap: 3mm; align-items: flex-end; min-height: 9mm; }
.mark { width: 10mm; }
.value { flex: 1; border-bottom: 0.3mm dotted #444; font-weight: bold; min-height: 1.35em; }
.sign { margin: 8mm 0 30mm auto; width: 80mm; text-align: center; white-space: pre-line; }
.hotline { text-align: center; }
`;

/** The declarations as a page, a sheet of paper a child. The form is Vietnamese, whoever prints it. */
export function tk1PageOf(forms: Tk1Forms): PaperPage {
  const { unit, asOf } = forms;
  const body = html`${forms.forms.map((form) => formOf(form, forms))}`;
  return {
    fileName: fileNameOf({ paper: 'tk1-ts', unit, asOf, extension: 'html' }),
    html: printPageOf({ language: 'vi', title: `TK1-TS – ${forms.unitName}`, style: STYLE, body }),
  };
}

function formOf({ lines }: Tk1Form, { numbering, unitName, asOf }: Tk1Forms): Html {
  return html`<article>
<p class="origin">${tk1Origin(numbering)}</p>
<h1>${TK1_TITLE}</h1>
<p class="unit">${unitName}, số liệu ngày ${dateInPrint(asOf)}</p>
${lines.map(lineOf)}
<p>${TK1_OATH}</p>
<p class="sign">……………, ngày …… tháng …… năm ………
${TK1_SIGNATURE}</p>
<p class="hotline">${HOTLINE.vi}</p>
</article>
`;
}

function lineOf({ mark, label, value }: Tk1Line): Html {
  return html`<div class="field"><span class="mark">${bracketed(mark)}</span><span>${label}:</span><span class="value">${value}</span></div>
`;
}
