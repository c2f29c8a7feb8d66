import type { Vocabulary } from '../../shared/linkage/vocabulary.ts';
import { asWritten, type FlatRecord, letters, type Reading } from './flat-record.ts';
import { both, either, end, letterSet, start } from './keys.ts';
import { dates } from './measures/date.ts';
import { texts } from './measures/text.ts';
import { twoParts } from './measures/two-parts.ts';
import { rarity } from './rarity.ts';

const NAME = ['first_name', 'surname'] as const;

/** The columns of Splink's 1,000 synthetic British people. */
export const FAKE_COLUMNS: Readonly<Record<string, Reading>> = {
  first_name: letters,
  surname: letters,
  dob: asWritten,
  city: letters,
  email: letters,
};

/** What models of these people can speak of. */
export const fakeVocabulary: Vocabulary<FlatRecord> = {
  measures: {
    name: twoParts(NAME),
    dob: dates('dob'),
    city: texts('city'),
    email: texts('email'),
  },
  adjustments: {
    name_rarity: rarity(NAME),
    city_rarity: rarity(['city']),
  },
  keys: {
    name: either(NAME),
    name_letters: either(NAME, letterSet),
    name_start: either(NAME, start(3)),
    name_end: either(NAME, end(3)),
    whole_name: both(NAME),
    dob: either(['dob']),
    month_and_day: either(['dob'], end(5)),
    birth_month: either(['dob'], start(7)),
    birth_year: either(['dob'], start(4)),
    city_start: either(['city'], start(2)),
    email: either(['email']),
    email_start: either(['email'], start(5)),
    email_letters: either(['email'], letterSet),
  },
};
