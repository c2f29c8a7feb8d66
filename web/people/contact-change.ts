import { findWebhook, isEmailAddress } from '../../shared/follow-up/office-address.ts';
import type { AskedOf } from '../api/types.ts';
import type { Contact } from './contact-lines.ts';

/** What stands in the form. The webhook is never shown, as it may hold a key: empty keeps it. */
export interface ContactForm {
  email: string;
  webhook: string;
  dropsWebhook: boolean;
}

type Change = NonNullable<AskedOf<'changeContact'>['body']>;

export const formOf = (contact: Contact | undefined): ContactForm => ({
  email: contact?.email ?? '',
  webhook: '',
  dropsWebhook: false,
});

/** What the form changes of a contact as it was seen; nothing where it changes nothing. */
export function findChange(form: ContactForm, contact: Contact | undefined): Change | undefined {
  const email = form.email.trim();
  const webhook = form.dropsWebhook ? null : form.webhook.trim();
  const change = {
    ...(email !== (contact?.email ?? '') && { email: email === '' ? null : email }),
    ...(webhook !== '' && { webhook }),
  };
  if (Object.keys(change).length === 0) return undefined;
  return { ...change, ...(contact !== undefined && { seen: contact.version }) };
}

/** Whether what stands in the field of the e-mail can be one; an empty field takes it away. */
export const isSoundEmail = (email: string): boolean => email.trim() === '' || isEmailAddress(email.trim());

/** Whether the webhook can be one anywhere; an empty field keeps what stands. Loopback passes here, the API knows whether it may. */
export const isSoundWebhook = (webhook: string): boolean =>
  webhook.trim() === '' || findWebhook(webhook.trim(), { onThisMachine: true }) !== undefined;

/** What stands now, where somebody else changed the contact meanwhile. */
export function conflictNow(conflict: unknown): Contact | undefined {
  if (typeof conflict !== 'object' || conflict === null || !('now' in conflict)) return undefined;
  return isContact(conflict.now) ? conflict.now : undefined;
}

const isContact = (value: unknown): value is Contact =>
  typeof value === 'object' && value !== null && 'unit' in value && 'version' in value;
