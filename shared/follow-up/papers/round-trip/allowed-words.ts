import type { BothLanguages } from '../../../coverage/cause-words.ts';
import { headingKey } from '../../../identity/text.ts';
import {
  CLOSING_REASONS,
  type ClosingPlace,
  type ClosingReason,
  CONTACT_WAYS,
  type ContactWay,
  PLACE_WORDS,
} from '../../case.ts';
import { REASON_WORDS, WAY_WORDS } from '../words.ts';
import { OUTCOME_WORDS, OUTCOMES, type Outcome } from './entry.ts';

type PlaceWord = (typeof PLACE_WORDS)[number];

/** Places without a unit code, as staff write them. */
export const PLACE_WORD_TEXTS: Readonly<Record<PlaceWord, BothLanguages>> = {
  abroad: { vi: 'Nước ngoài', en: 'Abroad' },
  unknown: { vi: 'Không rõ', en: 'Unknown' },
  armed_forces: { vi: 'Lực lượng vũ trang', en: 'Armed forces' },
};

/** A word of a closed list, in either language or as its code, whatever its capitals and marks. */
type WordReader<Value> = (written: string) => Value | undefined;

function readerOf<Value extends string>(
  values: readonly Value[],
  words: Readonly<Record<Value, BothLanguages>>,
): WordReader<Value> {
  const byKey = new Map(
    values.flatMap((value) =>
      [value, words[value].vi, words[value].en].map((word) => [headingKey(word), value]),
    ),
  );
  return (written) => byKey.get(headingKey(written));
}

export const readOutcome: WordReader<Outcome> = readerOf(OUTCOMES, OUTCOME_WORDS);
export const readWay: WordReader<ContactWay> = readerOf(CONTACT_WAYS, WAY_WORDS);
export const readReason: WordReader<ClosingReason> = readerOf(CLOSING_REASONS, REASON_WORDS);
export const readPlaceWord: WordReader<ClosingPlace> = readerOf(PLACE_WORDS, PLACE_WORD_TEXTS);
