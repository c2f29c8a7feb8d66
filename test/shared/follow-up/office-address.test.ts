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
    expect(findWebhook('http://127.0.0.1:9000/in')).toBe('http://127.0.0.1:9000/in');
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
