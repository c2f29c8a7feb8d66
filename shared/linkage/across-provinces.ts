import { childrenToCardsBy } from './children-to-cards.ts';
import type { LinkModel } from './model.ts';
import rules from './models/across-provinces.json' with { type: 'json' };
import cards from './models/trained/children-cards.json' with { type: 'json' };
import { anotherProvince } from './people/guards/another-province.ts';
import type { LinkTask } from './people/person-task.ts';

const { silent, blocking, ...own } = rules;

/**
 * The model of {@link acrossProvinces}. What a level is worth is learnt inside a province; commune and facility are left out,
 * as that both lie elsewhere is what brings the two records together here, and so says nothing of whether they are one.
 */
const MODEL: LinkModel = {
  ...cards,
  ...own,
  fields: cards.fields.filter(({ field }) => !silent.includes(field)),
  blocking: { province: blocking },
};

const TASK = childrenToCardsBy(MODEL);

/**
 * Which cards of other provinces are whose: the leftover children of one province against the leftover cards of all others
 * (docs/decisions/0017). For `linkLeftovers`, which asks the guards of every pair that no number joins.
 */
export const acrossProvinces: LinkTask = {
  id: MODEL.id,
  pass: (pass, surroundings) => {
    const spec = TASK.pass(pass, surroundings);
    return { ...spec, guards: [anotherProvince, ...spec.guards] };
  },
};

/** Bits by which a child of one province has to fit a card better than one of another. */
export const TIE_BITS: number = MODEL.thresholds.tie;
