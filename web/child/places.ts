import type { ClosingPlace, ClosingReason } from '../../shared/follow-up/case.ts';
import { PROVINCE_CODES } from '../../shared/identity/provinces.ts';
import type { Words } from '../language/words.ts';
import { PROVINCE_NAMES } from './province-names.ts';

const WORDS: Readonly<Record<string, Words>> = {
  abroad: { vi: 'Nước ngoài', en: 'Abroad' },
  unknown: { vi: 'Không rõ nơi đến', en: 'Not known where' },
  armed_forces: { vi: 'Thẻ quân đội, công an', en: 'Card of the army or the police' },
};

/** A place a case was closed with: a word, a unit of this province, another province, or a code. */
export function placeInWords(place: ClosingPlace, nameOf: (unit: string) => string): Words {
  const word = WORDS[place];
  if (word !== undefined) return word;
  const name = PROVINCE_NAMES[place] ?? nameOf(place);
  return { vi: name, en: name };
}

export interface PlaceChoice {
  place: ClosingPlace;
  words: Words;
}

/**
 * The places a closing may name, the likeliest first; none for a reason that takes no place. Whoever moved away left the
 * province: within it a case is offered to the other commune.
 */
export function placesFor(reason: ClosingReason, province: string): readonly PlaceChoice[] {
  if (reason === 'moved_away') return [...wordChoices('unknown', 'abroad'), ...provinces(province)];
  if (reason === 'covered_elsewhere') return [...wordChoices('armed_forces'), ...provinces()];
  return [];
}

const wordChoices = (...places: readonly (keyof typeof WORDS)[]): PlaceChoice[] =>
  places.flatMap((place) => {
    const words = WORDS[place];
    return words === undefined ? [] : [{ place, words }];
  });

function provinces(besides?: string): PlaceChoice[] {
  return [...PROVINCE_CODES]
    .filter((code) => code !== besides)
    .map((code) => ({ place: code, words: placeInWords(code, (unit) => unit) }))
    .toSorted((a, b) => a.words.vi.localeCompare(b.words.vi, 'vi'));
}
