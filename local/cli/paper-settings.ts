import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { PaperSettings } from '../../functions/context.ts';
import type { D03Column } from '../../shared/follow-up/papers/d03/columns.ts';
import type { Seal } from '../../shared/follow-up/papers/round-trip/seal.ts';
import { makeDirectory } from '../cloud/make-directory.ts';
import { findText, keepFirst } from '../cloud/own-file.ts';
import { RefusedCommand } from './errors.ts';

const SECRET = 'secret';
const PLAN = 'd03-columns.json';

/**
 * What papers are made with here, kept in `data`/papers: the secret of the seals, made when something is first sealed,
 * and the province's own columns of the D03-TS where somebody wrote them down. @throws RefusedCommand E8010 for columns
 * that cannot be read
 */
export async function openPaperSettings(data: string): Promise<PaperSettings> {
  const home = join(data, 'papers');
  const { sealWith } = await import('../../functions/papers/seal.ts');
  const d03Plan = await planIn(join(home, PLAN));
  return { seal: sealedLazily(() => sealWith(secretIn(home))), ...(d03Plan && { d03Plan }) };
}

function sealedLazily(open: () => Seal): Seal {
  let seal: Seal | undefined;
  return (text) => {
    seal ??= open();
    return seal(text);
  };
}

function secretIn(home: string): string {
  makeDirectory(home);
  const file = join(home, SECRET);
  return findText(file) ?? keepFirst(file, randomBytes(32).toString('base64url'));
}

async function planIn(file: string): Promise<readonly D03Column[] | undefined> {
  const text = findText(file);
  if (text === undefined) return undefined;
  const { D03Plan } = await import('../../functions/papers/d03-plan.ts');
  try {
    return D03Plan.parse(JSON.parse(text));
  } catch (cause) {
    throw new RefusedCommand(
      {
        code: 'E8010',
        vi: `tệp ${file} không đúng mẫu; xem tài liệu về các mẫu giấy (papers.md)`,
        en: `${file} has not the right form; see the reference of papers (papers.md)`,
      },
      { cause },
    );
  }
}
