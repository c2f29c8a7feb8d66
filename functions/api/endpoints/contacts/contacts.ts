import { z } from 'zod';
import { findWebhook, isEmailAddress } from '../../../../shared/follow-up/office-address.ts';
import { type Contact, contactTag } from '../../../../shared/store/registry/contacts.ts';
import type { UnitIndex } from '../../../../shared/units/unit-index.ts';
import { type ContactChange, changeContact as change } from '../../../contacts/contacts.ts';
import { askedUnit, permitAt } from '../../http/asked-unit.ts';
import { type Api, type Caller, endpoint, type Reply } from '../../http/endpoint.ts';
import { etagOf } from '../../http/etag.ts';
import { Problem } from '../../http/problem.ts';
import { NoBody, Nothing, Unit } from '../schemas.ts';

const Seen = z
  .string()
  .regex(/^[\da-f]{16}$/)
  .describe('`version` of the contact as it was seen; absent where the unit had none');

const ContactLine = z.object({
  unit: z.string(),
  name: z.string(),
  email: z.string().optional(),
  webhookHost: z
    .string()
    .optional()
    .describe('Where the webhook goes. The address itself may hold a key and is never answered'),
  version: z.string().describe('To be sent back as `seen` with a change'),
});

/** Where the units of a place get their digests. */
export const listContacts = endpoint({
  id: 'listContacts',
  method: 'GET',
  path: '/v1/contacts',
  command: 'read_contacts',
  summary: { vi: 'Địa chỉ nhận tin của các đơn vị', en: 'Where the units get their digests' },
  params: Nothing,
  query: z.strictObject({ unit: Unit.optional() }),
  body: NoBody,
  answer: z.object({ contacts: z.array(ContactLine) }),
  handle: async ({ query, caller }, { store, units }) => {
    const unit = askedUnit(caller, query.unit);
    permitAt(caller, unit, units);
    const contacts = (await store.contacts.list(caller.scope.province)).filter((one) =>
      isWithin(unit, one, units),
    );
    const body = { contacts: contacts.map((one) => lineOf(one, units)) };
    return { body, etag: etagOf(body) };
  },
});

/** A member that is absent stays as it is; null goes away. */
const Addresses = z
  .strictObject({
    seen: Seen.optional(),
    email: z.string().refine(isEmailAddress).nullable().optional(),
    webhook: z.string().nullable().optional(),
  })
  .refine(({ email, webhook }) => email !== undefined || webhook !== undefined, { path: ['email'] });

const Code = z.object({ unit: z.string().regex(/^(\d{2}|\d{3}|\d{5})$/) });

/** Sets or drops the addresses of one unit, on what the author saw of them. */
export const changeContact = endpoint({
  id: 'changeContact',
  method: 'PUT',
  path: '/v1/contacts/{unit}',
  command: 'change_contacts',
  summary: { vi: 'Sửa địa chỉ nhận tin của một đơn vị', en: "Change a unit's addresses" },
  params: Code,
  query: Nothing,
  body: Addresses,
  answer: ContactLine,
  handle: async ({ params: { unit }, body: { seen, email, webhook }, caller }, api) => {
    const address = webhook == null ? dropped(webhook) : soundWebhook(webhook, api);
    return changed({ unit, seen, email: email ?? dropped(email), webhook: address }, caller, api);
  },
});

/** Drops all addresses of one unit. */
export const dropContact = endpoint({
  id: 'dropContact',
  method: 'DELETE',
  path: '/v1/contacts/{unit}',
  command: 'change_contacts',
  summary: { vi: 'Bỏ địa chỉ nhận tin của một đơn vị', en: "Drop a unit's addresses" },
  params: Code,
  query: z.strictObject({ seen: Seen }),
  body: NoBody,
  answer: ContactLine,
  handle: async ({ params: { unit }, query: { seen }, caller }, api) =>
    changed({ unit, seen, email: false, webhook: false }, caller, api),
});

/** @throws Problem E8422 */
function soundWebhook(text: string, { isEmbedded = false }: Api): string {
  const webhook = findWebhook(text, { onThisMachine: isEmbedded });
  if (webhook === undefined) throw new Problem('E8422', { fields: ['webhook'] });
  return webhook;
}

const dropped = (address: null | undefined): false | undefined => (address === null ? false : undefined);

/** @throws CodedError E9004; Problem E8409 with what stands */
async function changed(
  { seen = contactTag(), ...wanted }: Omit<ContactChange, 'province'>,
  caller: Caller,
  { store, units }: Api,
): Promise<Reply<z.input<typeof ContactLine>>> {
  caller.permit(wanted.unit);
  const result = await change(store, { ...wanted, seen, province: caller.scope.province });
  const body = lineOf(result.contact, units);
  if (result.outcome === 'conflict') throw new Problem('E8409', { conflict: { seen, now: body } });
  return { body, audit: [{ kind: 'contact_changed', of: wanted.unit, channels: result.channels }] };
}

function isWithin(unit: string, contact: Contact, units: UnitIndex): boolean {
  const { province } = contact;
  return unit === province || unit === contact.unit || units.ancestors(contact.unit).includes(unit);
}

function lineOf(contact: Contact, units: UnitIndex): z.input<typeof ContactLine> {
  const { unit, email, webhook } = contact;
  return {
    unit,
    name: units.byCode(unit)?.name ?? unit,
    ...(email !== undefined && { email }),
    ...(webhook !== undefined && { webhookHost: new URL(webhook).host }),
    version: contactTag(contact),
  };
}
