import { once } from 'node:events';
import { createServer } from 'node:http';
import { type OidcClient, portalClient } from '../../../local/oidc/clients.ts';
import { type DemoUser, demoUsers } from '../../../local/oidc/demo-user.ts';
import { type Oidc, startOidc } from '../../../local/oidc/start-oidc.ts';
import type { Unit } from '../../../shared/units/unit.ts';

const commune = (code: string, parent: string): Unit => ({
  code,
  name: `Xã ${code}`,
  level: 'commune',
  parent_code: parent,
});
export const UNITS = [commune('31510', '941'), commune('31513', '941'), commune('31540', '942')];
export const USERS: DemoUser[] = demoUsers('94', UNITS);

export const MACHINE: OidcClient = {
  kind: 'machine',
  id: 'statistics-office',
  secret: 'not-a-secret-outside-this-test',
  scope: { role: 'auditor', province: '94', units: [] },
};

export interface World extends AsyncDisposable {
  oidc: Oidc;
  origin: string;
}

/** A server of this machine that answers for the provider below /oidc, as `bao-phu serve` does. */
export async function openWorld(dir?: string, port = 0): Promise<World> {
  let oidc: Oidc | undefined;
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/oidc/')) return oidc?.listener(request, response);
    response.writeHead(200).end('portal');
  });
  // A client would send its next request down a connection to the server that was closed.
  server.maxRequestsPerSocket = 1;
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const clients = [portalClient(origin), MACHINE];
  oidc = await startOidc({ ...(dir && { dir }), issuer: `${origin}/oidc`, clients, users: USERS });
  const close = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return { oidc, origin, [Symbol.asyncDispose]: close };
}
