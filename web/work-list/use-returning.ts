import { useState } from 'react';
import type { AnswerOf } from '../api/types.ts';
import { useSend } from '../api/use-answer.ts';
import { placeOf } from '../papers/place-of.ts';

export type Returned = AnswerOf<'returnList'>;
export type Conflict = Returned['conflicts'][number];

/** A list on its way back: chosen, looked at, decided upon, sent. */
export interface Returning {
  file: File | undefined;
  choose(file: File | null): void;
  isLooking: boolean;
  isBusy: boolean;
  /** What the list would do; once it was sent, what it did. */
  result: Returned | undefined;
  error: unknown;
  retry(): void;
  /** Whether a conflict was decided for the file. */
  isOverruled(conflict: Conflict): boolean;
  overrule(conflict: Conflict, isForFile: boolean): void;
  send(): void;
}

/** What of the list was decided for the file: children with the version that was shown. */
type Decisions = ReadonlyMap<string, number>;

/** Takes a list back for a unit. */
export function useReturning(unit: string): Returning {
  const [file, setFile] = useState<File>();
  const [decided, setDecided] = useState<Decisions>(new Map());
  const { mutate, data, error, isPending, variables, reset } = useSend('returnList', {
    refresh: ['listCases', 'listOffers', 'readCase', 'readChild'],
  });
  const ask = async (asked: File, dryRun: boolean, overruled: Decisions) => {
    const body = new Uint8Array(await asked.arrayBuffer());
    mutate({ params: { unit: placeOf(unit) }, query: queryOf(dryRun, overruled), body });
  };
  const isLooking = isPending && variables?.query?.dryRun === 'true';
  return {
    file,
    choose: (chosen) => {
      if (chosen === null) return;
      reset();
      setFile(chosen);
      setDecided(new Map());
      void ask(chosen, true, new Map());
    },
    isLooking,
    isBusy: isPending,
    result: data,
    error: error ?? undefined,
    retry: () => variables !== undefined && mutate(variables),
    isOverruled: ({ childId, version }) => decided.get(childId) === version,
    overrule: ({ childId, version }, isForFile) => {
      const others = [...decided].filter(([child]) => child !== childId);
      setDecided(new Map(isForFile ? [...others, [childId, version]] : others));
    },
    send: () => file !== undefined && void ask(file, false, decided),
  };
}

function queryOf(dryRun: boolean, overruled: Decisions) {
  const named = [...overruled].map(([childId, version]) => `${childId}.${version}`).join(',');
  return { dryRun: dryRun ? 'true' : 'false', ...(named !== '' && { overruled: named }) } as const;
}
