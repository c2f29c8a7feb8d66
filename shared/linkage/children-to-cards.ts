import type { LinkModel } from './model.ts';
import model from './models/trained/children-cards.json' with { type: 'json' };
import { type LinkTask, personTask } from './people/person-task.ts';

/**
 * Which card is whose: a child may hold several cards, a card has one child. A temporary code or a withdrawn card leaves its
 * child waiting for a better one.
 */
export const childrenToCards: LinkTask = childrenToCardsBy(model);

/** The same by another model than the one that is shipped. */
export function childrenToCardsBy(other: LinkModel): LinkTask {
  return personTask(other, {
    groups: { lefts: false, rights: true },
    isProvisional: ({ provisional }) => provisional === true,
  });
}
