import { assessProvince } from '../../functions/reconcile-province/assess-province.ts';
import { joinRegister } from '../../functions/reconcile-province/join-register.ts';
import { type CardsOfChildren, linkCards } from '../../functions/reconcile-province/link-cards.ts';
import { ownerOf, ownersOf, scoreRun, talliesOf } from '../../local/province/score.ts';
import type { TrueChild, Truth } from '../../local/province/truth.ts';
import { birthsToResidents } from '../../shared/linkage/births-to-residents.ts';
import { childrenToCards } from '../../shared/linkage/children-to-cards.ts';
import type { Child } from '../../shared/register/child.ts';
import { noMemory } from '../../shared/register/identity-memory.ts';
import { type LinkageQuality, qualityOf } from './linkage-quality.ts';
import type { Answers } from './loss.ts';
import type { SeedQuality } from './order.ts';
import type { ProvinceRecords } from './province-records.ts';
import { type Owners, watch } from './watch.ts';

/** Register, card linkage and coverage of a province as the nightly run does them, watched and held against the truth. */
export function runProvince(
  province: string,
  records: ProvinceRecords,
): Pick<SeedQuality, 'tallies' | 'linkages'> {
  const { asOf, units, truth } = records;
  const register = joinWatched(province, records);
  const cards = linkWatched(register.children, records);
  const dossiers = register.children.map(() => []);
  const { children } = register;
  const { outcomes } = assessProvince({ province, asOf, units, children, cards: cards.found, dossiers });
  const tallies = talliesOf(scoreRun(truth, outcomes));
  return {
    tallies: Object.fromEntries(tallies) as SeedQuality['tallies'],
    linkages: [register.quality, cards.quality],
  };
}

function joinWatched(
  province: string,
  { births, residents, units, truth }: ProvinceRecords,
): { children: Child[]; quality: LinkageQuality } {
  const known = ownersOf(truth);
  const owners = {
    left: (ref: string) => known.get(`births/${ref}`),
    right: (ref: string) => known.get(`residents/${ref}`),
  };
  const { task, traces } = watch(birthsToResidents, owners);
  const { children } = joinRegister({ births, residents, units, memory: noMemory(province), task });
  const answers = answersOfRegister(children, owners);
  return { children, quality: qualityOf({ id: task.id, traces, owners, answers }) };
}

function answersOfRegister(children: readonly Child[], owners: Owners): Answers {
  const childOf = new Map(children.flatMap((child) => child.residents.map((ref) => [ref, child])));
  return {
    rights: [...childOf.keys()],
    onTheLeft: ownersAmong(
      children.flatMap(({ births }) => births),
      owners.left,
    ),
    joinedTo: (right) => childOf.get(right)?.births ?? [],
    doubtedWith: () => [],
  };
}

function linkWatched(
  children: readonly Child[],
  { cards, units, asOf, truth }: ProvinceRecords,
): { found: CardsOfChildren; quality: LinkageQuality } {
  const owners = cardOwners(children, truth);
  const { task, traces } = watch(childrenToCards, owners);
  const found = linkCards({ children, cards, units, asOf, reviews: [], task });
  const answers: Answers = {
    rights: cards.map(({ key }) => key),
    onTheLeft: ownersAmong(
      children.map(({ id }) => id),
      owners.left,
    ),
    joinedTo: childrenByCard(children, found.held),
    doubtedWith: childrenByCard(children, found.doubts),
  };
  return { found, quality: qualityOf({ id: task.id, traces, owners, answers }) };
}

function cardOwners(children: readonly Child[], truth: Truth): Owners {
  const known = ownersOf(truth);
  const ofChild = new Map(children.map((child) => [child.id, ownerOf({ sources: child }, known)]));
  const ofCard = new Map<string, TrueChild>();
  for (const child of truth.children) for (const ref of child.cards) ofCard.set(ref, child);
  return { left: (ref) => ofChild.get(ref), right: (ref) => ofCard.get(ref) };
}

function childrenByCard(
  children: readonly Child[],
  cards: CardsOfChildren['held'],
): (card: string) => readonly string[] {
  const byCard = new Map<string, string[]>();
  for (const [at, own] of cards.entries()) {
    const id = children[at]?.id ?? '';
    for (const { card } of own) byCard.set(card.key, [...(byCard.get(card.key) ?? []), id]);
  }
  return (card) => byCard.get(card) ?? [];
}

function ownersAmong(refs: readonly string[], ownerOf: Owners['left']): Set<unknown> {
  return new Set(refs.map(ownerOf).filter((owner) => owner !== undefined));
}
