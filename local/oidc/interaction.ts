import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { errors } from 'oidc-provider';
import type { DemoUser } from './demo-user.ts';
import { loginPage } from './login-page.ts';
import { PAGE_HEADERS, pageOf } from './page.ts';

/** The sign-in page of one attempt, which the provider knows by a cookie of the browser that began it. */
export async function answerInteraction(
  { provider, users }: { provider: Provider; users: readonly DemoUser[] },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    await provider.interactionDetails(request, response);
    if (request.method !== 'POST') return show(response, 200, loginPage(users, pathOf(request)));
    const user = findUser(users, await bodyOf(request));
    if (user === undefined) return show(response, 400, loginPage(users, pathOf(request)));
    const login = { accountId: user.id };
    await provider.interactionFinished(request, response, { login, consent: {} });
  } catch (error) {
    if (!(error instanceof errors.OIDCProviderError)) throw error;
    show(response, 400, EXPIRED);
  }
}

const EXPIRED = pageOf(
  'Lần đăng nhập này đã hết hạn',
  '<p>Hãy mở lại trang và đăng nhập lần nữa.<span lang="en">This sign-in is over: open the portal and begin again.</span></p>',
);

const pathOf = ({ url = '/' }: IncomingMessage): string => url;

function findUser(users: readonly DemoUser[], body: string): DemoUser | undefined {
  const id = new URLSearchParams(body).get('user');
  return users.find((user) => user.id === id);
}

const MOST_LETTERS = 1024;

/** A form of one field; whatever is longer is none. */
async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) {
    body += chunk;
    if (body.length > MOST_LETTERS) return '';
  }
  return body;
}

function show(response: ServerResponse, status: number, page: string): void {
  response.writeHead(status, PAGE_HEADERS).end(page);
}
