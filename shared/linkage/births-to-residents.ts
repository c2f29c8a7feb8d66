import model from './models/births-residents.json' with { type: 'json' };
import { type LinkTask, personTask } from './people/person-task.ts';

/** Which birth registration and which residence rows are one child; both may stand there twice. */
export const birthsToResidents: LinkTask = personTask(model, {
  groups: { lefts: true, rights: true },
});
