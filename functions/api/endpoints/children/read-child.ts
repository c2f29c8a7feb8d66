import { z } from 'zod';
import type { AuditAct } from '../../../../shared/access/audit-entry.ts';
import { CAUSE_WORDS } from '../../../../shared/coverage/cause-words.ts';
import { type ChildOutcome, cardRef } from '../../../../shared/coverage/outcome.ts';
import { stateOf } from '../../../../shared/follow-up/case-state.ts';
import type { ChildSheet } from '../../../../shared/follow-up/child-sheet.ts';
import { historyOf } from '../../../../shared/follow-up/corrections.ts';
import { papersToBring } from '../../../../shared/follow-up/papers/visiting/papers-to-bring.ts';
import { whyFlagged } from '../../../../shared/follow-up/papers/visiting/why-flagged.ts';
import { HOTLINE } from '../../../../shared/follow-up/papers/words.ts';
import type { UnitIndex } from '../../../../shared/units/unit-index.ts';
import { type ChildPage, readChildPage, type Sibling } from '../../../children/child-page.ts';
import { seenAt } from '../../../children/placed-child.ts';
import { getLatestRun } from '../../../runs/latest-run.ts';
import { endpoint } from '../../http/endpoint.ts';
import { etagOf } from '../../http/etag.ts';
import { ChildIdText, entryOf } from '../cases/case-schemas.ts';
import { NoBody, Nothing } from '../schemas.ts';
import { Page } from './child-schemas.ts';
import { getPlaced } from './get-placed.ts';

/** The page of one child; also for the commune its case was offered to. */
export const readChild = endpoint({
  id: 'readChild',
  method: 'GET',
  path: '/v1/children/{childId}',
  command: 'read_child',
  summary: { vi: 'Trang của một trẻ', en: 'The page of one child' },
  params: z.object({ childId: ChildIdText }),
  query: Nothing,
  body: NoBody,
  answer: Page,
  handle: async ({ params: { childId }, caller }, { store, units }) => {
    const run = await getLatestRun(store, caller.scope.province);
    const { found, place } = await getPlaced(store, run, { childId, caller, command: 'read_child' });
    const viewer = { today: caller.today, mayAt: caller.mayAt };
    const page = await readChildPage(store, { run, found, place }, viewer);
    const body = { ...shown(page, units), ...(page.outcome.childId !== childId && { mergedFrom: childId }) };
    return {
      body,
      etag: etagOf(body),
      audit: actsOf(page),
    };
  },
});

/** The child whose page it is, and those of its household that it shows by name. */
function actsOf({ outcome, place, siblings }: ChildPage): AuditAct[] {
  const read = { kind: 'child_read', child: seenAt(outcome.childId, place) } as const;
  const children = siblings.map(({ sheet, place: at }) => seenAt(sheet.childId, at));
  return children.length === 0
    ? [read]
    : [read, { kind: 'children_listed', command: 'read_child', children }];
}

function shown(page: ChildPage, units: UnitIndex): z.input<typeof Page> {
  const { outcome, place, sheet, explanation, line } = page;
  const { childId, standing, status, probability, nextChange } = outcome;
  const { asOf, held, asked, nearest } = explanation;
  const cited = <Card extends { key: string }>({ key, ...card }: Card) => ({
    ...card,
    ref: cardRef(childId, key),
  });
  return {
    asOf,
    childId,
    unit: place.unit,
    unitName: units.byCode(place.unit)?.name ?? place.unit,
    standing,
    ...(status !== undefined && { status }),
    ...causeOf(outcome),
    ...(sheet !== undefined && { why: whyFlagged(sheet) }),
    papers: sheet === undefined ? [] : [...papersToBring(sheet)],
    probability,
    ...(nextChange !== undefined && { nextChange }),
    person: personOf(outcome, sheet),
    held: held.map(cited),
    asked: asked.flatMap(({ key, ...one }) => (key === undefined ? [] : cited({ ...one, key }))),
    nearest: nearest.map(cited),
    siblings: page.siblings.map(siblingOf),
    ...(line !== undefined && { case: line }),
    history: historyOf(place.case?.facts ?? []).map(entryOf),
    hotline: HOTLINE,
  };
}

function causeOf({ cause }: ChildOutcome): Pick<z.input<typeof Page>, 'cause'> {
  if (cause === undefined) return {};
  const { label, toDo } = CAUSE_WORDS[cause];
  return { cause: { code: cause, ...label, toDo } };
}

/** As the commune's list has it; of a child that is on none, as the register has it. */
function personOf(outcome: ChildOutcome, sheet: ChildSheet | undefined): z.input<typeof Page>['person'] {
  if (sheet !== undefined) return sheet;
  const { registeredOn, ...person } = outcome;
  return { ...person, ...(registeredOn !== undefined && { birthRegisteredOn: registeredOn }) };
}

function siblingOf({ sheet, place }: Sibling): z.input<typeof Page>['siblings'][number] {
  const { childId, name, dateOfBirth, status } = sheet;
  return {
    childId,
    unit: place.unit,
    ...(name !== undefined && { name }),
    ...(dateOfBirth !== undefined && { dateOfBirth }),
    status,
    ...(place.case !== undefined && { state: stateOf(place.case.facts) }),
  };
}
