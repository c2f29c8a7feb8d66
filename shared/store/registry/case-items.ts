import { Entity } from 'electrodb';
import type { Case } from '../../follow-up/case.ts';
import { isOpen, stateOf } from '../../follow-up/case-state.ts';
import { modelOf, PRIMARY, type Registry, record, SECOND, TEXT } from './table.ts';

export type CaseItems = ReturnType<typeof caseEntity>;

/** A case as it is stored, with what keys and conditions need beside it. */
export function itemOf(next: Case) {
  const { province, childId, unit, version, facts } = next;
  return {
    province,
    childId,
    unit,
    version,
    standing: isOpen(stateOf(facts)) ? 'open' : 'closed',
    case: next,
  };
}

/** The items of the cases. */
export function caseEntity({ client, table }: Registry) {
  return new Entity(
    {
      model: modelOf('Case'),
      attributes: {
        province: TEXT,
        childId: TEXT,
        unit: TEXT,
        standing: TEXT,
        version: { type: 'number', required: true },
        case: record<Case>(),
      },
      indexes: {
        byChild: {
          pk: { ...PRIMARY.pk, composite: ['province'] },
          sk: { ...PRIMARY.sk, composite: ['childId'] },
        },
        byUnit: {
          index: SECOND.index,
          pk: { ...SECOND.pk, composite: ['province', 'unit'] },
          sk: { ...SECOND.sk, composite: ['standing', 'childId'] },
        },
      },
    },
    { client, table },
  );
}
