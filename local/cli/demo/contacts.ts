import type { Store } from '../../../shared/store/open-store.ts';

/** Gives every commune a made-up office address in a domain that cannot exist (RFC 2606). */
export async function giveContacts(
  store: Store,
  province: string,
  communes: readonly string[],
): Promise<void> {
  for (const unit of communes)
    await store.contacts.put({ province, unit, email: `xa-${unit}@baophu.example` });
}
