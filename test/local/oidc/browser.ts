import { createHash, randomBytes } from 'node:crypto';
import { API_SCOPE } from '../../../local/oidc/demo-token.ts';

export interface Tokens {
  access_token: string;
  refresh_token: string;
  id_token: string;
  expires_in: number;
}

/** A browser of one person: keeps cookies and follows redirects by hand, up to where the portal is called back. */
export function browserAt(origin: string) {
  const cookies = new Map<string, { value: string; path: string }>();
  const keep = (header: string): void => {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(header) ?? [];
    const path = /;\s*path=([^;]+)/i.exec(header)?.[1] ?? '/';
    if (value === '') cookies.delete(name);
    else cookies.set(name, { value, path });
  };
  const go = async (address: string, form?: Record<string, string>): Promise<Response> => {
    const { pathname } = new URL(address, origin);
    const cookie = [...cookies]
      .filter(([, { path }]) => pathname.startsWith(path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
    const response = await fetch(new URL(address, origin), {
      redirect: 'manual',
      headers: { cookie },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const header of response.headers.getSetCookie()) keep(header);
    return response;
  };
  /** Follows redirects until a page or an address outside the provider. */
  const follow = async (response: Response): Promise<Response | URL> => {
    const location = response.headers.get('location');
    if (location === null) return response;
    const target = new URL(location, origin);
    return target.pathname.startsWith('/oidc/') ? follow(await go(target.href)) : target;
  };
  return { go, follow };
}

/** What the portal asks for when it sends somebody to sign in. */
export function authorization(origin: string, changes: Record<string, string> = {}) {
  const verifier = randomBytes(32).toString('base64url');
  const query = new URLSearchParams({
    client_id: 'portal',
    response_type: 'code',
    redirect_uri: `${origin}/signed-in`,
    scope: `openid ${API_SCOPE}`,
    state: 'state',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...changes,
  });
  return { verifier, address: `/oidc/auth?${query}` };
}

/** Signs in as a user by the page and gives the tokens the portal gets. */
export async function signIn(origin: string, user: string, browser = browserAt(origin)): Promise<Tokens> {
  const { verifier, address } = authorization(origin);
  const page = await browser.follow(await browser.go(address));
  if (page instanceof URL) return exchange(origin, page, verifier);
  const action = /action="([^"]+)"/.exec(await page.text())?.[1] ?? '';
  const back = await browser.follow(await browser.go(action, { user }));
  if (!(back instanceof URL)) throw new Error(`no way back to the portal: ${back.status}`);
  return exchange(origin, back, verifier);
}

async function exchange(origin: string, back: URL, verifier: string): Promise<Tokens> {
  const response = await tokenRequest(origin, {
    grant_type: 'authorization_code',
    client_id: 'portal',
    code: back.searchParams.get('code') ?? '',
    redirect_uri: `${origin}/signed-in`,
    code_verifier: verifier,
  });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Tokens;
}

/** A call of the token endpoint. */
export function tokenRequest(origin: string, form: Record<string, string>, headers = {}): Promise<Response> {
  return fetch(`${origin}/oidc/token`, { method: 'POST', body: new URLSearchParams(form), headers });
}
