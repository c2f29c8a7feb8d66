/** The public face of names: reading, telling placeholders, comparing. */
export { type AlignedSyllable, alignNames, SYLLABLE_AGREEMENTS } from './align-names.ts';
export { compareNames, NAME_AGREEMENTS, type NameAgreement } from './compare-names.ts';
export { type Name, nameOf } from './full-name.ts';
export { type Placeholder, placeholderOf } from './placeholder.ts';
