import { MessageRejected } from '@aws-sdk/client-sesv2';
import { describe, expect, it } from 'vitest';
import { renderMail } from '../../../shared/store/outbox/render-mail.ts';
import { sesOutbox } from '../../../shared/store/outbox/ses.ts';
import { listener, mailOf, type Service } from '../../functions/deployed/surroundings.ts';
import { messageOf } from './samples.ts';

const FROM = 'Bao Phủ <bao-phu@portal.example>';
const MESSAGE = messageOf('94', 'run-1/31500/email', { html: '<p>Có 3 trẻ em chưa có thẻ.</p>' });
const CONTACT = { province: '94', unit: '31500', email: 'ubnd.phutam@example.vn' };

const deliver = (service: Service, contact: { province: string; unit: string; email?: string } = CONTACT) =>
  sesOutbox({ client: mailOf(service), from: FROM }).deliver({ message: MESSAGE, contact });

/** A failure as the SDK tells it. */
const failure = (httpStatusCode?: number) =>
  Object.assign(new Error('Email address is not verified: ubnd.phutam@example.vn'), {
    $metadata: { httpStatusCode },
  });

describe('the SES outbox', () => {
  it('sends the very mail that the embedded cloud leaves in a file, to the address of the contact alone', async () => {
    const { calls, service } = listener();

    await deliver(service);

    const { bytes } = await renderMail({ message: MESSAGE, contact: CONTACT }, FROM);
    const [call] = calls;
    expect(call?.command).toBe('SendEmail');
    expect(call?.input).toMatchObject({ Destination: { ToAddresses: ['ubnd.phutam@example.vn'] } });
    expect(Buffer.from(call?.input.Content.Raw.Data).equals(bytes)).toBe(true);
    expect(bytes.toString()).toContain('<bao-phu@portal.example>\r\n');
    expect(bytes.toString()).toContain('X-Bao-Phu-Key: run-1/31500/email\r\n');
  });

  it('sends the same bytes when a message is delivered again', async () => {
    const { calls, service } = listener();

    await deliver(service);
    await deliver(service);

    const [first, second] = calls.map(({ input }) => Buffer.from(input.Content.Raw.Data));
    expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true);
  });

  it('asks SES nothing for a unit without an address', async () => {
    const { calls, service } = listener();

    await expect(deliver(service, { province: '94', unit: '31500' })).rejects.toMatchObject({
      code: 'E5004',
      reason: 'no_address',
    });
    expect(calls).toEqual([]);
  });

  it.each([
    ['not_taken', new MessageRejected({ message: 'refused', $metadata: { httpStatusCode: 400 } })],
    ['status_400', failure(400)],
    ['status_429', failure(429)],
    ['status_503', failure(503)],
    ['no_answer', failure()],
    ['no_answer', new TypeError('socket hang up')],
  ])('tells %s by a code, and no address', async (reason, error) => {
    const refused = deliver(() => {
      throw error;
    });

    await expect(refused).rejects.toMatchObject({
      code: 'E5004',
      reason,
      message: expect.not.stringContaining('@'),
    });
  });
});
