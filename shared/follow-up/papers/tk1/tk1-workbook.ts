import { fileNameOf } from '../file-name.ts';
import { dateInPrint, HOTLINE } from '../words.ts';
import { bannerOf, EMPTY_ROW, type PaperRow, type PaperSheet, type PaperWorkbook } from '../workbook.ts';
import {
  TK1_OATH,
  TK1_SIGNATURE,
  TK1_TITLE,
  type Tk1Form,
  type Tk1Forms,
  type Tk1Line,
  tk1Origin,
} from './tk1-form.ts';

const WIDTHS = [8, 44, 44] as const;
const ACROSS = WIDTHS.length;
const LINE_ROW_HEIGHT = 30;

/** The forms as one workbook, one sheet a child, named by numbers so that no list of sheets names a child. */
export function tk1WorkbookOf(forms: Tk1Forms): PaperWorkbook {
  const { unit, asOf } = forms;
  return {
    fileName: fileNameOf({ paper: 'tk1-ts', unit, asOf, extension: 'xlsx' }),
    sheets: forms.forms.map((form, at) => sheetOf(forms, form, at + 1)),
  };
}

function sheetOf({ numbering, unitName, asOf }: Tk1Forms, { lines }: Tk1Form, number: number): PaperSheet {
  return {
    name: `TK1-TS ${number}`,
    orientation: 'portrait',
    widths: WIDTHS,
    footer: HOTLINE.vi,
    rows: [
      bannerOf('note', tk1Origin(numbering), ACROSS),
      bannerOf('title', TK1_TITLE, ACROSS),
      bannerOf('subtitle', `${unitName}, số liệu ngày ${dateInPrint(asOf)}`, ACROSS),
      EMPTY_ROW,
      ...lines.map(rowOfLine),
      EMPTY_ROW,
      bannerOf('plain', TK1_OATH, ACROSS),
      EMPTY_ROW,
      signature(),
    ],
  };
}

function rowOfLine({ mark, label, value }: Tk1Line): PaperRow {
  return {
    cells: [
      { value: bracketed(mark), look: 'centred' },
      { value: label, look: 'cell' },
      { value, look: 'cell' },
    ],
    height: LINE_ROW_HEIGHT,
  };
}

/** A number the sources do not name is left for the clerk to write. */
export function bracketed(mark: string): string {
  return mark === '' ? '[  ]' : `[${mark}]`;
}

function signature(): PaperRow {
  const date = '……………, ngày …… tháng …… năm ………';
  return {
    cells: [undefined, undefined, { value: `${date}\n${TK1_SIGNATURE}`, look: 'subtitle' }],
    height: 66,
  };
}
