import { gunzipSync } from 'node:zlib';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import { compressed } from '../../../../functions/api/http/compressed.ts';

const LONG = JSON.stringify({
  lines: Array.from({ length: 200 }, (_, at) => ({ at, name: 'Trần Gia Khoa' })),
});
const JSON_ANSWER = {
  statusCode: 200,
  headers: { 'content-type': 'application/json; charset=utf-8', etag: '"one"' },
  body: LONG,
};

const askedWith = (accepted?: string): APIGatewayProxyEventV2 =>
  ({ headers: accepted === undefined ? {} : { 'accept-encoding': accepted } }) as APIGatewayProxyEventV2;

const textOf = ({ body = '' }: APIGatewayProxyStructuredResultV2): string =>
  gunzipSync(Buffer.from(body, 'base64')).toString('utf8');

describe('an answer that is long', () => {
  test.each(['gzip', 'gzip, deflate, br, zstd', 'br;q=1.0, GZIP;q=0.5'])(
    'comes compressed for %s',
    async (accepted) => {
      const result = await compressed(askedWith(accepted), JSON_ANSWER);

      expect(textOf(result)).toBe(LONG);
      expect(result).toMatchObject({
        isBase64Encoded: true,
        headers: { 'content-encoding': 'gzip', vary: 'accept-encoding', etag: 'W/"one"' },
      });
      expect((result.body ?? '').length).toBeLessThan(LONG.length / 5);
    },
  );

  test.each([undefined, '', 'br', 'gzip;q=0', 'gzip;q=0.0', 'identity'])(
    'comes as it is for %s',
    async (accepted) => {
      const result = await compressed(askedWith(accepted), JSON_ANSWER);

      expect(result).toMatchObject({ body: LONG, headers: { vary: 'accept-encoding', etag: '"one"' } });
      expect(result.headers).not.toHaveProperty('content-encoding');
    },
  );

  test('that is a page in base64 is compressed from its bytes', async () => {
    const page = `<p>${'Danh sách thăm hộ '.repeat(100)}</p>`;
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    const body = Buffer.from(page).toString('base64');

    const result = await compressed(askedWith('gzip'), {
      statusCode: 200,
      headers,
      body,
      isBase64Encoded: true,
    });

    expect(textOf(result)).toBe(page);
  });
});

test.each([
  ['a short one', { statusCode: 200, headers: { 'content-type': 'application/json' }, body: '{}' }],
  ['a workbook', { statusCode: 200, headers: { 'content-type': 'application/vnd.ms-excel' }, body: LONG }],
  ['one without a body', { statusCode: 304, headers: { etag: '"one"' }, body: undefined }],
])('%s stays as it is', async (_, answer) => {
  const result = await compressed(askedWith('gzip'), answer);

  expect(result).toEqual(
    answer.body === undefined ? answer : { ...answer, headers: expect.objectContaining(answer.headers) },
  );
  expect(result.headers).not.toHaveProperty('content-encoding');
});
