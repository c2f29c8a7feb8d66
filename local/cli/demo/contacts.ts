import type { Store } from '../../../shared/store/open-store.ts';
import type { UnitRow } from '../../province/geography.ts';

/**
 * Gives every commune a made-up office address in a domain that cannot exist (RFC 2606), and the province one, which
 * gets the cases of children whose commune nobody names.
 */
export async function giveContacts(store: Store, province: string, units: readonly UnitRow[]): Promise<void> {
  for (const { code, level } of units) {
    if (level !== 'district')
      await store.contacts.put({ province, unit: code, email: `${level}-${code}@baophu.example` });
  }
}
