import { dayInVietnam } from '../../shared/time/day-in-vietnam.ts';
import type { RunningPortal } from '../../test/web/browser/portal.ts';

interface Line {
  childId: string;
  version: number;
}

/** What is done with one case after another, over and over: so that there is something of everything to look at. */
const ACTS = [
  (on: string) => [{ kind: 'contact', way: 'visit', on }],
  (on: string) => [
    { kind: 'contact', way: 'phone', on },
    { kind: 'file_dossier', on },
  ],
  (on: string) => [{ kind: 'note', note: 'nobody_home', on }],
  () => [],
] as const;

/** Has the province's people record visits, calls, dossiers and notes on the first hundred cases. */
export async function setToWork({ province, find, ask }: RunningPortal): Promise<void> {
  const officer = find('province_officer');
  const today = dayInVietnam(new Date());
  const { lines } = (await ask(officer, `/v1/units/${province}/cases?which=all&limit=100`)) as {
    lines: Line[];
  };
  for (const [at, { childId, version }] of lines.entries())
    for (const [step, command] of (ACTS[at % ACTS.length]?.(today) ?? []).entries())
      await ask(officer, `/v1/cases/${childId}/facts`, {
        method: 'POST',
        body: { seen: version + step, command },
      });
}
