import type { Sex } from '../../../shared/feeds/records.ts';
import { type Random, weighted } from '../random.ts';

interface Newborn {
  mother: string;
  sex: Sex;
}

/** What hospitals write before a child has a name (domain 10.2.10; exact usage not found, forms assumed). */
const FORMS = weighted<(newborn: Newborn) => string>([
  [({ mother }) => `CON BÀ ${mother.toUpperCase()}`, 34],
  [({ mother }) => `Con bà ${mother}`, 16],
  [({ mother }) => `CB ${mother.toUpperCase()}`, 12],
  [({ mother, sex }) => `${sex === 'male' ? 'Bé trai' : 'Bé gái'} con bà ${mother}`, 12],
  [({ sex }) => (sex === 'male' ? 'bé trai' : 'bé gái'), 10],
  [() => 'Chưa đặt tên', 8],
  [({ mother }) => `Sơ sinh ${mother}`, 8],
]);

export function placeholderName(newborn: Newborn, random: Random): string {
  return random.draw(FORMS)(newborn);
}
