import type { ProblemDocument } from './problem.ts';

/** Headers that HTTP has for some refusals, beside what the document says. */
export function problemHeaders({
  status,
  reason,
  allow,
  retryAfter,
}: ProblemDocument): Record<string, string> {
  if (status === 401 || reason === 'scope') return { 'www-authenticate': challengeFor(reason) };
  if (Array.isArray(allow)) return { allow: allow.join(', ') };
  return typeof retryAfter === 'number' ? { 'retry-after': String(retryAfter) } : {};
}

/** RFC 6750, 3: whoever sent no token at all is told no error. */
function challengeFor(reason: unknown): string {
  if (reason === undefined || reason === 'missing') return 'Bearer realm="bao-phu"';
  return `Bearer realm="bao-phu", error="${reason === 'scope' ? 'insufficient_scope' : 'invalid_token'}"`;
}
