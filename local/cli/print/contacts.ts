import type { Contact } from '../../../shared/store/registry/contacts.ts';
import { type Column, table } from '../output.ts';

const COLUMNS: Column<Contact>[] = [
  { vi: 'Đơn vị', en: 'Unit', value: ({ unit }) => unit },
  { vi: 'Thư điện tử', en: 'E-mail', value: ({ email }) => email },
  { vi: 'Webhook', en: 'Webhook', value: ({ webhook }) => webhook },
];

/** The addresses of the units, in the order given. */
export const printContacts = (contacts: readonly Contact[]): string =>
  contacts.length === 0 ? 'Chưa có địa chỉ nào. / No address yet.' : table(COLUMNS, contacts);
