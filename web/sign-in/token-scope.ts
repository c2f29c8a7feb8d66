import { type Scope, scopeOf } from '../../shared/access/scope.ts';

/** The scope an access token states, to know which pages to show; what may be done the API decides by the token itself. */
export function scopeOfToken(token: string): Scope | undefined {
  const payload = token.split('.')[1];
  if (payload === undefined) return undefined;
  try {
    const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (one) =>
      one.charCodeAt(0),
    );
    return scopeOf(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
}
