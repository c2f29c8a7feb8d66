import { type Scope, scopeOf } from '../../shared/access/scope.ts';

const KEPT = 'bao-phu.signed-in';

/** Whose list this device may hold, until they sign out. An account id, a role and unit codes: nothing that opens anything. */
export function findKnown(): Scope | undefined {
  const kept = localStorage.getItem(KEPT);
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
  localStorage.setItem(KEPT, JSON.stringify(claims));
}

export function forgetKnown(): void {
  localStorage.removeItem(KEPT);
}
