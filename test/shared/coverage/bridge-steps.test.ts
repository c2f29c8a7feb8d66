import { describe, expect, it } from 'vitest';
import { stepsOf } from '../../../shared/coverage/bridge-steps.ts';
import { countedMap } from '../../../shared/coverage/counted-map.ts';
import { countsOf } from '../../../shared/coverage/counts.ts';
import { rollUp } from '../../../shared/coverage/facts.ts';
import type { Unit } from '../../../shared/units/unit.ts';
import { unitIndex } from '../../../shared/units/unit-index.ts';
import { AS_OF, UNITS } from './samples.ts';

const mapOf = (units: readonly Unit[]) =>
  countedMap(rollUp(countsOf([], AS_OF), unitIndex(units), '94'), '94');
const SAME = { before: mapOf(UNITS), after: mapOf(UNITS) };

/** Commune 31645 becomes part of 31639, in the same district. */
const MERGED = { before: SAME.before, after: mapOf(UNITS.filter(({ code }) => code !== '31645')) };

describe('what a child changes', () => {
  it('is its old answer that goes to another commune, and its new one there', () => {
    const steps = stepsOf(
      {
        before: { unit: '31639', status: 'uncovered' },
        after: { unit: '31645', status: 'covered' },
        move: 'card_issued',
      },
      SAME,
    );

    const issued = { move: 'card_issued', before: 'uncovered', after: 'covered' };
    expect(steps).toEqual([
      { unit: '31639', move: 'moved_out', before: 'uncovered' },
      { unit: '31645', move: 'moved_in', after: 'uncovered' },
      { unit: '31645', ...issued },
      { unit: '946', ...issued },
      { unit: '94', ...issued },
    ]);
  });

  it('is a way between districts where the communes lie in two', () => {
    const both = { status: 'covered', move: 'other' } as const;

    const steps = stepsOf(
      { before: { unit: '31639', ...both }, after: { unit: '31673', ...both }, move: 'other' },
      SAME,
    );

    expect(steps.map(({ unit, move }) => [unit, move])).toEqual([
      ['31639', 'moved_out'],
      ['946', 'moved_out'],
      ['31673', 'moved_in'],
      ['947', 'moved_in'],
    ]);
  });

  it('is the boundary, not the child, where a commune is no more', () => {
    const covered = { status: 'covered' } as const;

    const steps = stepsOf(
      { before: { unit: '31645', ...covered }, after: { unit: '31639', ...covered }, move: 'other' },
      MERGED,
    );

    expect(steps).toEqual([
      { unit: '31645', move: 'boundary', before: 'covered' },
      { unit: '31639', move: 'boundary', after: 'covered' },
    ]);
  });

  it('is the boundary too where sources write a code that the map no longer has', () => {
    const covered = { status: 'covered', unit: '31645' } as const;

    const steps = stepsOf({ before: covered, after: covered, move: 'other' }, MERGED);

    expect(steps.map(({ unit, move }) => [unit, move])).toEqual([
      ['31645', 'boundary'],
      ['946', 'boundary'],
      ['94-unknown', 'boundary'],
    ]);
  });

  it('is nothing where neither run counts it', () => {
    expect(stepsOf({ move: 'other' }, SAME)).toEqual([]);
  });
});
