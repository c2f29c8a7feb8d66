import { describe, expect, it } from 'vitest';
import { findWebhook, isEmailAddress } from '../../../shared/follow-up/office-address.ts';

describe('the e-mail address of an office', () => {
  it.each(['office@commune.example', 'xa.ke-sach@soctrang.gov.vn'])('may be %s', (text) => {
    expect(isEmailAddress(text)).toBe(true);
  });

  it.each([
    '',
    'office',
    'a@b',
    'Office <a@b.example>',
    'a@b.example,c@d.example',
    `${'a'.repeat(250)}@b.vn`,
  ])('is not “%s”', (text) => {
    expect(isEmailAddress(text)).toBe(false);
  });
});

describe('the webhook of an office', () => {
  it('is read as addresses are written', () => {
    expect(findWebhook('HTTPS://Hook.Example')).toBe('https://hook.example/');
    expect(findWebhook('https://hooks.soctrang.gov.vn:8443/in')).toBe(
      'https://hooks.soctrang.gov.vn:8443/in',
    );
  });

  it.each(['http://127.0.0.1:9000/in', 'http://localhost:9000/in', 'http://[::1]:9000/in'])(
    'may be %s on the embedded cloud only',
    (text) => {
      expect([findWebhook(text, { onThisMachine: true }), findWebhook(text)]).toEqual([text, undefined]);
    },
  );

  it.each([
    'https://169.254.169.254/x',
    'https://[fd00:ec2::254]/x',
    'https://[::1]:9/',
    'https://[::ffff:10.0.0.1]/',
    'https://10.0.0.1/',
    'https://0x0a000001/',
    'https://2130706433/',
    'https://localhost/',
    'https://localhost./',
    'https://intranet/',
    'https://router.local/',
    'https://metadata.google.internal/',
    'http://10.0.0.1/',
  ])('is no place inside a network: %s', (text) => {
    expect(findWebhook(text, { onThisMachine: true })).toBeUndefined();
  });

  it.each([
    'hook.example',
    'http://hook.example',
    'ftp://hook.example',
    'https://user@hook.example',
    'https://user:word@hook.example',
    `https://hook.example/${'x'.repeat(2000)}`,
  ])('is not “%s”', (text) => {
    expect(findWebhook(text)).toBeUndefined();
  });
});
