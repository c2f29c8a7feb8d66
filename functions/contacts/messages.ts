import type { Store } from '../../shared/store/open-store.ts';
import type { Message } from '../../shared/store/registry/messages.ts';
import type { UnitCode } from '../../shared/units/unit.ts';

/** A message without its body. */
export type MessageLine = Omit<Message, 'text' | 'html'>;

/** What the communes were told, newest first. */
export async function listMessages(
  store: Store,
  { province }: { province: UnitCode },
): Promise<MessageLine[]> {
  const messages = await store.messages.list(province);
  return messages.map(({ text: _text, html: _html, ...line }) => line);
}
