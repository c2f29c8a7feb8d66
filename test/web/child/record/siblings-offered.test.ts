import { expect, it } from 'vitest';
import { siblingsOffered } from '../../../../web/child/record/siblings-offered.ts';
import { aCase, aPage } from '../a-page.ts';

const sibling = (childId: string, stage: 'open' | 'contacted' | 'closed') => ({
  childId,
  unit: '31510',
  status: 'uncovered' as const,
  state: aCase({ stage }).state,
});
const PAGE = aPage({
  siblings: [sibling('open', 'open'), sibling('contacted', 'contacted'), sibling('closed', 'closed')],
});
const offered = (command: Parameters<typeof siblingsOffered>[0]) =>
  siblingsOffered(command, PAGE).map(({ childId }) => childId);

it('whoever met the family met the brothers and sisters that were not contacted yet', () => {
  expect(offered({ kind: 'contact', way: 'visit', on: '2026-03-02' })).toEqual(['open']);
});

it('a dossier may have been filed for all that wait', () => {
  expect(offered({ kind: 'file_dossier', on: '2026-03-02' })).toEqual(['open', 'contacted']);
});

it('a death is one child’s own', () => {
  expect(offered({ kind: 'close', reason: 'deceased', on: '2026-03-02' })).toEqual([]);
});
