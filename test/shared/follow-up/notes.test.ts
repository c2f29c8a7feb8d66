import { describe, expect, it } from 'vitest';
import { isAttempt, isOfFamily, NOTE_WORDS, NOTES } from '../../../shared/follow-up/notes.ts';

describe('the notes', () => {
  it('have each its own words in both languages', () => {
    const words = NOTES.map((note) => NOTE_WORDS[note]);

    expect(new Set(words.map(({ vi }) => vi)).size).toBe(NOTES.length);
    expect(new Set(words.map(({ en }) => en)).size).toBe(NOTES.length);
  });

  it('tell attempts that reached nobody from what a family said', () => {
    expect(NOTES.filter(isAttempt)).toEqual(['nobody_home', 'address_not_found', 'phone_unanswered']);
  });

  it('are about the family, but for what one child lacks or has', () => {
    expect(NOTES.filter((note) => !isOfFamily(note))).toEqual(['papers_missing', 'says_has_card']);
  });
});
