import type { RunningPortal } from '../../test/web/browser/portal.ts';

/** What of a province there is to be looked at; ids are opaque. */
export interface World {
  province: string;
  commune: string;
  /** On the commune's list. */
  child: string;
  /** With a brother or sister on the list, where there is one. */
  sibling: string;
  /** A child somebody has a question about. */
  review: string;
  run: string;
  import: string;
}

interface CaseLine {
  childId: string;
  sheet?: { household?: string };
}

/** Finds children, a run and an import of a portal to show. */
export async function worldOf({ province, find, ask }: RunningPortal): Promise<World> {
  const officer = find('province_officer');
  const commune = find('commune_staff').units[0] ?? '';
  const { lines } = (await ask(officer, `/v1/units/${commune}/cases?limit=500`)) as { lines: CaseLine[] };
  const { lines: questions } = (await ask(officer, '/v1/reviews?limit=1')) as {
    lines: { childId: string }[];
  };
  const { runs } = (await ask(officer, '/v1/runs?limit=1')) as { runs: { runId: string }[] };
  const { imports } = (await ask(officer, '/v1/imports?limit=1')) as { imports: { importId: string }[] };
  const child = lines[0]?.childId ?? '';
  return {
    province,
    commune,
    child,
    sibling: siblingIn(lines) ?? child,
    review: questions[0]?.childId ?? '',
    run: runs[0]?.runId ?? '',
    import: imports[0]?.importId ?? '',
  };
}

function siblingIn(lines: readonly CaseLine[]): string | undefined {
  const households = Map.groupBy(lines, ({ sheet }) => sheet?.household);
  for (const [household, own] of households)
    if (household !== undefined && own.length > 1) return own[0]?.childId;
  return undefined;
}
