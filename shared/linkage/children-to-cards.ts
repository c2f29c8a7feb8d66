import model from './models/children-cards.json' with { type: 'json' };
import { type LinkTask, personTask } from './task.ts';

/** Which card is whose: a child may hold several cards, a card has one child. */
export const childrenToCards: LinkTask = personTask(model, { lefts: false, rights: true });
