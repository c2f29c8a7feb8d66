import type { Random } from '../random.ts';

/** A number with one digit off, or with two neighbours turned round. Never the same number. */
export function misnumber(number: string, random: Random): string {
  const position = random.int(3, number.length - 2);
  const [here, next] = [number[position] ?? '0', number[position + 1] ?? '0'];
  if (random.chance(0.4) && here !== next)
    return `${number.slice(0, position)}${next}${here}${number.slice(position + 2)}`;
  const digit = (Number(here) + random.int(1, 9)) % 10;
  return `${number.slice(0, position)}${digit}${number.slice(position + 1)}`;
}
