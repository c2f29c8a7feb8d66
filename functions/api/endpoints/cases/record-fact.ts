import { z } from 'zod';
import { GRANT_OF } from '../../../../shared/access/case-grants.ts';
import type { Case } from '../../../../shared/follow-up/case.ts';
import { stateOf } from '../../../../shared/follow-up/case-state.ts';
import type { CaseCommand } from '../../../../shared/follow-up/commands.ts';
import type { CaseConflict } from '../../../../shared/follow-up/conflicts.ts';
import { historyOf } from '../../../../shared/follow-up/corrections.ts';
import type { Refusal } from '../../../../shared/follow-up/refusals.ts';
import { siblingsToOffer } from '../../../../shared/follow-up/siblings.ts';
import type { ChildId } from '../../../../shared/register/child.ts';
import type { IsoDate } from '../../../../shared/time/calendar.ts';
import { actorOf } from '../../../follow-up/actor.ts';
import { withBirths } from '../../../follow-up/births.ts';
import { type Recording, recordFact as record } from '../../../follow-up/record-fact.ts';
import { readWorkList } from '../../../follow-up/work-list.ts';
import { type Api, endpoint, type Reply } from '../../http/endpoint.ts';
import { Problem, problemOf, RefusedAs } from '../../http/problem.ts';
import { Nothing } from '../schemas.ts';
import { ChildIdText, Command, entryOf, HistoryEntry, State } from './case-schemas.ts';
import { getCase } from './read-case.ts';

const Recorded = z.object({
  childId: z.string(),
  version: z.int(),
  unit: z.string(),
  state: State,
  history: z.array(HistoryEntry),
  siblings: z.array(z.string()).describe('Children of the household for whom the same may hold'),
});

/** What was written meanwhile, in a refusal E8409. */
export const Conflict = z.object({
  seen: z.int(),
  version: z.int(),
  since: z.array(HistoryEntry),
  before: State,
  after: State,
});

/** One command of a person to a case, given on the version they saw. What kinds they may give is asked one by one. */
export const recordFact = endpoint({
  id: 'recordFact',
  method: 'POST',
  path: '/v1/cases/{childId}/facts',
  command: 'read_case',
  summary: { vi: 'Ghi một việc đã làm', en: 'Record what was done' },
  params: z.object({ childId: ChildIdText }),
  query: Nothing,
  body: z.strictObject({ seen: z.int().min(1), command: Command }),
  status: 201,
  answer: Recorded,
  handle: async ({ params: { childId }, body, caller }, api) => {
    const { found } = await getCase(api.store, { childId, caller });
    const command = body.command as CaseCommand;
    const by = actorOf({ scope: caller.scope, now: new Date(caller.at), units: api.units }, command);
    const { province, unit } = found;
    const tried = (result: 'refused' | 'conflict') =>
      caller.remember({
        kind: 'case_command',
        command: GRANT_OF[command.kind],
        child: { childId, unit },
        result,
      });
    const bornOn = await findBirth(api, found, command);
    const recording = await record(api.store, { province, childId, command, seen: body.seen, by, bornOn });
    switch (recording.outcome) {
      case 'refused':
        tried('refused');
        throw refusedAs(recording.refusal);
      case 'conflict':
        tried('conflict');
        throw new Problem('E8409', { conflict: shown(recording.conflict) });
      case 'recorded':
        return recorded(recording, { command, today: by.today }, api);
    }
  },
});

/** Before their birth nobody's papers were filed and nobody left; other commands need not know of it. */
async function findBirth({ store }: Api, one: Case, { kind }: CaseCommand): Promise<IsoDate | undefined> {
  if (kind !== 'file_dossier' && kind !== 'close') return undefined;
  const [known] = await withBirths(store, one.province, [one]);
  return known?.bornOn;
}

/** Refused for who asks, not for what they ask. */
const NOT_THEIRS: ReadonlySet<string> = new Set(['E7001', 'E7019']);

function refusedAs(refusal: Refusal): RefusedAs {
  const { code, field } = refusal;
  const document = problemOf(NOT_THEIRS.has(code) ? 403 : 422, refusal);
  if (field === undefined) return new RefusedAs(document);
  return new RefusedAs({ ...document, fields: [field === 'seen' ? field : `command.${field}`] });
}

/** What goes out of a conflict: no more than a reading of the case would show. */
function shown({ since, ...conflict }: CaseConflict): z.output<typeof Conflict> {
  return Conflict.parse({ ...conflict, since: since.map(entryOf) });
}

interface Done {
  command: CaseCommand;
  today: IsoDate;
}

async function recorded(
  { case: one, at }: Recording & { outcome: 'recorded' },
  done: Done,
  api: Api,
): Promise<Reply<z.input<typeof Recorded>>> {
  const { childId, unit, version, facts } = one;
  const siblings = await siblingsFor(one, done, api);
  return {
    body: { childId, version, unit, state: stateOf(facts), history: historyOf(facts).map(entryOf), siblings },
    audit: [
      {
        kind: 'case_command',
        command: GRANT_OF[done.command.kind],
        child: { childId, unit },
        result: 'done',
        at,
      },
    ],
  };
}

async function siblingsFor(
  { childId, province, unit }: Case,
  { command, today }: Done,
  { store }: Api,
): Promise<ChildId[]> {
  const lines = await readWorkList(store, { province, unit, today });
  const sheets = lines.flatMap(({ sheet }) => sheet ?? []);
  const states = new Map(lines.map((line) => [line.childId, line.state]));
  return siblingsToOffer({ childId, command, sheets, states });
}
