import type { CardRecord } from '../feeds/records.ts';
import type { IsoDate } from '../time/calendar.ts';
import type { Assessment, AssessmentInput, LinkedCard } from './assessment.ts';
import { type CardObstacle, obstacleOf, type Validity, validityOf } from './card-validity.ts';
import { dossierObstacle } from './dossier-obstacle.ts';
import { nextChange } from './next-change.ts';
import { CAUSES, type Cause } from './status.ts';

/** A card with what it means for its holder on the date. */
interface HeldCard extends LinkedCard {
  validity: Validity;
  obstacle: CardObstacle | undefined;
}

/**
 * The answer for one child on one date (docs/reference/coverage.md). A certain card that holds on the date makes
 * the child covered, whatever else is doubtful; a doubtful card makes it unsure only if that very card would
 * cover; else the child is uncovered, for the nearest obstacle. Children out of scope get no status.
 */
export function assess(input: AssessmentInput, asOf: IsoDate): Assessment {
  const change = nextChange(input, asOf);
  const answer = input.standing === 'in_scope' ? answerFor(input, asOf) : { probability: 0 };
  return change === undefined ? answer : { ...answer, nextChange: change };
}

function answerFor(input: AssessmentInput, asOf: IsoDate): Assessment {
  const held = input.cards.map((linked) => heldOn(linked, input, asOf));
  const proof = bestCovering(held);
  if (proof) return { status: 'covered', card: proof.card, probability: proof.probability };
  const candidate = bestCovering(input.doubts.map((linked) => heldOn(linked, input, asOf)));
  if (candidate) return { status: 'unsure', card: candidate.card, probability: candidate.probability };
  return { status: 'uncovered', cause: causeOf(held, input, asOf), probability: 0 };
}

function heldOn(linked: LinkedCard, { child }: AssessmentInput, asOf: IsoDate): HeldCard {
  const validity = validityOf(linked.card, child);
  return { ...linked, validity, obstacle: obstacleOf(linked.card, validity, asOf) };
}

/** The surest link first, then the card that lasts longest; the key decides the rest, so that order never does. */
function bestCovering(held: readonly HeldCard[]): HeldCard | undefined {
  let best: HeldCard | undefined;
  for (const card of held) {
    if (card.obstacle === undefined && (best === undefined || isBetter(card, best))) best = card;
  }
  return best;
}

function isBetter(card: HeldCard, than: HeldCard): boolean {
  if (card.probability !== than.probability) return card.probability > than.probability;
  const [end, otherEnd] = [lastDay(card), lastDay(than)];
  return end === otherEnd ? card.card.key < than.card.key : end > otherEnd;
}

function lastDay({ validity }: HeldCard): IsoDate {
  return validity.to ?? '9999-12-31';
}

function causeOf(held: readonly HeldCard[], { dossiers }: AssessmentInput, asOf: IsoDate): Cause {
  const troubles = held.map((card) => troubleDay(card, asOf)).sort();
  const dossier = dossierObstacle(dossiers, troubles.at(-1), asOf);
  return dossier ?? CAUSES.find((cause) => held.some((card) => card.obstacle === cause)) ?? 'never_issued';
}

/**
 * The day a card began to leave its holder uncovered, as far as the row tells. A card that is still to begin is
 * itself the fruit of the last dossier, so its trouble is dated by its issue, or by today where that is unknown.
 */
function troubleDay({ card, validity, obstacle }: HeldCard, asOf: IsoDate): IsoDate {
  if (obstacle === 'not_yet_valid') return earlierOf(card.issued_on, asOf) ?? asOf;
  return earlierOf(card.valid_to, asOf) ?? earlierOf(issueOf(card, validity), asOf) ?? '';
}

function issueOf(card: CardRecord, validity: Validity): IsoDate | undefined {
  return card.issued_on ?? validity.from;
}

function earlierOf(day: IsoDate | undefined, limit: IsoDate): IsoDate | undefined {
  return day !== undefined && day <= limit ? day : undefined;
}
