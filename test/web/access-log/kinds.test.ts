import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { childrenOf } from '../../../web/access-log/children-of.ts';
import { type Entry, KIND_WORDS, tellEntry } from '../../../web/access-log/kinds.ts';

const entry = (kind: string, about: object = {}): Entry => ({
  kind,
  at: '2023-06-30T10:00:00.000Z',
  unit: '94',
  who: { subject: 'demo-auditor', role: 'auditor' },
  requestId: 'r-1',
  ...about,
});

const english = (one: Entry): string => {
  const { what, details } = tellEntry(one);
  return [what, ...details].map(({ en }) => en).join(' · ');
};

describe('an entry of the access log', () => {
  it('has words for every kind the reference names', () => {
    const reference = readFileSync('docs/reference/access.md', 'utf8');

    const [, table = ''] = /\| kind \| holds[^\n]*\n\|---\|---\|\n((?:\|[^\n]*\n)+)/.exec(reference) ?? [];
    const kinds = table.match(/^\| [^|]+/gm)?.flatMap((cell) => cell.match(/[a-z]+(?:_[a-z]+)*/g) ?? []);

    expect(new Set(Object.keys(KIND_WORDS))).toEqual(new Set(kinds));
  });

  it('tells what was done, how it ended and why', () => {
    const recorded = entry('case_command', { command: 'file_dossier', result: 'conflict' });
    const exported = entry('exported', { paper: 'd03-ts', reason: 'insurance_dossier' });
    const refused = entry('refused', { command: 'read_child', why: 'place' });

    expect(english(recorded)).toBe('Recorded on a case · Record a dossier as filed · met a conflict');
    expect(english(exported)).toBe(
      'Handed out · list D03-TS · reason: Dossier for the social insurance office',
    );
    expect(english(entry('children_listed', { command: 'answer_transfer' }))).toBe(
      'Read a list with children · Looked at offered cases',
    );
    expect(english(refused)).toBe("Was refused · Read a child's page · not at this place");
  });

  it('stands for itself where it is of a kind that is not known', () => {
    expect(english(entry('toString'))).toBe('toString');
    expect(english(entry('exported', { paper: 'later', reason: 'constructor' }))).toBe(
      'Handed out · later · reason: constructor',
    );
  });

  it('names the children it is about, in whichever member they stand', () => {
    const child = { childId: 'a', unit: '31501' };
    const other = { childId: 'b', unit: '31501' };

    expect(childrenOf(entry('child_read', { child }))).toEqual([child]);
    expect(childrenOf(entry('exported', { children: [child, other] }))).toEqual([child, other]);
    expect(childrenOf(entry('access_log_read', { by: { child } }))).toEqual([child]);
    expect(childrenOf(entry('child_searched', { by: 'id', children: [] }))).toEqual([]);
  });
});
