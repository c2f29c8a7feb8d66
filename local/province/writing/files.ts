import type { Feed } from '../../../shared/feeds/records.ts';
import type { UnitRow } from '../geography.ts';
import { unaccented } from '../mistakes/names.ts';
import type { Registry } from '../rows/clerk.ts';
import type { RowFeed, Rows, SourceRow } from '../rows/row.ts';
import { csvOf, plainCsv } from './csv.ts';
import { d10aOf, isOnD10a } from './d10a.ts';
import { provinceSender, SENDERS, type Sender, senderOf } from './senders.ts';

/** One file as an agency sends it. */
export interface SourceFile {
  feed: Feed;
  /** The sending office, as a short name without marks. */
  office: string;
  name: string;
  bytes: Uint8Array;
}

const UNIT_COLUMNS = ['code', 'name', 'type', 'level', 'parent_code', 'valid_from', 'valid_to'] as const;

/** Every file of a night: units first, then births, residents and cards, an office a file. */
export function filesOf(units: readonly UnitRow[], rows: Rows, registry: Registry): SourceFile[] {
  const unitsFile: SourceFile = {
    feed: 'units',
    office: 'so-noi-vu',
    name: 'units.csv',
    bytes: plainCsv(UNIT_COLUMNS, units),
  };
  const bySender = Map.groupBy([...rows.births, ...rows.residents, ...rows.cards], sentBy);
  return [unitsFile, ...SENDERS.flatMap((sender) => fileOf(sender, bySender.get(sender) ?? [], registry))];
}

/** The sender of a row: its area's office, but the province's for cards that no issuance list names. */
export function sentBy(row: SourceRow): Sender | undefined {
  const sender = senderOf(row.feed, row.area);
  return sender?.workbook && row.feed === 'cards' && !isOnD10a(row) ? provinceSender(row.feed) : sender;
}

function fileOf(sender: Sender, rows: readonly SourceRow[], registry: Registry): SourceFile[] {
  if (rows.length === 0) return [];
  const area = sender.area === undefined ? registry.provinceName : (registry.areas[sender.area]?.name ?? '');
  const office = `${sender.name}-${slug(area)}`;
  const file = { feed: sender.feed satisfies RowFeed, office };
  if (sender.workbook) {
    const bytes = d10aOf(rows as SourceRow<'cards'>[], { province: registry.provinceName, name: area });
    return [{ ...file, name: `${sender.feed}-${office}.xlsx`, bytes }];
  }
  const pen = { style: sender.style, unitName: registry.unitName };
  return [{ ...file, name: `${sender.feed}-${office}.csv`, bytes: csvOf(sender.feed, rows, pen) }];
}

function slug(name: string): string {
  return unaccented(name)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
}
