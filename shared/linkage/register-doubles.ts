import { numberConflict } from './guards/numbers.ts';
import { sameSpelling } from './guards/same-spelling.ts';
import model from './models/register-doubles.json' with { type: 'json' };
import { nameOutline } from './outline.ts';
import { personVocabulary } from './people/vocabulary.ts';
import type { Person } from './person.ts';
import { plainSpec } from './plain-spec.ts';
import type { LinkSpec } from './spec.ts';
import type { Surroundings } from './task.ts';

/** Which two children of the register are one, written down with another day of birth or at another household. */
export function registerDoubles(surroundings: Surroundings): LinkSpec<Person> {
  return {
    ...plainSpec(model, personVocabulary(surroundings), 'register'),
    outline: nameOutline,
    guards: [sameSpelling, numberConflict],
  };
}
