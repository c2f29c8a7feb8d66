import type { LinkModel } from './model.ts';
import model from './models/trained/register-doubles.json' with { type: 'json' };
import { numberConflict } from './people/guards/numbers.ts';
import { sameSpelling } from './people/guards/same-spelling.ts';
import type { Person } from './people/person.ts';
import type { Surroundings } from './people/surroundings.ts';
import { personVocabulary } from './people/vocabulary.ts';
import { plainSpec } from './plain-spec.ts';
import type { LinkSpec } from './spec.ts';

/** Which two children of the register are one, written down with another day of birth or at another household. */
export const registerDoubles = registerDoublesBy(model);

/** The same by another model than the one that is shipped. */
export function registerDoublesBy(other: LinkModel): (surroundings: Surroundings) => LinkSpec<Person> {
  return (surroundings) => ({
    ...plainSpec(other, personVocabulary(surroundings), 'register'),
    guards: [sameSpelling, numberConflict],
  });
}
