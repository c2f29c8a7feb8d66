import { probabilityOf } from '../engine/scorer.ts';
import { byNumber } from '../engine/take-identifiers.ts';
import type { Link, LinkSpec } from '../spec.ts';
import { PERSONAL_ID } from './keys.ts';
import type { People } from './people.ts';
import type { Person } from './person.ts';

/**
 * The pairs nobody else has a claim to: a personal number that stands once on either list, beside the same written name.
 * They are most of a province, and none of them needs to be compared, grouped or weighed; the passes go on from here.
 */
export function sureLinks(lefts: People, rights: People, { identifiers }: LinkSpec<Person>): Link[] {
  const number = identifiers.find(({ id }) => id === PERSONAL_ID.id);
  if (number === undefined) return [];
  const leftOf = soleBearers(lefts.size, (at) => lefts.personalIdsAt(at));
  const rightOf = soleBearers(rights.size, (at) => rights.personalIdsAt(at));
  const holderOf = soleBearers(rights.size, (at) => listOf(rights.insuranceNoAt(at)));
  const decision = { ...byNumber(number.id), probability: probabilityOf(byNumber(number.id).weight) };
  const links: Link[] = [];
  for (const [value, right] of rightOf) {
    const left = leftOf.get(value) ?? SEVERAL;
    if (left === SEVERAL || right === SEVERAL || rights.personalIdsAt(right).length > 1) continue;
    const insuranceNo = rights.insuranceNoAt(right);
    if (insuranceNo !== undefined && holderOf.get(insuranceNo) !== right) continue;
    const [one, other] = [lefts.personAt(left), rights.personAt(right)];
    if (one.written === other.written && number.sane(one, other)) links.push({ left, right, ...decision });
  }
  return links;
}

const SEVERAL = -1;

/** Value -> the position of its only bearer, or SEVERAL. */
function soleBearers(size: number, valuesAt: (at: number) => readonly string[]): Map<string, number> {
  const bearers = new Map<string, number>();
  for (let at = 0; at < size; at += 1) {
    for (const value of valuesAt(at)) bearers.set(value, bearers.has(value) ? SEVERAL : at);
  }
  return bearers;
}

const listOf = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value]);
