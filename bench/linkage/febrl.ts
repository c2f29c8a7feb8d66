import type { Vocabulary } from '../../shared/linkage/vocabulary.ts';
import { type FlatRecord, letters, type Reading } from './flat-record.ts';
import { both, either, end, letterSet, start } from './keys.ts';
import { digits } from './measures/digits.ts';
import { texts } from './measures/text.ts';
import { twoParts } from './measures/two-parts.ts';
import { rarity } from './rarity.ts';

const NAME = ['given_name', 'surname'] as const;
const ADDRESS = ['address_1', 'address_2'] as const;

/** The columns of the synthetic Australian people of Febrl (Christen 2005); dates are eight digits, not always a day. */
export const FEBRL_COLUMNS: Readonly<Record<string, Reading>> = Object.fromEntries(
  [...NAME, 'street_number', ...ADDRESS, 'suburb', 'postcode', 'state', 'date_of_birth', 'soc_sec_id'].map(
    (column) => [column, letters],
  ),
);

/** What models of these people can speak of. */
export const febrlVocabulary: Vocabulary<FlatRecord> = {
  measures: {
    name: twoParts(NAME),
    address: twoParts(ADDRESS),
    street_number: digits('street_number'),
    suburb: texts('suburb'),
    postcode: digits('postcode'),
    state: texts('state'),
    date_of_birth: digits('date_of_birth'),
    soc_sec_id: digits('soc_sec_id'),
  },
  adjustments: {
    name_rarity: rarity(NAME),
    address_rarity: rarity(ADDRESS),
    suburb_rarity: rarity(['suburb']),
    state_rarity: rarity(['state']),
  },
  keys: {
    name: either(NAME),
    name_start: either(NAME, start(3)),
    name_letters: either(NAME, letterSet),
    whole_name: both(NAME),
    address: either(ADDRESS),
    address_start: either(ADDRESS, start(4)),
    suburb: either(['suburb']),
    street_number: either(['street_number']),
    postcode: either(['postcode']),
    date_of_birth: either(['date_of_birth']),
    month_and_day: either(['date_of_birth'], end(4)),
    birth_year: either(['date_of_birth'], start(4)),
    soc_sec_id: either(['soc_sec_id']),
  },
};
