import {
  type AuditAct,
  type AuditContext,
  type AuditEntry,
  auditEntry,
} from '../../../shared/access/audit-entry.ts';

export const HERE = '31510';
export const THERE = '31513';

/** An entry of a request, asked at a unit at a minute of 30 June 2023 (UTC), by staff of one commune. */
export function entryAt(
  minute: string,
  act: AuditAct,
  context: Partial<AuditContext> & Pick<AuditContext, 'province'>,
): AuditEntry {
  const who = { subject: 'account-1', role: 'commune_staff' } as const;
  const at = `2023-06-30T${minute}:00.000Z`;
  return auditEntry({ unit: HERE, who, at, requestId: `request-${minute}`, ...context }, act);
}

/** A look at one child. */
export function lookAt(childId: string, unit = HERE): AuditAct {
  return { kind: 'child_read', child: { childId, unit } };
}

/** A page of a list that showed these children. */
export function listOf(...children: [childId: string, unit: string][]): AuditAct {
  return {
    kind: 'children_listed',
    command: 'list_cases',
    children: children.map(([childId, unit]) => ({ childId, unit })),
  };
}
