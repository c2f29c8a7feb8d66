import { call } from '../api/call.ts';
import { useScope } from '../sign-in/use-session.tsx';
import { worksOutside } from './kept-lists.ts';
import { findPage, keepPage } from './kept-pages.ts';
import type { KeptPage } from './schema.ts';
import { type KeptAnswer, useKept } from './use-kept.ts';

/** The page of a child (`data.page`): at once as this device read it last, then as it stands. */
export function useKeptPage(childId: string): KeptAnswer<KeptPage> {
  const scope = useScope();
  const { subject } = scope;
  return useKept<KeptPage>({
    key: ['readChild', subject, childId],
    find: (device) => findPage(device, { subject, childId }),
    read: async (signal) => ({
      subject,
      childId,
      page: await call('readChild', { params: { childId } }, { signal }),
      takenAt: new Date().toISOString(),
    }),
    ...(worksOutside(scope) && { keep: keepPage }),
  });
}
