import type { LinkModel } from '../../shared/linkage/model.ts';
import describedRows from '../../shared/linkage/models/described/births-residents.json' with { type: 'json' };
import describedCards from '../../shared/linkage/models/described/children-cards.json' with { type: 'json' };
import describedDoubles from '../../shared/linkage/models/described/register-doubles.json' with {
  type: 'json',
};
import shippedRows from '../../shared/linkage/models/trained/births-residents.json' with { type: 'json' };
import shippedCards from '../../shared/linkage/models/trained/children-cards.json' with { type: 'json' };
import shippedDoubles from '../../shared/linkage/models/trained/register-doubles.json' with { type: 'json' };

export type ModelId = 'births-residents' | 'register-doubles' | 'children-cards';

/** A model as it is described before any training, and as scoring uses it now. */
export interface Lineage {
  described: LinkModel;
  shipped: LinkModel;
}

/** In the order they are trained: each rests on the records the ones before it have joined. */
export const LINEAGES: Readonly<Record<ModelId, Lineage>> = {
  'births-residents': { described: describedRows, shipped: shippedRows },
  'register-doubles': { described: describedDoubles, shipped: shippedDoubles },
  'children-cards': { described: describedCards, shipped: shippedCards },
};
