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
 * Where counts may be posted, as `URL` writes it: encrypted, or to this machine. Credentials in the address are refused, since
 * lists show it; receivers know us by the signature.
 */
export function findWebhook(text: string): string | undefined {
  const url = URL.parse(text);
  if (url === null || text.length > LONGEST_WEBHOOK) return undefined;
  return isProtected(url) && url.username === '' && url.password === '' ? url.href : undefined;
}

const isProtected = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
