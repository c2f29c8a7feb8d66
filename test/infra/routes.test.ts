import { describe, expect, it } from 'vitest';
import { ENDPOINTS } from '../../functions/api/endpoints.ts';
import { isOpen } from '../../local/cli/serve/serve.ts';
import { API_SCOPE } from '../../local/oidc/demo-token.ts';
import { ofType, type Resource, templatesOf } from './synthesized.ts';

const templates = templatesOf('demo');
const routes = ofType(templates, 'AWS::ApiGatewayV2::Route').map(([, { Properties }]) => Properties);
const routeOf = (key: string): Resource['Properties'] => routes.find(({ RouteKey }) => RouteKey === key);
const one = (type: string): Resource['Properties'] => ofType(templates, type)[0]?.[1].Properties;

describe('the routes of the HTTP API', () => {
  it('are the operations, HEAD beside GET, and what is no operation', () => {
    const keys = ENDPOINTS.flatMap(({ method, path }) =>
      method === 'GET' ? [`GET ${path}`, `HEAD ${path}`] : [`${method} ${path}`],
    );

    expect(routes.map(({ RouteKey }) => RouteKey).sort()).toEqual([...keys, 'ANY /v1/{proxy+}'].sort());
  });

  it.each(ENDPOINTS.map(({ method, path }) => [method, path] as const))(
    '%s %s asks for a token where the gateway of the embedded cloud does',
    (method, path) => {
      const { AuthorizationType } = routeOf(`${method} ${path}`);
      const asked = path.replaceAll(/\{\w+\}/gu, 'x');

      expect(AuthorizationType).toBe(isOpen(method, asked) ? 'NONE' : 'JWT');
    },
  );

  it('are open without a token for what is no operation, as on the embedded cloud', () => {
    expect(routeOf('ANY /v1/{proxy+}').AuthorizationType).toBe('NONE');
    expect(isOpen('GET', '/v1/nothing')).toBe(true);
  });

  it('are answered by one function with one permission, as its policy holds no sixty', () => {
    expect(new Set(routes.map(({ Target }) => JSON.stringify(Target))).size).toBe(1);
    const permissions = ofType(templates, 'AWS::Lambda::Permission').map(
      ([, { Properties }]) => Properties.Principal,
    );
    expect(permissions.sort()).toEqual(['apigateway.amazonaws.com', 'cognito-idp.amazonaws.com']);
    expect(one('AWS::ApiGatewayV2::Integration')).toMatchObject({
      IntegrationType: 'AWS_PROXY',
      PayloadFormatVersion: '2.0',
    });
  });
});

describe('the requests', () => {
  const stage = one('AWS::ApiGatewayV2::Stage');

  it('are throttled', () => {
    expect(stage.DefaultRouteSettings).toMatchObject({ ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 });
  });

  it('are logged without address, path, query or who asked', () => {
    const logged: string[] = Object.values(JSON.parse(stage.AccessLogSettings.Format));

    for (const variable of logged)
      expect(variable).not.toMatch(/identity|path|query|querystring|claims|principal|userAgent|domain/iu);
    expect(logged).toContain('$context.routeKey');
  });
});

describe('tokens', () => {
  it('have to carry the OAuth scope that the embedded cloud asks for too', () => {
    const guarded = routes.filter(({ AuthorizationType }) => AuthorizationType === 'JWT');

    for (const { AuthorizationScopes } of guarded) expect(AuthorizationScopes).toEqual([API_SCOPE]);
  });

  it('are those of the user pool for the portal, and signed in the ways the gateway here takes too', () => {
    const { JwtConfiguration, AuthorizerType, IdentitySource } = one('AWS::ApiGatewayV2::Authorizer');

    expect(AuthorizerType).toBe('JWT');
    expect(IdentitySource).toEqual(['$request.header.Authorization']);
    expect(JwtConfiguration.Audience).toEqual([{ Ref: expect.stringContaining('PeoplePoolPortal') }]);
  });
});
