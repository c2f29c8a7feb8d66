import { hash } from 'node:crypto';
import { Entity } from 'electrodb';
import type { UnitCode } from '../../units/unit.ts';
import { applied } from './conditions.ts';
import { modelOf, PRIMARY, type Registry, record, TEXT } from './table.ts';

/** Where a unit gets its messages: an office's address, never a person's private one. */
export interface Contact {
  province: UnitCode;
  unit: UnitCode;
  email?: string;
  webhook?: string;
}

export interface Contacts {
  /**
   * Writes the contact: whatever stands, or only where what stands is still what `seen` names (`contactTag`). A contact without
   * addresses is none. The very same contact again is `saved`.
   */
  put(contact: Contact, seen?: string): Promise<'saved' | 'conflict'>;
  find(province: UnitCode, unit: UnitCode): Promise<Contact | undefined>;
  /** The contacts with an address, by unit. */
  list(province: UnitCode): Promise<Contact[]>;
}

/** Names what stands of a contact, that of no contact and of one without addresses being one. Leads back to no address. */
export function contactTag({ email, webhook }: Pick<Contact, 'email' | 'webhook'> = {}): string {
  return hash('sha256', JSON.stringify([email, webhook])).slice(0, 16);
}

/** The contacts in the registry. */
export function contactsIn({ client, table }: Registry): Contacts {
  const items = contactEntity(client, table);
  const find: Contacts['find'] = async (province, unit) => {
    const { data } = await items.get({ province, unit }).go({ consistent: true });
    return data?.contact;
  };
  return {
    put: async (contact, seen) => {
      const { province, unit } = contact;
      const tag = contactTag(contact);
      const write = items.put({ province, unit, contact, tag });
      if (seen === undefined) return (await applied(write.go())) ? 'saved' : 'conflict';
      // What an earlier release wrote has no tag; whoever changes it has read it a moment ago.
      const onSeen = write.where(
        ({ tag: standing }, { eq, notExists }) => `${notExists(standing)} OR ${eq(standing, seen)}`,
      );
      if (await applied(onSeen.go())) return 'saved';
      return contactTag(await find(province, unit)) === tag ? 'saved' : 'conflict';
    },
    find,
    list: async (province) => {
      const { data } = await items.query.byUnit({ province }).go({ pages: 'all', consistent: true });
      return data.map(({ contact }) => contact).filter(isReachable);
    },
  };
}

const isReachable = ({ email, webhook }: Contact): boolean => email !== undefined || webhook !== undefined;

function contactEntity(client: Registry['client'], table: string) {
  return new Entity(
    {
      model: modelOf('Contact'),
      attributes: { province: TEXT, unit: TEXT, tag: { type: 'string' }, contact: record<Contact>() },
      indexes: {
        byUnit: {
          pk: { ...PRIMARY.pk, composite: ['province'] },
          sk: { ...PRIMARY.sk, composite: ['unit'] },
        },
      },
    },
    { client, table },
  );
}
