import type { NodeFunction } from '../node-function.ts';

/** Has it send mail in the name of the sender of the stage. */
export function giveMail(fn: NodeFunction, senders: readonly string[]): void {
  fn.tell('BAO_PHU_MAIL_FROM', fn.house.settings.mail.from);
  fn.allow(['ses:SendEmail', 'ses:SendRawEmail'], [...senders]);
}
