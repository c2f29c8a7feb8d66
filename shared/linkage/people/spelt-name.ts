import { type Name, nameOf } from '../../identity/name.ts';

/**
 * A name with the text it was written as. Equal texts are equal names, so most names of a province need never be read
 * into syllables; this one is when first asked.
 */
export class SpeltName implements Name {
  readonly written: string;
  #name: Name | undefined = undefined;

  constructor(written: string) {
    this.written = written;
  }

  get canonical(): string {
    return this.read().canonical;
  }

  get folded(): string {
    return this.read().folded;
  }

  get syllables(): readonly string[] {
    return this.read().syllables;
  }

  get bare(): readonly string[] {
    return this.read().bare;
  }

  private read(): Name {
    this.#name ??= nameOf(this.written);
    return this.#name;
  }
}

const NO_NAMES: readonly never[] = [];

/** The texts as names, less those that hold no letter or digit. */
export function speltNames(written: readonly string[]): readonly SpeltName[] {
  if (written.length === 0) return NO_NAMES;
  const names = written.map((text) => new SpeltName(text));
  return names.every(hasSyllables) ? names : names.filter(hasSyllables);
}

/** A name that begins with a plain letter is not read for it. */
function hasSyllables(name: SpeltName): boolean {
  const first = name.written.charCodeAt(0) | 0x20;
  return (first >= 0x61 && first <= 0x7a) || name.syllables.length > 0;
}

/** Whether two names are the same but for capitals and the style of tone marks. */
export function areSpeltAlike(left: SpeltName, right: SpeltName): boolean {
  return left.written === right.written || left.canonical === right.canonical;
}
