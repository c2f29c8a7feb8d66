import { createContext, type ReactNode, use, useMemo } from 'react';
import type { CaseCommand } from '../../../shared/follow-up/commands.ts';
import { useScope } from '../../sign-in/use-session.tsx';
import { useUnits } from '../../units/use-units.ts';
import { today } from '../today.ts';
import type { ChildPage } from '../words.ts';
import {
  type Actions,
  actionsOn,
  type CaseAtHand,
  caseAtHand,
  findRefusal,
  type Reader,
} from './case-at-hand.ts';
import { type Giving, useGiving } from './use-giving.ts';

/** What can be recorded on the page at hand, and what became of the last that was. */
export interface Desk extends Omit<Giving, 'giveFor'> {
  about: CaseAtHand | undefined;
  actions: Actions;
  reader: Reader;
  /** Records a command on this child's case, on the version of the page. */
  give(command: CaseCommand): Promise<void>;
  /** Why a command would be refused. */
  refusalOf(command: CaseCommand): ReturnType<typeof findRefusal>;
}

const Context = createContext<Desk | undefined>(undefined);

/** The desk of the page. @throws Error outside its provider */
export function useDesk(): Desk {
  const desk = use(Context);
  if (desk === undefined) throw new Error('no RecordingProvider above');
  return desk;
}

/** Lets everything below record on the child of a page. */
export function RecordingProvider({ page, children }: { page: ChildPage; children: ReactNode }) {
  const reader = useReader();
  const about = useMemo(() => caseAtHand(page, reader), [page, reader]);
  const actions = useMemo(() => (about === undefined ? NONE : actionsOn(about, reader)), [about, reader]);
  const { giveFor, ...progress } = useGiving();
  const desk: Desk = {
    about,
    actions,
    reader,
    ...progress,
    give: async (command) => {
      if (page.case === undefined) return;
      const { unit, version } = page.case;
      const child = { childId: page.childId, unit, name: page.person.name, seen: version };
      await giveFor(child, command);
    },
    refusalOf: (command) => (about === undefined ? undefined : findRefusal(command, about, reader)),
  };
  return <Context value={desk}>{children}</Context>;
}

const NONE: Actions = {
  outcomes: new Set(),
  answer: false,
  withdraw: false,
  reopen: false,
  correct: new Set(),
};

function useReader(): Reader {
  const scope = useScope();
  const units = useUnits();
  const day = today();
  return useMemo(() => ({ scope, units, today: day, now: new Date().toISOString() }), [scope, units, day]);
}
