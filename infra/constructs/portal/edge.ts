import { Aws } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  type DistributionProps,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  GeoRestriction,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledge } from '../../acknowledge.ts';
import { nameOf } from '../../names.ts';
import type { House } from '../house.ts';
import { answerHeaders, pageHeaders } from './headers.ts';

export interface EdgeProps {
  house: House;
  /** Where the built portal lies. */
  pages: IBucket;
  apiHost: string;
  /** Addresses a page may talk to beside its own: what begins so, where a slash ends it. */
  talksTo: readonly string[];
}

/** The one address of the portal: its pages, and the API under `/v1`. */
export class Edge extends Construct {
  readonly distribution: Distribution;
  /** Without a slash at the end. */
  readonly origin: string;

  constructor(scope: Construct, props: EdgeProps) {
    super(scope, 'Edge');
    const { settings, stage } = props.house;
    const { domain, webAclArn, countries } = settings.portal;
    this.distribution = new Distribution(this, 'Distribution', {
      comment: nameOf(stage, 'portal'),
      defaultBehavior: this.#pages(props),
      additionalBehaviors: { '/v1/*': this.#answers(props) },
      defaultRootObject: 'index.html',
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_200,
      ...this.#named(domain),
      ...(webAclArn !== undefined && { webAclId: webAclArn }),
      ...(countries.length > 0 && { geoRestriction: GeoRestriction.allowlist(...countries) }),
    });
    this.origin = `https://${domain?.name ?? this.distribution.distributionDomainName}`;
    acknowledge(this.distribution, reasonsOf(props.house));
  }

  #pages({ house, pages, talksTo }: EdgeProps): BehaviorOptions {
    return {
      origin: S3BucketOrigin.withOriginAccessControl(pages),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      responseHeadersPolicy: pageHeaders(this, house.stage, talksTo),
      functionAssociations: [
        { eventType: FunctionEventType.VIEWER_REQUEST, function: this.#pageOf(house.stage) },
      ],
      compress: true,
    };
  }

  #answers({ house, apiHost }: EdgeProps): BehaviorOptions {
    return {
      origin: new HttpOrigin(apiHost, {
        protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
        originSslProtocols: [OriginSslPolicy.TLS_V1_2],
      }),
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      responseHeadersPolicy: answerHeaders(this, house.stage),
    };
  }

  /** Every address of the portal is the one page, which reads it; files have a dot in their names. */
  #pageOf(stage: string): EdgeFunction {
    return new EdgeFunction(this, 'PageOf', {
      functionName: nameOf(stage, 'page-of'),
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromInline(
        "function handler(event) { var request = event.request; if (request.uri.indexOf('.') < 0) request.uri = '/index.html'; return request; }",
      ),
    });
  }

  #named(domain: House['settings']['portal']['domain']): Partial<DistributionProps> {
    if (domain === undefined) return {};
    const certificate = Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn);
    return {
      domainNames: [domain.name],
      certificate,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    };
  }
}

function reasonsOf({ settings }: House): Parameters<typeof acknowledge>[1] {
  const { domain, webAclArn, countries } = settings.portal;
  return {
    'AwsSolutions-CFR3':
      'A line of that log holds the address of a person and the path they asked for, with ids of children in it. Who read what is in the access log of the province.',
    ...(countries.length === 0 && { 'AwsSolutions-CFR1': 'The settings of the stage name no country.' }),
    ...(webAclArn === undefined && {
      'AwsSolutions-CFR2':
        'A web ACL is made in us-east-1 and named in the settings where a province wants one; API and sign-in are throttled without.',
    }),
    ...(domain === undefined && {
      'AwsSolutions-CFR4':
        'Without a domain of its own the certificate is that of CloudFront, which sets the version of TLS.',
    }),
  };
}

/** Regional address of a bucket, as signed addresses for uploads have it. */
export function uploadOrigin(bucketName: string): string {
  return `https://${bucketName}.s3.${Aws.REGION}.${Aws.URL_SUFFIX}`;
}
