import { Duration } from 'aws-cdk-lib';
import {
  HeadersFrameOption,
  HeadersReferrerPolicy,
  ResponseHeadersPolicy,
  type ResponseSecurityHeadersBehavior,
} from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { PAGE_PERMISSIONS, pagePolicy } from '../../../shared/access/page-policy.ts';
import { nameOf } from '../../names.ts';

const ALWAYS: ResponseSecurityHeadersBehavior = {
  strictTransportSecurity: {
    accessControlMaxAge: Duration.days(730),
    includeSubdomains: true,
    preload: true,
    override: true,
  },
  contentTypeOptions: { override: true },
  referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
  frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
};

const PERMISSIONS = { header: 'Permissions-Policy', value: PAGE_PERMISSIONS, override: true };

/** What goes with every page of the portal; it talks to itself, to who signs people in, and to the bucket files are sent to. */
export function pageHeaders(
  scope: Construct,
  stage: string,
  talksTo: readonly string[],
): ResponseHeadersPolicy {
  return new ResponseHeadersPolicy(scope, 'PageHeaders', {
    responseHeadersPolicyName: nameOf(stage, 'pages'),
    securityHeadersBehavior: {
      ...ALWAYS,
      contentSecurityPolicy: { contentSecurityPolicy: pagePolicy(talksTo), override: true },
    },
    customHeadersBehavior: { customHeaders: [PERMISSIONS] },
  });
}

/** What goes with every answer of the API, which says itself what its printed pages may do. */
export function answerHeaders(scope: Construct, stage: string): ResponseHeadersPolicy {
  return new ResponseHeadersPolicy(scope, 'AnswerHeaders', {
    responseHeadersPolicyName: nameOf(stage, 'answers'),
    securityHeadersBehavior: ALWAYS,
  });
}
