import type { Ask } from './server.ts';

/** Units and children to ask about. */
export interface Samples {
  /** Communes, those with most cases first. */
  units: readonly string[];
  /** Children with an open case. */
  children: readonly string[];
  /** Children with an open question to reviewers. */
  reviewed: readonly string[];
  /** What a card or a certificate says of some children, to search them by. */
  people: readonly { name: string; dateOfBirth: string }[];
}

interface Lines {
  lines: readonly { childId: string; sheet?: { name?: string; dateOfBirth?: string } }[];
}

const COMMUNES = 60;
const CHILDREN_OF_A_COMMUNE = 5;

/** Finds them by asking the API itself. */
export async function takeSamples(ask: Ask): Promise<Samples> {
  const { units } = await ask<{ units: readonly { code: string; level: string }[] }>('/v1/units');
  const communes = units.filter(({ level }) => level === 'commune').map(({ code }) => code);
  const lists = await Promise.all(
    communes.slice(0, COMMUNES).map(async (unit) => {
      const { lines } = await ask<Lines>(`/v1/units/${unit}/cases?limit=500`);
      return { unit, ids: lines.map(({ childId }) => childId), people: lines.flatMap(personOn) };
    }),
  );
  const longest = lists.toSorted((a, b) => b.ids.length - a.ids.length);
  const { lines } = await ask<Lines>('/v1/reviews?limit=100');
  return {
    units: longest.map(({ unit }) => unit),
    children: longest.flatMap(({ ids }) => ids.slice(0, CHILDREN_OF_A_COMMUNE)),
    reviewed: [...new Set(lines.map(({ childId }) => childId))],
    people: longest.flatMap(({ people }) => people.slice(0, CHILDREN_OF_A_COMMUNE)),
  };
}

function personOn({ sheet: { name, dateOfBirth } = {} }: Lines['lines'][number]): Samples['people'] {
  return name === undefined || dateOfBirth?.length !== 10 ? [] : [{ name, dateOfBirth }];
}
