import { useState } from 'react';
import { useSend } from '../api/use-answer.ts';
import {
  type ContactForm,
  conflictNow,
  findChange,
  formOf,
  isSoundEmail,
  isSoundWebhook,
} from './contact-change.ts';
import type { ContactRow } from './contact-lines.ts';

const REFRESH = { refresh: ['listContacts'] } as const;

/** The form of one contact: on what it stands, what it changes, and sending it. */
export function useContactChange({ unit, contact }: ContactRow, onDone: () => void) {
  const [form, setForm] = useState<ContactForm>(() => formOf(contact));
  const change = useSend('changeContact', REFRESH);
  const drop = useSend('dropContact', REFRESH);
  const error = change.error ?? drop.error;
  const now = conflictNow(error?.document.conflict);
  // Whoever was shown what stands now and sends again has decided on that.
  const seen = now ?? contact;
  const isWrongWebhook = error?.document.fields?.includes('webhook') === true;
  const body = findChange(form, seen);
  const params = { unit: unit.code };
  return {
    form,
    edit: (part: Partial<ContactForm>) => setForm((old) => ({ ...old, ...part })),
    now,
    error: now === undefined && !isWrongWebhook ? error : null,
    isWrongWebhook: isWrongWebhook || !isSoundWebhook(form.webhook),
    isBusy: change.isPending || drop.isPending,
    canSave: body !== undefined && isSoundEmail(form.email) && isSoundWebhook(form.webhook),
    save: () => body && change.mutate({ params, body }, { onSuccess: onDone }),
    drop: () => seen && drop.mutate({ params, query: { seen: seen.version } }, { onSuccess: onDone }),
  };
}
