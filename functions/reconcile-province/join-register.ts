import type { BirthRecord, ResidentRecord } from '../../shared/feeds/records.ts';
import { birthsToResidents } from '../../shared/linkage/births-to-residents.ts';
import { doublesOf } from '../../shared/linkage/doubles.ts';
import type { ChildDecision } from '../../shared/linkage/memory/decision.ts';
import { nameFrequencies } from '../../shared/linkage/people/frequencies.ts';
import { type People, sampleOf } from '../../shared/linkage/people/people.ts';
import type { Person } from '../../shared/linkage/people/person.ts';
import { birthPeople, draftPeople, residentPeople } from '../../shared/linkage/people/person-of.ts';
import type { LinkTask } from '../../shared/linkage/people/person-task.ts';
import type { Surroundings } from '../../shared/linkage/people/surroundings.ts';
import { registerDoubles } from '../../shared/linkage/register-doubles.ts';
import type { LinkSpec } from '../../shared/linkage/spec.ts';
import type { Child } from '../../shared/register/child.ts';
import { type Cluster, cluster, type Duplicates, joinClusters } from '../../shared/register/clusters.ts';
import { type ChildDraft, draftOf } from '../../shared/register/draft.ts';
import { duplicatesOf, representativesOf } from '../../shared/register/duplicates.ts';
import { identify, type Tombstone } from '../../shared/register/identities.ts';
import type { IdentityMemory } from '../../shared/register/identity-memory.ts';
import type { RegisterRows, RowPair } from '../../shared/register/row.ts';
import type { UnitIndex } from '../../shared/units/unit-index.ts';
import { pairsToJoin, wordsOnDrafts } from './decided-doubles.ts';
import { linkInPasses } from './link-in-passes.ts';
import { type RowsOfDoubles, rowsOfDoubles } from './rows-of-doubles.ts';

export interface RegisterInput {
  births: readonly BirthRecord[];
  residents: readonly ResidentRecord[];
  units: UnitIndex;
  memory: IdentityMemory;
  /** What people said of two children, under the ids they saw: to be said on every run, or the rows part again. */
  decided?: readonly ChildDecision[];
  /** Another linkage than the product's own, or the same under observation. */
  task?: LinkTask;
}

export interface JoinedRegister {
  children: Child[];
  memory: IdentityMemory;
  tombstones: Tombstone[];
  rows: RowsOfDoubles;
}

/** Births ⨝ residents: the children of the province, each with its stable id. */
export function joinRegister({ memory, units, decided = [], ...input }: RegisterInput): JoinedRegister {
  const rows = representedRows(input);
  const drafted = draft(clusterRows(rows, input.task ?? birthsToResidents, units));
  const words = wordsOnDrafts(decided, drafted.drafts, memory);
  const doubles = doublesAmong(drafted, registerDoubles, units);
  const pairs = pairsToJoin(words, doubles, drafted.drafts.length);
  const joined = joinPairs(drafted, pairs);
  const identified = identify(joined.drafts, memory);
  return { ...identified, rows: rowsOfDoubles(identified.children, joined.clusters, decided) };
}

/** Both feeds with one row a child chosen to stand for it in linkage: two of them would be two equally good candidates. */
export interface RepresentedRows {
  rows: RegisterRows;
  duplicates: Duplicates;
  /** Positions in `rows` of those chosen. */
  lefts: readonly number[];
  rights: readonly number[];
  people: { lefts: People; rights: People };
}

/** Finds the rows of one feed that are one child and chooses who stands for them. */
export function representedRows({ births, residents }: RegisterRows): RepresentedRows {
  const duplicates = { births: duplicatesOf(births), residents: duplicatesOf(residents) };
  const lefts = representativesOf(births, duplicates.births);
  const rights = representativesOf(residents, duplicates.residents);
  const people = {
    lefts: birthPeople(rowsAt(births, lefts)),
    rights: residentPeople(rowsAt(residents, rights)),
  };
  return { rows: { births, residents }, duplicates, lefts, rights, people };
}

/** The rows of each child, those of both feeds together that `task` links. */
export function clusterRows(
  { rows, duplicates, lefts, rights, people }: RepresentedRows,
  task: LinkTask,
  units: UnitIndex,
): Cluster[] {
  const frequencies = nameFrequencies(sampleOf(people.lefts));
  const surroundings = { distance: units.distance, frequencies };
  const { links } = linkInPasses({ ...people, task, surroundings });
  const rowLinks = links.map(({ left, right }) => ({
    birth: lefts[left] ?? left,
    resident: rights[right] ?? right,
  }));
  return cluster(rows, rowLinks, duplicates);
}

type SpecIn = (surroundings: Surroundings) => LinkSpec<Person>;

/** The children of the clusters, those that are one all the same joined by what linkage finds alone. */
export function joinDoubles(clusters: readonly Cluster[], specIn: SpecIn, units: UnitIndex): ChildDraft[] {
  const drafted = draft(clusters);
  return joinPairs(drafted, doublesAmong(drafted, specIn, units)).drafts;
}

/** Clusters and the draft of each. */
interface Drafted {
  clusters: readonly Cluster[];
  drafts: ChildDraft[];
}

const draft = (clusters: readonly Cluster[]): Drafted => ({ clusters, drafts: clusters.map(draftOf) });

/** Clusters that are one child all the same, surest first: a second row with another day of birth, a stay at the grandparents'. */
function doublesAmong({ clusters, drafts }: Drafted, specIn: SpecIn, units: UnitIndex): RowPair[] {
  const people = draftPeople(drafts);
  const isSuspect = (at: number) => clusters[at]?.births.length === 0 || clusters[at]?.residents.length === 0;
  const frequencies = nameFrequencies(sampleOf(people));
  const doubles = doublesOf(people, isSuspect, specIn({ distance: units.distance, frequencies }));
  return doubles.map(({ left, right }): RowPair => [left, right]);
}

/** Only clusters made of several are drafted again. */
function joinPairs(drafted: Drafted, pairs: readonly RowPair[]): Drafted {
  if (pairs.length === 0) return drafted;
  const draftFor = new Map(drafted.clusters.map((one, at) => [one, drafted.drafts[at]]));
  const clusters = joinClusters(drafted.clusters, pairs);
  return { clusters, drafts: clusters.map((one) => draftFor.get(one) ?? draftOf(one)) };
}

function rowsAt<Row>(rows: readonly Row[], positions: readonly number[]): Row[] {
  const chosen: Row[] = [];
  for (const at of positions) {
    const row = rows[at];
    if (row !== undefined) chosen.push(row);
  }
  return chosen;
}
