import { CHANNELS, type Channel } from '../../shared/follow-up/office-address.ts';
import type { Store } from '../../shared/store/open-store.ts';
import { type Contact, contactTag } from '../../shared/store/registry/contacts.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import { CodedError } from '../errors.ts';

/** What becomes of a unit's addresses: absent stays as it is, `false` goes away. The addresses are sound (`office-address`). */
export interface ContactChange {
  province: UnitCode;
  unit: UnitCode;
  email?: string | false | undefined;
  webhook?: string | false | undefined;
  /** The contact the author saw (`contactTag`); whoever names none acts on what stands. */
  seen?: string | undefined;
}

export type ContactChanged =
  | { outcome: 'changed'; contact: Contact; channels: Channel[] }
  | { outcome: 'conflict'; contact: Contact };

/**
 * Changes the addresses of one unit, unless somebody else changed them since the author looked: then what stands is answered.
 * Where they are already what the change makes of them it is `changed`, whatever the author saw: a request that was killed
 * after its write finds its own work, and is answered and remembered as the first time. `channels` are those asked for.
 * @throws CodedError E9004 for a unit the imported units do not hold
 */
export async function changeContact(store: Store, change: ContactChange): Promise<ContactChanged> {
  const { province, unit, seen } = change;
  await requireImported(store, change);
  const standing = (await store.contacts.find(province, unit)) ?? { province, unit };
  const contact = contactAfter(standing, change);
  const tag = contactTag(standing);
  const changed = {
    outcome: 'changed',
    contact,
    channels: CHANNELS.filter((one) => change[one] !== undefined),
  } as const;
  if (contactTag(contact) === tag) return changed;
  if (seen !== undefined && seen !== tag) return { outcome: 'conflict', contact: standing };
  return (await store.contacts.put(contact, tag)) === 'saved' ? changed : changeContact(store, change);
}

function contactAfter(standing: Contact, { province, unit, ...change }: ContactChange): Contact {
  const email = change.email ?? standing.email;
  const webhook = change.webhook ?? standing.webhook;
  return { province, unit, ...(email && { email }), ...(webhook && { webhook }) };
}

/** An address of a mistyped unit would get nothing, and nobody would know. Before the first import all are taken. */
async function requireImported(store: Store, { province, unit }: ContactChange): Promise<void> {
  const manifest = await store.manifests.current(province, 'units');
  if (manifest === undefined) return;
  const cohorts = await store.book.readCohorts(manifest, Object.values(manifest.objects));
  if (!cohorts.some((units) => units.some(({ code }) => code === unit))) throw new CodedError('E9004', unit);
}
