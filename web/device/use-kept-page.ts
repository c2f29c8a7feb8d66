import { useQueryClient } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import { useScope } from '../sign-in/use-session.tsx';
import { worksOutside } from './kept-lists.ts';
import { dropChild, findPage, keepPage } from './kept-pages.ts';
import type { Device, KeptPage } from './schema.ts';
import { isSoundPage } from './sound.ts';
import { type KeptAnswer, useKept } from './use-kept.ts';

/** The page of a child (`data.page`): at once as this device read it last, then as it stands. */
export function useKeptPage(childId: string): KeptAnswer<KeptPage> {
  const scope = useScope();
  const { subject } = scope;
  const client = useQueryClient();
  const drop = async (device: Device) => {
    await dropChild(device, { subject, childId });
    for (const id of TELLING) void client.invalidateQueries({ queryKey: id });
  };
  return useKept<KeptPage>({
    key: ['readChild', subject, childId],
    find: (device) => findPage(device, { subject, childId }),
    isSound: ({ page }) => isSoundPage(page),
    read: async (signal) => ({
      subject,
      childId,
      page: await call('readChild', { params: { childId } }, { signal }),
      takenAt: new Date().toISOString(),
    }),
    ...(worksOutside(scope) && { keep: keepPage }),
    drop,
  });
}

/** What else tells of a child. */
const TELLING = [['listed'], ['listCases'], ['kept', 'listCases']] as const;
