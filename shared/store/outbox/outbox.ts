import type { Contact } from '../registry/contacts.ts';
import type { Message } from '../registry/messages.ts';

/** A message with the address it goes to. Counts only: no adapter is ever given a child. */
export interface OutgoingMessage {
  message: Message;
  contact: Contact;
}

/** A way out. `deliver` resolves once the other side has the message; delivering it again does no harm. */
export interface Outbox {
  /** @throws DeliveryError (E5004) when the message did not get through. */
  deliver(outgoing: OutgoingMessage): Promise<void>;
}
