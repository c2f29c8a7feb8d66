import type { LinkModel } from './model.ts';
import model from './models/trained/births-residents.json' with { type: 'json' };
import { type LinkTask, personTask } from './people/person-task.ts';

/** Which birth registration and which residence rows are one child; both may stand there twice. */
export const birthsToResidents: LinkTask = birthsToResidentsBy(model);

/** The same by another model than the one that is shipped. */
export function birthsToResidentsBy(other: LinkModel): LinkTask {
  return personTask(other, { groups: { lefts: true, rights: true } });
}
