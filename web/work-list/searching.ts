import { dateInPrint } from '../../shared/follow-up/papers/words.ts';
import { fold } from '../../shared/identity/text.ts';
import type { CaseLine } from '../device/schema.ts';

/** Finds lines by what somebody types: every word has to occur, with marks or without. Nothing of it leaves the page. */
export function searcherOf(lines: readonly CaseLine[]): (typed: string) => (line: CaseLine) => boolean {
  const texts = new Map(lines.map((line) => [line, textOf(line)]));
  return (typed) => {
    const words = fold(typed).split(' ').filter(Boolean);
    return (line) => words.every((word) => texts.get(line)?.includes(word));
  };
}

function textOf({ sheet }: CaseLine): string {
  if (sheet === undefined) return '';
  const { name, motherName, fatherName, headName, hamlet, address, dateOfBirth, personalId, householdNo } =
    sheet;
  const parts = [
    name,
    motherName,
    fatherName,
    headName,
    hamlet,
    address,
    dateInPrint(dateOfBirth),
    personalId,
  ];
  return fold([...parts, householdNo].filter((one) => one !== undefined).join(' '));
}
