import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

type Result = APIGatewayProxyStructuredResultV2;

const squeeze = promisify(gzip);

/** What fits one packet anyway gains nothing. */
const LEAST_BYTES = 1000;

/** Text; workbooks are compressed as they are. */
const TEXT = /^(application\/(problem\+)?json|text\/)/;

/**
 * An answer as small as whoever asked can read it (gzip): a list of a hundred children is a tenth then, which a slow phone feels. The
 * function does it, as CloudFront compresses only what it may keep.
 */
export async function compressed(event: APIGatewayProxyEventV2, result: Result): Promise<Result> {
  const { body, headers = {}, isBase64Encoded = false } = result;
  if (body === undefined || !TEXT.test(String(headers['content-type'] ?? ''))) return result;
  const told = { ...headers, vary: 'accept-encoding' };
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length < LEAST_BYTES || !takesGzip(event)) return { ...result, headers: told };
  return {
    ...result,
    headers: { ...told, ...weakened(headers.etag), 'content-encoding': 'gzip' },
    body: (await squeeze(bytes)).toString('base64'),
    isBase64Encoded: true,
  };
}

/** Refused only where somebody says so: `gzip;q=0`. */
function takesGzip({ headers }: APIGatewayProxyEventV2): boolean {
  const accepted = (headers['accept-encoding'] ?? '').split(',').map((one) => one.trim().toLowerCase());
  return accepted.some((one) => /^gzip(?!\s*;\s*q=0(\.0*)?$)/.test(one));
}

/** The same state in other bytes is the same only weakly (RFC 9110, 8.8.1). */
const weakened = (etag: unknown): { etag?: string } =>
  typeof etag === 'string' && !etag.startsWith('W/') ? { etag: `W/${etag}` } : {};
