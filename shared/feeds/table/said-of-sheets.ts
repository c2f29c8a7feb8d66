import { tidy } from '../../identity/text.ts';
import type { BothLanguages } from '../refusals.ts';
import type { Sheet } from './sheet.ts';

/** Names a sheet has of its program or its form, with a number at most. Any other may be the name of a person. */
const PLAIN =
  /^(?:sheet|trang(?: tính)?|bảng|danh sách|dữ liệu|data|mẫu|bìa|hướng dẫn|d10a(?:-ts)?|d03(?:-ts)?|tk1(?:-ts)?|thẻ(?: bhyt)?|khai sinh|cư trú|trẻ em|hồ sơ|units|births|residents|cards|dossiers)(?: ?\(?\d{1,4}\)?)?$/u;

/** Sheets as they may be spoken of to everybody who sees the receipt: by their places, with a name only where it is plain. */
export function saidOf(sheets: readonly Pick<Sheet, 'name' | 'position'>[]): BothLanguages {
  const said = (word: string) =>
    sheets.map((sheet) => `${word} ${sheet.position}${plainNameOf(sheet)}`).join(', ');
  return { vi: said('trang'), en: said('sheet') };
}

function plainNameOf({ name }: Pick<Sheet, 'name'>): string {
  const tidied = tidy(name);
  return PLAIN.test(tidied.toLowerCase()) ? ` “${tidied}”` : '';
}
