import { Entity } from 'electrodb';
import type { AuditEntry } from '../../access/audit-entry.ts';
import type { UnitCode } from '../../units/unit.ts';
import { modelOf, PRIMARY, type Registry, record, SECOND, TEXT } from './table.ts';

/** An entry under its day and under the place it was asked at. */
export function auditEntity({ client, table }: Registry) {
  return new Entity(
    {
      model: { ...modelOf('AuditEntry'), version: '2' },
      attributes: {
        province: TEXT,
        day: TEXT,
        place: TEXT,
        at: TEXT,
        entryId: TEXT,
        entry: record<AuditEntry>(),
      },
      indexes: {
        byDay: {
          pk: { ...PRIMARY.pk, composite: ['province', 'day'] },
          sk: { ...PRIMARY.sk, composite: ['at', 'entryId'] },
        },
        byPlace: {
          index: SECOND.index,
          pk: { ...SECOND.pk, composite: ['province', 'place'] },
          sk: { ...SECOND.sk, composite: ['at', 'entryId'] },
        },
      },
    },
    { client, table },
  );
}

/** The same entry under the account it was done by. */
export function traceEntity({ client, table }: Registry) {
  return new Entity(
    {
      model: modelOf('AuditTrace'),
      attributes: { province: TEXT, subject: TEXT, at: TEXT, entryId: TEXT, entry: record<AuditEntry>() },
      indexes: {
        bySubject: {
          pk: { ...PRIMARY.pk, composite: ['province', 'subject'] },
          sk: { ...PRIMARY.sk, composite: ['at', 'entryId'] },
        },
      },
    },
    { client, table },
  );
}

/** An entry of the releases before the API, of actions that were not typed. */
export interface EarlierEntry {
  province: UnitCode;
  entryId: string;
  at: string;
  actor: string;
  action: string;
  subject?: string;
  unit?: UnitCode;
  why?: string;
}

/** Where those entries are: they are only read any more. */
export function earlierEntity({ client, table }: Registry) {
  return new Entity(
    {
      model: modelOf('AuditEntry'),
      attributes: { province: TEXT, month: TEXT, at: TEXT, entryId: TEXT, entry: record<EarlierEntry>() },
      indexes: {
        byMonth: {
          pk: { ...PRIMARY.pk, composite: ['province', 'month'] },
          sk: { ...PRIMARY.sk, composite: ['at', 'entryId'] },
        },
      },
    },
    { client, table },
  );
}
