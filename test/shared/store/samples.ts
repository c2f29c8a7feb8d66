import type { CoverageFact } from '../../../shared/coverage/facts.ts';
import type { Case, CaseFact } from '../../../shared/follow-up/case.ts';
import type { Manifest } from '../../../shared/store/manifests.ts';
import type { Message } from '../../../shared/store/registry/messages.ts';
import type { Run } from '../../../shared/store/run.ts';

const RUN = { on: '2023-06-30', at: '2023-06-30T18:00:00Z', runId: 'run-1' } as const;
const OPENED: CaseFact = { ...RUN, kind: 'opened', unit: '31500', cause: 'never_issued' };
const CLOSED: CaseFact = { ...RUN, kind: 'closed_by_data', proof: { kind: 'gone' } };

/** A new case; `opened` then `closed` are its first two versions. */
export function openedCase(province: string, childId: string, unit = '31500'): Case {
  return { province, childId, unit, version: 1, facts: [OPENED] };
}

/** The next version of a case: closed by data. */
export function closedCase(previous: Case): Case {
  return { ...previous, version: previous.version + 1, facts: [...previous.facts, CLOSED] };
}

/** A manifest version with one cohort. */
export function manifestOf(province: string, version: number, importId: string): Manifest {
  const object = { cohort: '2021-03', sha256: 'f'.repeat(64), rows: version };
  return {
    province,
    feed: 'births',
    version,
    importId,
    objects: { '2021-03': object },
    rows: version,
    profile: {} as Manifest['profile'],
    createdAt: `2023-06-0${version}T00:00:00Z`,
  };
}

/** A run as it is started, with what a test wants different. */
export function runOf(province: string, runId: string, changes: Partial<Run> = {}): Run {
  return {
    province,
    runId,
    version: 1,
    asOf: '2023-06-30',
    state: 'started',
    inputs: { births: 1 },
    inherited: { memory: [], recentFlags: [] },
    outcome: [],
    identities: [],
    startedAt: `2023-06-30T18:00:00.${runId.padStart(3, '0')}Z`,
    ...changes,
  };
}

/** A unit's counts: one child, covered. */
export function factOf(unit: string, covered = 1): CoverageFact {
  const tally = { inScope: covered, covered, uncovered: 0, unsure: 0 };
  const by = { age: { '0': tally }, sex: { female: tally }, ethnicity: {}, household: {} };
  return { unit, level: 'commune', parent: '943', ...tally, causes: {} as CoverageFact['causes'], by };
}

/** A pending digest of a commune. */
export function messageOf(province: string, key: string, changes: Partial<Message> = {}): Message {
  return {
    province,
    key,
    unit: '31500',
    runId: 'run-1',
    channel: 'email',
    state: 'pending',
    subject: 'Xã Phú Tâm: 3 trẻ chưa có thẻ',
    text: 'Có 3 trẻ em chưa có thẻ bảo hiểm y tế.',
    counts: { opened: 3, closed: 0 },
    createdAt: '2023-06-30T18:00:00Z',
    ...changes,
  };
}
