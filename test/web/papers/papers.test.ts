import { describe, expect, it } from 'vitest';
import { PAPERS, TK1 } from '../../../web/papers/papers.ts';
import { paperQuery } from '../../../web/papers/use-paper.ts';

const WANTED = { way: 'show', reason: 'visit', language: 'en', order: 'hamlet' } as const;

describe('a paper of a commune', () => {
  it('is asked for with its reason, and in the language and order only where it has one', () => {
    const asked = Object.fromEntries(PAPERS.map(({ id }) => [id, paperQuery(id, WANTED)]));

    expect(asked).toEqual({
      exportVisits: { reason: 'visit', language: 'en' },
      exportTk1: { reason: 'visit', format: 'html' },
      exportD03: { reason: 'visit' },
      exportList: { reason: 'visit', order: 'hamlet' },
    });
  });

  it('is a workbook where a declaration is saved', () => {
    expect(paperQuery(TK1.id, { ...WANTED, way: 'save' })).toEqual({ reason: 'visit', format: 'xlsx' });
  });

  it('is taken out for the insurance office where it is a form of theirs, and for a visit otherwise', () => {
    const usual = Object.fromEntries(PAPERS.map(({ id, usual: reason }) => [id, reason]));

    expect(usual).toEqual({
      exportVisits: 'visit',
      exportTk1: 'insurance_dossier',
      exportD03: 'insurance_dossier',
      exportList: 'visit',
    });
  });
});
