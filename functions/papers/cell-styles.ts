import type { CellObject } from 'write-excel-file/node';
import type { Look } from '../../shared/follow-up/papers/workbook.ts';

type Style = Omit<CellObject, 'value' | 'type'>;

/** What papers of the administration are set in (Decree 30/2020/ND-CP, annex I). */
export const FONT = 'Times New Roman';
export const FONT_SIZE = 11;

const BOX: Style = { borderStyle: 'thin', borderColor: '#444444', alignVertical: 'center', wrap: true };
const GREY = '#666666';
const CENTRE: Style = { align: 'center' };
/** Off the line to its right, beyond which a text may begin. */
const FIGURE: Style = { align: 'right', indent: 1, wrap: false };

/** Each look as the library spells it. Texts carry the format `@`, set in {@link cellOf}. */
export const STYLES: Readonly<Record<Look, Style>> = {
  title: { fontSize: 14, fontWeight: 'bold', align: 'center', alignVertical: 'center', wrap: true },
  subtitle: { fontStyle: 'italic', align: 'center', alignVertical: 'center', wrap: true },
  label: { alignVertical: 'center', wrap: true },
  plain: { alignVertical: 'top', wrap: true },
  heading: { ...BOX, ...CENTRE, fontWeight: 'bold', backgroundColor: '#E8EEF4' },
  mark: { ...BOX, ...CENTRE, fontStyle: 'italic', fontSize: 9 },
  section: { ...BOX, fontWeight: 'bold', backgroundColor: '#F4F4F4' },
  cell: BOX,
  centred: { ...BOX, ...CENTRE },
  fill: { ...BOX, backgroundColor: '#FFF9E0' },
  code: { ...BOX, fontSize: 7, textColor: GREY },
  count: { ...BOX, ...FIGURE, format: '#,##0' },
  rate: { ...BOX, ...FIGURE, format: '0.00%' },
  dollars: { ...BOX, ...FIGURE, format: '#,##0.00' },
  fineDollars: { ...BOX, ...FIGURE, format: '0.000000' },
  sum: { ...BOX, fontWeight: 'bold' },
  note: { fontSize: 9, textColor: GREY, alignVertical: 'top', wrap: true },
};
