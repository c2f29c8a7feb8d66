import { describe, expect, it } from 'vitest';
import {
  type AuditAct,
  type AuditContext,
  auditEntry,
  childrenOf,
  narrowedTo,
} from '../../../shared/access/audit-entry.ts';

const CONTEXT: AuditContext = {
  province: '94',
  unit: '94',
  who: { subject: 'account-1', role: 'province_officer' },
  at: '2026-03-02T08:00:00.000Z',
  requestId: 'request-1',
};
const A = { childId: 'child-a', unit: '31510' };
const B = { childId: 'child-b', unit: '31513' };

/** One act of each kind, with the children it is about. */
const ACTS: [AuditAct, (typeof A)[]][] = [
  [{ kind: 'child_read', child: A }, [A]],
  [{ kind: 'children_listed', command: 'list_cases', children: [A, B] }, [A, B]],
  [{ kind: 'child_searched', by: 'number', children: [] }, []],
  [{ kind: 'case_command', command: 'close_case', child: B, result: 'conflict' }, [B]],
  [{ kind: 'review_decided', child: A, about: 'a1b2c3', decision: 'same' }, [A]],
  [{ kind: 'review_decided', child: B, about: 'b1c2d3', decision: 'same', on: 'child-a' }, [B]],
  [{ kind: 'exported', paper: 'd03-ts', reason: 'insurance_dossier', children: [A] }, [A]],
  [{ kind: 'list_returned', children: [A, B], applied: 1, conflicts: 1 }, [A, B]],
  [{ kind: 'import_uploaded', feed: 'cards', importId: 'i1' }, []],
  [{ kind: 'rejects_exported', feed: 'cards', importId: 'i1', reason: 'data_correction' }, []],
  [{ kind: 'feed_released', feed: 'cards', importId: 'i1' }, []],
  [{ kind: 'run_started', runId: 'r1', asOf: '2026-03-01' }, []],
  [{ kind: 'run_released', runId: 'r1' }, []],
  [{ kind: 'contact_changed', of: '31528', channels: ['email'] }, []],
  [{ kind: 'access_log_read', by: { child: A } }, [A]],
  [{ kind: 'access_log_read', by: { day: '2026-03-01' } }, []],
  [{ kind: 'refused', command: 'read_child', why: 'place', child: B }, [B]],
  [{ kind: 'refused', command: 'start_run', why: 'role' }, []],
];

describe('an entry of the access log', () => {
  it.each(ACTS)('of %j knows its children', (act, children) => {
    expect(childrenOf(act)).toEqual(children);
  });

  it('is filed at the commune of its children, and where it was asked when they are of several or there are none', () => {
    expect(auditEntry(CONTEXT, { kind: 'child_read', child: A }).unit).toBe('31510');
    expect(auditEntry(CONTEXT, { kind: 'child_searched', by: 'id', children: [A, B] }).unit).toBe('94');
    expect(auditEntry(CONTEXT, { kind: 'child_searched', by: 'id', children: [] }).unit).toBe('94');
  });

  it('is the same for the same request, and another for another act or part of it', () => {
    const act: AuditAct = { kind: 'child_read', child: A };
    const ids = [
      auditEntry(CONTEXT, act),
      auditEntry(CONTEXT, act),
      auditEntry(CONTEXT, act, 2),
      auditEntry(CONTEXT, { kind: 'run_released', runId: 'r1' }),
    ].map(({ entryId }) => entryId);

    expect(new Set(ids).size).toBe(3);
  });

  it('names to a commune only its own children', () => {
    const listed = auditEntry(CONTEXT, { kind: 'children_listed', command: 'list_cases', children: [A, B] });
    const read = auditEntry(CONTEXT, { kind: 'child_read', child: A });

    expect(narrowedTo(listed, ({ unit }) => unit === '31513')).toEqual({ ...listed, children: [B] });
    expect(narrowedTo(read, () => true)).toEqual(read);
  });
});
