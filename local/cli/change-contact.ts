import type { Store } from '../../shared/store/open-store.ts';
import type { Contact } from '../../shared/store/registry/contacts.ts';
import type { UnitCode } from '../../shared/units/unit.ts';
import { RefusedCommand } from './errors.ts';

/** What becomes of a unit's addresses: absent stays as it is, `false` goes away. */
export interface ContactChange {
  province: UnitCode;
  unit: UnitCode;
  email?: string | false | undefined;
  webhook?: string | false | undefined;
}

/** The contact as it is kept from now on. @throws RefusedCommand E8009 for a unit the imported units do not hold */
export async function changeContact(store: Store, change: ContactChange): Promise<Contact> {
  const { province, unit } = change;
  await requireUnit(store, change);
  const kept = await store.contacts.find(province, unit);
  const email = change.email ?? kept?.email;
  const webhook = change.webhook ?? kept?.webhook;
  const contact = { province, unit, ...(email && { email }), ...(webhook && { webhook }) };
  await store.contacts.put(contact);
  return contact;
}

/** An address of a mistyped unit would get nothing, and nobody would know. Before the first import all are taken. */
async function requireUnit(store: Store, { province, unit }: ContactChange): Promise<void> {
  const manifest = await store.manifests.current(province, 'units');
  if (manifest === undefined) return;
  const cohorts = await store.book.readCohorts(manifest, Object.values(manifest.objects));
  if (cohorts.some((units) => units.some(({ code }) => code === unit))) return;
  throw new RefusedCommand({
    code: 'E8009',
    vi: `tỉnh ${province} không có đơn vị ${unit}`,
    en: `province ${province} has no unit ${unit}`,
  });
}
