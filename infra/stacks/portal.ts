import { CfnOutput } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { AaaaRecord, ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { constructAs } from '../construct-as.ts';
import { giveObjects } from '../constructs/grants/objects.ts';
import { giveAnswers, giveInvoke, giveLooks, giveSecret } from '../constructs/grants/others.ts';
import { givePeople } from '../constructs/grants/people.ts';
import { giveTable } from '../constructs/grants/table.ts';
import type { House, LockedHouse } from '../constructs/house.ts';
import { NodeFunction } from '../constructs/node-function.ts';
import { readBoundaries } from '../constructs/portal/boundaries.ts';
import { Edge, uploadOrigin } from '../constructs/portal/edge.ts';
import { PortalApi } from '../constructs/portal/http-api.ts';
import { deployPages, pagesBucket, type Site } from '../constructs/portal/pages.ts';
import { API_SCOPE, People } from '../constructs/portal/people.ts';
import type { Shelves } from '../constructs/shelves.ts';
import { HouseStack } from './house-stack.ts';

export interface PortalProps {
  shelves: Shelves;
  keyArn: string;
  accessLogsName: string;
}

/** What people see: who they are, the API, the pages, and the address all of it stands under. */
export class PortalStack extends HouseStack {
  readonly api: NodeFunction;
  readonly stateScope: NodeFunction;
  readonly http: PortalApi;
  /** Address of the portal, without a slash at the end. */
  readonly origin: string;

  constructor(scope: Construct, house: House, { shelves, keyArn, accessLogsName }: PortalProps) {
    super(scope, 'portal', house, 'Sign-in, the API, the pages and their address');
    const locked = this.locked(house, keyArn);
    const people = new People(this, house.stage);
    this.http = new PortalApi(this, locked);
    const pages = constructAs<IBucket>(pagesBucket(this, accessLogsName));
    const talksTo = [...people.addresses, uploadOrigin(shelves.book.name)];
    const edge = new Edge(this, { house, pages, apiHost: this.http.host, talksTo });
    this.origin = edge.origin;
    this.stateScope = new NodeFunction(this, locked, {
      name: 'state-scope',
      description: 'Has Cognito put what an account may do into its access tokens',
    });
    people.stateScopeBy(constructAs<IFunction>(this.stateScope.live));
    const client = people.clientAt(this.origin);
    const { issuer, signIn } = people;
    this.api = this.#api(locked, shelves, people);
    this.http.answerBy(constructAs<IFunction>(this.api.live), {
      issuer,
      audience: client.userPoolClientId,
      scope: API_SCOPE,
    });
    this.#deploy(house, {
      bucket: pages,
      distribution: edge.distribution,
      config: people.configOf(client),
    });
    this.#name(house, edge);
    this.#tell({
      Portal: this.origin,
      Issuer: issuer,
      SignIn: signIn,
      Client: client.userPoolClientId,
      UserPoolId: people.pool.userPoolId,
    });
  }

  #api(house: LockedHouse, shelves: Shelves, people: People): NodeFunction {
    const fn = new NodeFunction(this, house, { name: 'api', description: 'Answers every operation of /v1' });
    fn.tell('BAO_PHU_PORTAL', this.origin);
    fn.tell('BAO_PHU_ISSUER', people.issuer);
    givePeople(fn, people.pool);
    const { d03Columns } = house.settings.portal;
    if (d03Columns !== undefined) fn.tell('BAO_PHU_D03_COLUMNS', JSON.stringify(d03Columns));
    giveTable(fn, shelves, { once: true, removes: true, readsMany: true, records: true });
    giveObjects(fn, shelves, {
      read: ['inbox', 'book', 'outcome', 'raw'],
      write: ['inbox'],
      remove: ['inbox'],
    });
    giveSecret(fn, shelves);
    giveInvoke(fn, 'import-feed', 'reconcile-night');
    giveLooks(fn, 'import-feed', 'reconcile-night');
    giveAnswers(fn, 'import-feed', 'reconcile-night');
    return fn;
  }

  /** A stage without a build has its boundaries looked at all the same. */
  #deploy({ stage, settings, site }: House, props: Pick<Site, 'bucket' | 'distribution' | 'config'>): void {
    const path = settings.portal.boundaries;
    const boundaries = path === undefined ? undefined : readBoundaries(stage, path);
    if (site !== undefined) deployPages(this, { folder: site, ...props, boundaries });
  }

  #name({ settings }: House, { distribution }: Edge): void {
    const { domain } = settings.portal;
    if (domain === undefined) return;
    const zone = HostedZone.fromHostedZoneAttributes(this, 'Zone', domain);
    const record = {
      zone,
      recordName: domain.name,
      target: RecordTarget.fromAlias(new CloudFrontTarget(distribution)),
    };
    new ARecord(this, 'Address', record);
    new AaaaRecord(this, 'AddressV6', record);
  }

  #tell(outputs: Record<string, string>): void {
    for (const [id, value] of Object.entries(outputs)) new CfnOutput(this, id, { value });
  }
}
