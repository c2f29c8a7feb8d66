import { useQueryClient } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import type { AnswerOf } from '../api/types.ts';
import { useScope } from '../sign-in/use-session.tsx';
import { dropList, findList, keepList, worksOutside } from './kept-lists.ts';
import type { Device, KeptList, Which } from './schema.ts';
import { isSoundList } from './sound.ts';
import { type KeptAnswer, useKept } from './use-kept.ts';

/** A working list, all of it: at once as this device read it last, then as it stands. */
export function useKeptList(unit: string, which: Which): KeptAnswer<KeptList> {
  const scope = useScope();
  const { subject } = scope;
  const client = useQueryClient();
  const keep = (device: Device, list: KeptList) =>
    keepList(device, list).then(() => client.invalidateQueries({ queryKey: ['listed'] }));
  return useKept<KeptList>({
    key: ['listCases', subject, unit, which],
    find: (device) => findList(device, { subject, unit, which }),
    isSound: ({ lines }) => isSoundList(lines),
    read: async (signal) => ({ subject, ...(await readAll({ unit, which }, signal)) }),
    ...(worksOutside(scope) && { keep }),
    drop: (device) => dropList(device, { subject, unit, which }),
  });
}

const AT_ONCE = 500;

async function readAll(
  { unit, which }: Pick<KeptList, 'unit' | 'which'>,
  signal: AbortSignal,
): Promise<Omit<KeptList, 'subject'>> {
  const lines: AnswerOf<'listCases'>['lines'] = [];
  let cursor: string | undefined;
  for (;;) {
    const query = { which, limit: AT_ONCE, cursor };
    const { today, asOf, next, ...page } = await call('listCases', { params: { unit }, query }, { signal });
    lines.push(...page.lines);
    if (next === undefined) return { unit, which, takenAt: new Date().toISOString(), today, asOf, lines };
    cursor = next;
  }
}
