import { Aws } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { acknowledge } from '../../acknowledge.ts';
import { nameOf } from '../../names.ts';
import type { LockedHouse } from '../house.ts';
import { logsOf } from '../logs.ts';
import { ROUTES, type Route } from './routes.ts';

export interface Tokens {
  issuer: string;
  audience: string;
  /** The OAuth scope that a token has to carry. */
  scope: string;
}

/** The HTTP API, with a route for each operation of the list that the function answers by. */
export class PortalApi extends Construct {
  readonly api: HttpApi;
  /** Host name, to be asked under `/v1`. */
  readonly host: string;

  constructor(scope: Construct, house: LockedHouse) {
    super(scope, 'HttpApi');
    this.api = new HttpApi(this, 'Api', {
      apiName: nameOf(house.stage, 'api'),
      description: 'What the portal asks',
      createDefaultStage: false,
    });
    this.host = `${this.api.apiId}.execute-api.${Aws.REGION}.${Aws.URL_SUFFIX}`;
    this.#stage(house);
  }

  /** Has a function answer every operation, for whoever has a token of the issuer, and the open ones for anybody. */
  answerBy(fn: IFunction, { issuer, audience, scope }: Tokens): void {
    // One permission for all routes: sixty of them would be more than the policy of a function holds.
    const integration = new HttpLambdaIntegration('Function', fn, { scopePermissionToRoute: false });
    const signedIn = new HttpJwtAuthorizer('SignedIn', issuer, { jwtAudience: [audience] });
    for (const route of ROUTES) {
      const authorizer: IHttpRouteAuthorizer = route.isOpen ? new HttpNoneAuthorizer() : signedIn;
      const httpRoute = new HttpRoute(this, `${route.method} ${route.path}`.replaceAll('/', '_'), {
        httpApi: this.api,
        routeKey: HttpRouteKey.with(route.path, HttpMethod[route.method]),
        integration,
        authorizer,
        ...(!route.isOpen && { authorizationScopes: [scope] }),
      });
      if (route.isOpen) acknowledge(httpRoute, { 'AwsSolutions-APIG4': whyOpen(route) });
    }
  }

  /** Nothing of a person: no address, no path with an id in it, no query. The access log of the province says who read what. */
  #stage(house: LockedHouse): void {
    const { requestsPerSecond, burst } = house.settings.portal;
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      // A metric more for each route is paid for; the log of requests tells the routes apart.
      detailedMetricsEnabled: false,
      throttle: { rateLimit: requestsPerSecond, burstLimit: burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(logsOf(this, 'requests', house)),
        format: AccessLogFormat.custom(JSON.stringify(LOGGED)),
      },
    });
  }
}

const LOGGED = {
  requestId: '$context.requestId',
  time: '$context.requestTimeEpoch',
  route: '$context.routeKey',
  status: '$context.status',
  latency: '$context.responseLatency',
  length: '$context.responseLength',
  refused: '$context.authorizer.error',
  failed: '$context.integrationErrorMessage',
};

function whyOpen({ path }: Route): string {
  return path.endsWith('{proxy+}')
    ? 'Answers what is no operation with the same 404 and 405 as the function always does; a request without claims is refused by it.'
    : 'Says nothing of anybody and needs no sign-in.';
}
