import type { Feature, Image } from 'write-excel-file/node';
import {
  findElement,
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  prependMarkupInsideElement,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import type { Choice, PaperSheet } from '../../shared/follow-up/papers/workbook.ts';

const A4 = 9;
const SHEET_ORDER = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [];
const BOOK_ORDER = getOrderOfSiblings('xl/workbook.xml', 'workbook') ?? [];
const MARGINS = '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>';

/**
 * What the library leaves out: A4 in both directions, one page wide, heading rows repeated, a foot with the page
 * number, and words to choose from.
 */
export function printSetup(sheets: readonly PaperSheet[]): Feature<Image['content']> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            return sheet === undefined ? xml : withPrintSetup(xml, sheet);
          },
        },
        'xl/workbook.xml': { transform: (xml) => withRepeatedRows(xml, sheets) },
      },
    },
  };
}

function withPrintSetup(xml: string, sheet: PaperSheet): string {
  const added = [
    ...choicesOf(sheet.choices ?? []),
    MARGINS,
    `<pageSetup paperSize="${A4}" orientation="${sheet.orientation}" fitToWidth="1" fitToHeight="0"/>`,
    `<headerFooter><oddFooter>${sanitizeTextContent(footerOf(sheet))}</oddFooter></headerFooter>`,
  ];
  const inOrder = added.reduce(
    (text, element) => insertElementMarkupAccordingToOrderOfSiblings(text, element, SHEET_ORDER, 'worksheet'),
    xml,
  );
  const worksheet = findElement(inOrder, 'worksheet');
  const onePageWide = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  return worksheet === undefined ? inOrder : prependMarkupInsideElement(inOrder, worksheet, onePageWide);
}

/** `&` begins a code in a foot, and is written twice to mean itself. */
function footerOf({ footer }: PaperSheet): string {
  return `&L&8${footer.replaceAll('&', '&&')}&R&8&P / &N`;
}

function choicesOf(choices: readonly Choice[]): string[] {
  if (choices.length === 0) return [];
  return [`<dataValidations count="${choices.length}">${choices.map(choiceOf).join('')}</dataValidations>`];
}

/** Offers the words and refuses none: what is typed otherwise is judged with words when the file comes back. */
function choiceOf({ column, fromRow, toRow, words }: Choice): string {
  const cells = `${getCellAddress(fromRow - 1, column)}:${getCellAddress(toRow - 1, column)}`;
  const from = absolute(words.fromRow, words.column);
  const source = sanitizeTextContent(`${quoted(words.sheet)}!${from}:${absolute(words.toRow, words.column)}`);
  return `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${cells}"><formula1>${source}</formula1></dataValidation>`;
}

function absolute(row: number, column: number): string {
  return getCellAddress(row - 1, column).replace(/([A-Z]+)(\d+)/, '$$$1$$$2');
}

function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

function withRepeatedRows(xml: string, sheets: readonly PaperSheet[]): string {
  const names = sheets.flatMap(({ name, repeated }, at) => {
    if (repeated === undefined) return [];
    const rows = sanitizeTextContent(`${quoted(name)}!$${repeated.from}:$${repeated.to}`);
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${rows}</definedName>`];
  });
  if (names.length === 0) return xml;
  const emptied = xml.replace(/<definedNames\s*\/>|<definedNames><\/definedNames>/, '');
  const element = `<definedNames>${names.join('')}</definedNames>`;
  return insertElementMarkupAccordingToOrderOfSiblings(emptied, element, BOOK_ORDER, 'workbook');
}
