/** The ways an office can be told something. */
export const CHANNELS = ['email', 'webhook'] as const;
export type Channel = (typeof CHANNELS)[number];

const EMAIL = /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+\.[^\s@<>()[\]\\,;:".]+$/;
/** RFC 5321, 4.5.3.1.3. */
const LONGEST_EMAIL = 254;
const LONGEST_WEBHOOK = 2000;
/** As `URL` writes it. */
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** An address a mail program takes as it is: no name, no list, no comment. */
export function isEmailAddress(text: string): boolean {
  return text.length <= LONGEST_EMAIL && EMAIL.test(text);
}

/**
 * Where counts may be posted, as `URL` writes it: encrypted and to a name of the public internet, so that whoever sets an
 * address does not have us knock at machines beside ours. `onThisMachine` also lets unencrypted loopback pass: that is for
 * the embedded cloud. What a name resolves to, the network decides. Credentials in the address are refused, since lists show
 * it; receivers know us by the signature.
 */
export function findWebhook(text: string, { onThisMachine = false } = {}): string | undefined {
  const url = URL.parse(text);
  if (url === null || text.length > LONGEST_WEBHOOK) return undefined;
  if (url.username !== '' || url.password !== '') return undefined;
  const isHere = onThisMachine && url.protocol === 'http:' && LOOPBACK.test(url.hostname);
  return isHere || (url.protocol === 'https:' && isPublicName(url.hostname)) ? url.href : undefined;
}

/** Names that mean something only inside a network (RFC 6761, 6762, 8375; `.internal` by ICANN; the rest by habit). */
const INSIDE = new Set([
  'localhost',
  'local',
  'internal',
  'arpa',
  'lan',
  'home',
  'corp',
  'intranet',
  'private',
]);

/** Bare addresses of any kind, private and metadata ones among them, end in a number or a bracket. */
function isPublicName(hostname: string): boolean {
  const labels = hostname.replace(/\.$/, '').split('.');
  const last = labels.at(-1) ?? '';
  return labels.length > 1 && /^[a-z][a-z\d-]*$/.test(last) && !INSIDE.has(last);
}
