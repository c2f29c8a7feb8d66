import type { ChildPage } from '../../../web/child/words.ts';
import type { Units } from '../../../web/units/use-units.ts';
import { unitsOf } from '../../../web/units/use-units.ts';

type History = ChildPage['history'];

/** A history as it goes out: every fact with its number, all of them standing. */
export function historyOf(...facts: readonly History[number]['fact'][]): History {
  return facts.map((fact, at) => ({ number: at + 1, stands: true, fact }));
}

export const OPENED = {
  kind: 'opened',
  on: '2026-03-02',
  at: '2026-03-02T18:00:00.000Z',
  runId: 'run-1',
  unit: '31510',
  cause: 'never_issued',
};

type Case = NonNullable<ChildPage['case']>;

/** The open case of commune 31510. */
export function aCase(state: Partial<Case['state']> = {}, unit = '31510'): Case {
  return {
    version: 1,
    unit,
    state: { stage: 'open', cause: 'never_issued', unit, openedOn: '2026-03-02', ...state },
    priority: { total: 0, parts: [] },
  };
}

/** The page of a child without a card. */
export function aPage(page: Partial<ChildPage> = {}): ChildPage {
  return {
    asOf: '2026-03-02',
    childId: 'child-a',
    unit: '31510',
    unitName: 'Xã A',
    standing: 'in_scope',
    status: 'uncovered',
    papers: [],
    probability: 0,
    person: { dateOfBirth: '2024-05-01' },
    held: [],
    asked: [],
    nearest: [],
    siblings: [],
    case: aCase(),
    history: historyOf(OPENED),
    hotline: { vi: '', en: '' },
    ...page,
  };
}

/** A province of two districts, two communes in the first and one in the other. */
export const UNITS: Units = unitsOf('94', [
  { code: '94', name: 'Tỉnh Sóc Trăng', level: 'province' },
  { code: '941', name: 'Thành phố Sóc Trăng', level: 'district', parent: '94' },
  { code: '31510', name: 'Phường 2', level: 'commune', parent: '941' },
  { code: '31513', name: 'Phường Mỹ Đức', level: 'commune', parent: '941' },
  { code: '942', name: 'Huyện Châu Thành', level: 'district', parent: '94' },
  { code: '31569', name: 'Thị trấn Châu Thành', level: 'commune', parent: '942' },
]);
