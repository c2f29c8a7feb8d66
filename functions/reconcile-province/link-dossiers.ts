import type { DossierRecord } from '../../shared/feeds/records.ts';
import { nameOf } from '../../shared/identity/name.ts';
import type { Child } from '../../shared/register/child.ts';

/**
 * The dossiers of each child, in the order of `children`: by the child's number, else by name, date of birth and
 * mother together. A dossier that fits two children is given to none: it would only explain a gap, never close one.
 */
export function linkDossiers(
  children: readonly Child[],
  dossiers: readonly DossierRecord[],
): DossierRecord[][] {
  const found: DossierRecord[][] = children.map(() => []);
  if (dossiers.length === 0) return found;
  const holders = holdersByKey(children);
  for (const dossier of dossiers) {
    for (const key of keysOfDossier(dossier)) {
      const at = holders.get(key);
      if (at === undefined || at === SEVERAL) continue;
      found[at]?.push(dossier);
      break;
    }
  }
  return found;
}

const SEVERAL = -1;

function holdersByKey(children: readonly Child[]): Map<string, number> {
  const holders = new Map<string, number>();
  for (const [at, child] of children.entries()) {
    for (const key of keysOfChild(child)) {
      const known = holders.get(key);
      holders.set(key, known === undefined || known === at ? at : SEVERAL);
    }
  }
  return holders;
}

function keysOfChild({ personalIds, names, dateOfBirth, motherNames }: Child): string[] {
  const described = names.flatMap((name) =>
    motherNames.map((mother) => describedBy(name, mother, dateOfBirth)),
  );
  return [...personalIds, ...described.flatMap((key) => key ?? [])];
}

function keysOfDossier({ personal_id, full_name, date_of_birth, mother_name }: DossierRecord): string[] {
  const described = describedBy(full_name, mother_name, date_of_birth);
  return [personal_id, described].flatMap((key) => key ?? []);
}

function describedBy(name?: string, mother?: string, date?: string): string | undefined {
  if (name === undefined || mother === undefined || date === undefined) return undefined;
  return `${date}|${nameOf(name).folded}|${nameOf(mother).folded}`;
}
