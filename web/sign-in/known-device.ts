import { type Scope, scopeOf } from '../../shared/access/scope.ts';

/** Where it is kept whose device this is: other tabs hear of a change by this name. */
export const KNOWN_KEY = 'bao-phu.signed-in';

/** Whose list this device may hold, until they sign out. An account id, a role and unit codes: nothing that opens anything. */
export function findKnown(): Scope | undefined {
  const kept = localStorage.getItem(KNOWN_KEY);
  if (kept === null) return undefined;
  try {
    return scopeOf(JSON.parse(kept));
  } catch {
    return undefined;
  }
}

export function keepKnown({ subject, role, province, units }: Scope): void {
  const claims = {
    sub: subject,
    'custom:role': role,
    'custom:province': province,
    'custom:units': units.join(' '),
  };
  localStorage.setItem(KNOWN_KEY, JSON.stringify(claims));
}

export function forgetKnown(): void {
  localStorage.removeItem(KNOWN_KEY);
}

const LEFT = 'bao-phu.left';

/** Whether somebody signed out here since the last sign-in. It says nothing of whom. */
export const isLeft = (): boolean => localStorage.getItem(LEFT) !== null;

export function keepLeft(isLeftNow: boolean): void {
  if (isLeftNow) localStorage.setItem(LEFT, 'yes');
  else localStorage.removeItem(LEFT);
}

const OURS = 'bao-phu.';

/** Has the tab forget what it noted of the person: where they were, and what they were at. */
export function forgetTab(): void {
  const names = Object.keys(sessionStorage).filter((name) => name.startsWith(OURS));
  for (const name of names) sessionStorage.removeItem(name);
}
