import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ChildDraft } from '../../../shared/register/draft.ts';
import { identify } from '../../../shared/register/identities.ts';
import {
  linesOfMemory,
  memoryOfLines,
  noMemory,
  survivorOf,
} from '../../../shared/register/identity-memory.ts';
import { child } from './rows.ts';

function draft(births: string[], residents: string[] = [], values: Partial<ChildDraft> = {}): ChildDraft {
  const { id: _, ...rest } = child(values);
  return { ...rest, births, residents };
}

function idsOf(drafts: ChildDraft[], memory = noMemory('94')) {
  return identify(drafts, memory).children.map(({ id }) => id);
}

describe('identify', () => {
  it('gives the same rows the same ids in a fresh run, and other ids in another province', () => {
    const drafts = [draft(['1'], ['1']), draft([], ['2'])];

    expect(idsOf(drafts)).toEqual(idsOf(drafts));
    expect(new Set([...idsOf(drafts), ...idsOf(drafts, noMemory('92'))]).size).toBe(4);
  });

  it('tells a births row from a residents row with the same key', () => {
    expect(new Set(idsOf([draft(['1']), draft([], ['1'])])).size).toBe(2);
  });

  it('keeps the id when the birth of a child known by its residence arrives', () => {
    const before = identify([draft([], ['r1'])], noMemory('94'));

    const after = identify([draft(['b1'], ['r1'], { personalIds: ['094321000417'] })], before.memory);

    expect(after.children[0]?.id).toBe(before.children[0]?.id);
    expect(after.tombstones).toEqual([]);
  });

  it('keeps the id when the founding row leaves the book and when it returns', () => {
    const first = identify([draft(['b1'], ['r1'])], noMemory('94'));
    const without = identify([draft([], ['r1'])], first.memory);
    const back = identify([draft(['b1'], ['r1'])], without.memory);

    expect(without.children[0]?.id).toBe(first.children[0]?.id);
    expect(back.children[0]?.id).toBe(first.children[0]?.id);
  });

  it('keeps the older id of a merge and leaves a tombstone for the other', () => {
    const first = identify([draft([], ['r1'])], noMemory('94'));
    const second = identify([draft([], ['r1']), draft(['b1'])], first.memory);
    const [older, younger] = second.children.map(({ id }) => id);

    const merged = identify([draft(['b1'], ['r1'])], second.memory);

    expect(merged.children[0]?.id).toBe(older);
    expect(merged.tombstones).toEqual([{ childId: younger, into: older }]);
    expect(identify([draft(['b1'], ['r1'])], merged.memory).tombstones).toEqual([]);
  });

  it('gives a part that had an id of its own that id back, whichever of its rows founded it', () => {
    const first = identify([draft([], ['r1']), draft([], ['r2'])], noMemory('94'));
    const second = identify([draft([], ['r1']), draft(['b2'], ['r2'])], first.memory);
    const [one, other] = second.children.map(({ id }) => id);
    const merged = identify([draft(['b2'], ['r1', 'r2'])], second.memory);

    const parted = identify([draft(['b2'], ['r2']), draft([], ['r1'])], merged.memory);

    expect(merged.children.map(({ id }) => id)).toEqual([other]);
    expect(survivorOf(one ?? '', merged.memory)).toBe(other);
    expect(parted.children.map(({ id }) => id)).toEqual([other, one]);
    expect(parted.memory.buried.size).toBe(0);
  });

  it('keeps the id of a merged child when the rows that brought it leave the book', () => {
    const apart = identify(
      [draft([], ['r1']), draft(['b1'])],
      identify([draft([], ['r1'])], noMemory('94')).memory,
    );
    const merged = identify([draft(['b1'], ['r1'])], apart.memory);

    const without = identify([draft(['b1'])], merged.memory);

    expect(without.children[0]?.id).toBe(merged.children[0]?.id);
    expect(survivorOf(apart.children[1]?.id ?? '', without.memory)).toBe(merged.children[0]?.id);
  });

  it('follows an id through two merges to the child that lives', () => {
    const apart = identify([draft([], ['r1']), draft([], ['r2']), draft([], ['r3'])], noMemory('94'));
    const two = identify([draft([], ['r1']), draft([], ['r2', 'r3'])], apart.memory);
    const one = identify([draft([], ['r1', 'r2', 'r3'])], two.memory);

    for (const { id } of apart.children) expect(survivorOf(id, one.memory)).toBe(one.children[0]?.id);
  });

  it('leads an id to the child its rows stayed with when the one between them parts again', () => {
    const apart = identify([draft(['b1']), draft(['b2']), draft(['b3'])], noMemory('94'));
    const [first, second, third] = apart.children.map(({ id }) => id);
    const two = identify([draft(['b1']), draft(['b2', 'b3'])], apart.memory);
    const one = identify([draft(['b1', 'b2', 'b3'])], two.memory);

    const parted = [draft(['b1', 'b3']), draft(['b2'])];
    const { children, memory, tombstones } = identify(parted, one.memory);

    expect(children.map(({ id }) => id)).toEqual([first, second]);
    expect(tombstones).toEqual([{ childId: third, into: first }]);
    expect(identify(parted, memory).memory).toBe(memory);
  });

  it('knows a child by its number when a correction changed every key of its rows', () => {
    const numbered = { personalIds: ['094321000417'] };
    const [before, after] = [hash('md5', 'misspelt'), hash('md5', 'mended')];
    const first = identify([draft([before], [], numbered)], noMemory('94'));

    const mended = identify([draft([after], [], numbered), draft(['b1'], [], numbered)], first.memory);

    expect(mended.children[0]?.id).toBe(first.children[0]?.id);
    expect(mended.children[1]?.id).not.toBe(first.children[0]?.id);
  });

  it('remembers no number of a child with a lasting key', () => {
    const { memory } = identify([draft(['b1'], [], { personalIds: ['094321000417'] })], noMemory('94'));

    expect(memory.numbers.size).toBe(0);
  });

  it('leaves the id of a split child with the founding row, whatever the order of the parts', () => {
    const whole = identify([draft(['b1'], ['r1', 'r2'])], noMemory('94'));
    const parts = [draft([], ['r1', 'r2']), draft(['b1'])];

    const split = idsOf(parts, whole.memory);
    const reversed = idsOf(parts.toReversed(), whole.memory);

    expect(split[1]).toBe(whole.children[0]?.id);
    expect(reversed.toReversed()).toEqual(split);
  });

  it('leaves the id with most of the rows when the founding row is gone', () => {
    const whole = identify([draft(['b1'], ['r1', 'r2', 'r3'])], noMemory('94'));

    const split = idsOf([draft([], ['r1']), draft([], ['r2', 'r3'])], whole.memory);

    expect(split[1]).toBe(whole.children[0]?.id);
  });

  it('never gives an id twice, even when the founding row comes back to a child that lives on without it', () => {
    const whole = identify([draft([], ['r1', 'r2'])], noMemory('94'));
    const without = identify([draft([], ['r2'])], whole.memory);

    const ids = idsOf([draft([], ['r2']), draft([], ['r1'])], without.memory);

    expect(new Set(ids).size).toBe(2);
  });

  it('hands back the very same memory when nothing is new', () => {
    const { memory } = identify([draft(['b1'], ['r1'])], noMemory('94'));

    expect(identify([draft(['b1'], ['r1'])], memory).memory).toBe(memory);
  });

  it('keeps its memory as lines, whatever their order', () => {
    const { memory } = identify([draft(['b2'], ['r1']), draft(['b1'])], noMemory('94'));

    const lines = linesOfMemory(memory);

    expect(lines.map(({ key }) => key)).toEqual(['b:b1', 'b:b2', 'r:r1']);
    expect(memoryOfLines('94', lines.toReversed())).toEqual(memory);
  });
});
