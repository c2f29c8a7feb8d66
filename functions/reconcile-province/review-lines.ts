import type { AnswerEffect } from '../../shared/coverage/count-changes.ts';
import type { Status } from '../../shared/coverage/status.ts';
import type { CardRecord } from '../../shared/feeds/records.ts';
import { acrossProvinces } from '../../shared/linkage/across-provinces.ts';
import type { Bilingual } from '../../shared/linkage/bilingual.ts';
import { childrenToCards } from '../../shared/linkage/children-to-cards.ts';
import { TIE } from '../../shared/linkage/engine/decide-group.ts';
import { DOUBLE } from '../../shared/linkage/engine/doubles.ts';
import { doubtInWords, explain, type Step, tieInWords } from '../../shared/linkage/explain.ts';
import { keyOfChildren } from '../../shared/linkage/memory/decided-children.ts';
import type {
  DecidedChildren,
  DecidedPair,
  DecidedPairs,
  Decision,
} from '../../shared/linkage/memory/decision.ts';
import type { FieldChange } from '../../shared/linkage/memory/fingerprint.ts';
import { changeInWords, DECISION_DOUBTS } from '../../shared/linkage/memory/words.ts';
import type { Link } from '../../shared/linkage/spec.ts';
import type { Child, ChildId, Standing } from '../../shared/register/child.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import type { Replayed } from './decisions.ts';
import { type IssuedElsewhere, issuedElsewhere } from './issued-elsewhere.ts';
import type { LinkTrace } from './link-trace.ts';
import { VISITING } from './visiting-links.ts';

/** Something with a code, in words. */
export interface Worded extends Bilingual {
  code: string;
}

/** A decision as it is shown: who, when and what, without the digests. */
export type PastDecision = Pick<Decision, 'decision' | 'by' | 'at' | 'reason'>;

/** What a question is about; a pair of two children that no card raised has none. */
type AskedAbout =
  | {
      /** Key of the card's row in the book: the agency's `source_ref`, or else made of the natural key. */
      key: string;
      /** The child this one may be: the question is then whether the two are one, and the card is a sign of it. */
      sameAs?: ChildId;
    }
  | { key?: never; sameAs: ChildId };

/** A card, or another child, that may be the child's, with the evidence for and against; quoted without a number. */
export type AskedCandidate = AskedAbout & {
  probability: number;
  weight: number;
  /** Of a card of another province. */
  issuedIn?: IssuedElsewhere;
  /** Why a person has to look. */
  doubt?: Worded;
  /** The child that holds the card today. */
  heldBy?: ChildId;
  /** What was decided on the pair before the data changed. */
  decided?: PastDecision;
  /** What changed since that decision. */
  changes?: (FieldChange & Bilingual)[];
  levels: Step[];
};

/** A child whose card a person must look at. */
export interface AskedLine {
  childId: ChildId;
  /** Likeliest first. */
  candidates: AskedCandidate[];
}

/** A pair in question with what hangs on the answer; both are absent in runs of before they were kept. */
export type ReviewCandidate = AskedCandidate & {
  /** Where the children belong whose answer may change with this one: the child asked about, the card's, others it may be of. */
  units?: UnitCode[];
  effect?: AnswerEffect;
};

/** The same child with its place and answer as of the run. */
export interface ReviewLine extends AskedLine {
  unit?: UnitCode;
  /** Of a child that is not in scope. */
  standing?: Standing;
  status?: Status;
  candidates: ReviewCandidate[];
}

interface Reviewed {
  children: readonly Child[];
  cards: readonly CardRecord[];
  pairs: DecidedPairs;
  found: Replayed;
  weigh: LinkTrace['weigh'];
}

/** The open questions of a run: a line a child, whatever its standing. */
export function reviewLines(reviewed: Reviewed): AskedLine[] {
  const { children, cards, found } = reviewed;
  const candidateOf = candidatesOf(reviewed);
  const byChild = Map.groupBy([...found.unsure, ...found.recheck], ({ left }) => left);
  return [...byChild].flatMap(([left, own]) => {
    const child = children[left];
    if (child === undefined) return [];
    const links = own.flatMap(({ candidates }) => candidates);
    const equals = equalsAmong(links);
    const candidates = links.flatMap((link) => {
      const key = cards[link.right]?.key;
      return key === undefined ? [] : [candidateOf(link, { child, key, equals })];
    });
    return [{ childId: child.id, candidates }];
  });
}

const SPEC = childrenToCards.pass('province');
/** Knows the same guards and one more. */
const DOUBTS = acrossProvinces.pass('province');

/** How many candidates of a tie fit as well as the best of them. */
function equalsAmong(links: readonly Link[]): number {
  const weights = links.filter(({ doubt }) => doubt === TIE).map(({ weight }) => weight);
  const least = Math.max(...weights) - SPEC.model.thresholds.tie;
  return weights.filter((weight) => weight >= least).length;
}

interface Named {
  child: Child;
  key: string;
  equals: number;
}

function candidatesOf(reviewed: Reviewed): (link: Link, named: Named) => AskedCandidate {
  const { pairs, found, children, weigh } = reviewed;
  const decided = new Map(pairs.cards.map((pair) => [`${pair.left} ${pair.right}`, pair]));
  const told = new Map(
    pairs.children.map((pair) => [keyOfChildren(pair.decision.childId, pair.decision.otherId), pair]),
  );
  const owners = ownersAsked(found);
  return (link, { child, key, equals }) => {
    const { probability, weight, evidence } = isWeighed(link) ? link : weigh(link);
    const owner = children[owners.get(link.right) ?? -1]?.id;
    const heldBy = owner === child.id ? undefined : owner;
    const sameAs = link.doubt === DOUBLE ? heldBy : undefined;
    const past = sameAs === undefined ? undefined : told.get(keyOfChildren(child.id, sameAs));
    return {
      key,
      probability,
      weight,
      ...issuedElsewhere(key),
      ...(link.doubt !== undefined && { doubt: wordedDoubt(link.doubt, equals) }),
      ...(heldBy !== undefined && { heldBy }),
      ...(sameAs !== undefined && { sameAs }),
      ...pastOf(past ?? decided.get(`${link.left} ${link.right}`)),
      levels: explain({ evidence }, SPEC),
    };
  };
}

/** The child that each card in question was given to. */
function ownersAsked({ unsure, links }: Replayed): Map<number, number> {
  const asked = new Set(unsure.flatMap(({ candidates }) => candidates.map(({ right }) => right)));
  return new Map(links.filter(({ right }) => asked.has(right)).map(({ left, right }) => [right, left]));
}

/** A number alone, or what speaks for the child it was taken for, is not what a person has to compare. */
function isWeighed({ rule, doubt }: Link): boolean {
  return (rule === 'scored' || rule === 'exact' || rule === VISITING) && doubt !== DOUBLE;
}

function wordedDoubt(doubt: string, equals: number): Worded {
  if (doubt === TIE) return { code: doubt, ...tieInWords(equals) };
  return { code: doubt, ...(DECISION_DOUBTS[doubt] ?? doubtInWords(doubt, DOUBTS)) };
}

/** What was decided on a pair, and what has changed of it since. */
export function pastOf(
  pair: DecidedPair | DecidedChildren | undefined,
): Pick<AskedCandidate, 'decided' | 'changes'> {
  if (pair === undefined) return {};
  return {
    decided: pastDecision(pair.decision),
    changes: pair.changes.map((change) => ({ ...change, ...changeInWords(change) })),
  };
}

/** What may be shown of a decision. */
export function pastDecision({ decision, by, at, reason }: PastDecision): PastDecision {
  return { decision, by, at, ...(reason !== undefined && { reason }) };
}
