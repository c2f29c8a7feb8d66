import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { docOf, FINDINGS, isRejection, summarise } from '../../../shared/feeds/findings.ts';
import { REFUSALS, RefusedFile } from '../../../shared/feeds/refusals.ts';
import { shapeOf } from '../../../shared/feeds/shape.ts';

const page = readFileSync(new URL('../../../docs/reference/findings.md', import.meta.url), 'utf8');
const registers = { ...REFUSALS, ...FINDINGS };
const sections = new Map(
  page
    .split('\n### ')
    .slice(1)
    .map((section) => [section.slice(0, 5), section.split('\n## ')[0] ?? ''] as const),
);

describe('the reference of findings', () => {
  it('has every code and no other', () => {
    const listed = page.match(/(?<=^### ).+$/gm) ?? [];

    expect(listed.toSorted()).toEqual(Object.keys(registers).sort());
  });

  it.each(Object.entries(registers))('says of %s what the program says', (code, { vi, en, mend }) => {
    const section = sections.get(code) ?? '';

    expect(section.split('\n').filter((line) => line.startsWith('- '))).toEqual([
      `- **vi** ${vi}`,
      `- **en** ${en}`,
      `- **Cách sửa** ${mend.vi}`,
      `- **Mend** ${mend.en}`,
    ]);
  });

  it('is where findings and refusals point to', () => {
    expect(docOf('W2114')).toBe('findings.md#w2114');
    expect(new RefusedFile('E1003', { details: { feed: 'cards' } }).doc).toBe('findings.md#e1003');
  });
});

describe('summarise', () => {
  it('counts by code, the most frequent first', () => {
    const findings = (['W2131', 'E2002', 'W2131'] as const).map((code, row) => ({ code, row }));

    expect(summarise(findings).map(({ code, count }) => [code, count])).toEqual([
      ['W2131', 2],
      ['E2002', 1],
    ]);
  });
});

describe('isRejection', () => {
  it('tells E from W', () => {
    expect([isRejection('E2002'), isRejection('W2131')]).toEqual([true, false]);
  });
});

describe('shapeOf', () => {
  it.each([
    ['05/03/2021', '99/99/9999'],
    ['Nguyễn An', 'Aaaaaa Aa'],
    ['TE194-12', 'AA999-99'],
    ['x'.repeat(50), `${'a'.repeat(40)}…`],
  ])('shows what a value looks like, not what it is: %s', (value, shape) => {
    expect(shapeOf(value)).toBe(shape);
  });
});
