import { useState } from 'react';
import { ApiProblem } from '../api/problem.ts';
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
  const { file, bytes, unread, isReading, read } = useFile();
  const [decided, setDecided] = useState<Decisions>(new Map());
  const { mutate, data, error, isPending, variables, reset } = useSend('returnList', {
    refresh: ['listCases', 'listOffers', 'readCase', 'readChild'],
  });
  const ask = (body: Bytes, dryRun: boolean, overruled: Decisions) =>
    mutate({ params: { unit: placeOf(unit) }, query: queryOf(dryRun, overruled), body });
  const choose = (chosen: File | null) => {
    if (chosen === null) return;
    reset();
    setDecided(new Map());
    read(chosen, (body) => ask(body, true, new Map()));
  };
  return {
    file,
    choose,
    isLooking: isReading || (isPending && variables?.query?.dryRun === 'true'),
    isBusy: isReading || isPending,
    result: data,
    error: unread ?? error ?? undefined,
    retry: () => (unread === undefined ? variables && mutate(variables) : choose(file ?? null)),
    isOverruled: ({ childId, version }) => decided.get(childId) === version,
    overrule: ({ childId, version }, isForFile) => {
      const others = [...decided].filter(([child]) => child !== childId);
      setDecided(new Map(isForFile ? [...others, [childId, version]] : others));
    },
    send: () => bytes !== undefined && ask(bytes, false, decided),
  };
}

type Bytes = Uint8Array<ArrayBuffer>;

interface Chosen {
  file?: File;
  /** What was looked at is what is sent, whatever becomes of the file meanwhile. */
  bytes?: Bytes;
  unread?: ApiProblem;
}

function useFile() {
  const [{ file, bytes, unread }, setChosen] = useState<Chosen>({});
  const read = (chosen: File, then: (bytes: Bytes) => void) => {
    setChosen({ file: chosen });
    chosen.arrayBuffer().then(
      (buffer) => {
        const whole = new Uint8Array(buffer);
        setChosen({ file: chosen, bytes: whole });
        then(whole);
      },
      (cause: unknown) => setChosen({ file: chosen, unread: new ApiProblem(UNREAD, { cause }) }),
    );
  };
  return { file, bytes, unread, read, isReading: file !== undefined && !bytes && !unread };
}

const UNREAD = {
  code: 'unread',
  status: 400,
  vi: 'Thiết bị không đọc được tệp: tệp đang mở, đã đổi hoặc đã bị chuyển đi.',
  en: 'The device cannot read the file: it is open, has changed or was moved.',
  mend: { vi: 'Hãy lưu và đóng tệp, rồi chọn lại.', en: 'Save and close the file, then choose it again.' },
};

function queryOf(dryRun: boolean, overruled: Decisions) {
  const named = [...overruled].map(([childId, version]) => `${childId}.${version}`).join(',');
  return { dryRun: dryRun ? 'true' : 'false', ...(named !== '' && { overruled: named }) } as const;
}
