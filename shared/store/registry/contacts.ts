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
  put(contact: Contact): Promise<void>;
  find(province: UnitCode, unit: UnitCode): Promise<Contact | undefined>;
  list(province: UnitCode): Promise<Contact[]>;
}

/** The contacts in the registry. */
export function contactsIn({ client, table }: Registry): Contacts {
  const items = contactEntity(client, table);
  return {
    put: async (contact) => {
      const { province, unit } = contact;
      await applied(items.put({ province, unit, contact }).go());
    },
    find: async (province, unit) => {
      const { data } = await items.get({ province, unit }).go({ consistent: true });
      return data?.contact;
    },
    list: async (province) => {
      const { data } = await items.query.byUnit({ province }).go({ pages: 'all', consistent: true });
      return data.map(({ contact }) => contact);
    },
  };
}

function contactEntity(client: Registry['client'], table: string) {
  return new Entity(
    {
      model: modelOf('Contact'),
      attributes: { province: TEXT, unit: TEXT, contact: record<Contact>() },
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
