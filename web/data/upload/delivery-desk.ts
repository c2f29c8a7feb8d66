import { useSyncExternalStore } from 'react';
import { call } from '../../api/call.ts';
import { problemFrom } from '../../api/problem.ts';
import {
  allUnsent,
  type Choices,
  type ChosenFile,
  type Delivery,
  findUploads,
  NO_DELIVERY,
  orderOf,
  type Sending,
  withChoices,
  withFiles,
  withoutFile,
  withSending,
} from './delivery.ts';
import { sendFile } from './send-file.ts';

/** The one delivery under way in this tab; it goes on while other pages of the portal are looked at. */
class DeliveryDesk {
  #delivery: Delivery = NO_DELIVERY;
  readonly #listeners = new Set<() => void>();

  read = (): Delivery => this.#delivery;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  add(files: readonly File[]): void {
    this.#become(withFiles(this.#delivery, files));
  }

  remove(id: number): void {
    this.#become(withoutFile(this.#delivery, id));
  }

  choose(chosen: Partial<Choices>): void {
    this.#become(withChoices(this.#delivery, chosen));
  }

  /** Begins anew with the same choices. */
  clear(): void {
    this.#become({ ...NO_DELIVERY, choices: { ...this.#delivery.choices, dryRun: true } });
  }

  /** Sends what was not sent yet, then has all of it imported. One file that fails keeps none of the others back. */
  async send(dryRun = this.#delivery.choices.dryRun): Promise<void> {
    if (this.#delivery.order.is === 'busy') return;
    this.#become({ ...this.#delivery, order: { is: 'busy' } });
    window.addEventListener('beforeunload', warn);
    try {
      for (const file of this.#delivery.files) if (file.sending.is !== 'sent') await this.#sendOne(file);
      await this.#order(dryRun);
    } finally {
      window.removeEventListener('beforeunload', warn);
    }
  }

  async #sendOne({ id, file }: ChosenFile): Promise<void> {
    const tell = (sending: Sending) => this.#become(withSending(this.#delivery, id, sending));
    tell({ is: 'reading' });
    try {
      const { feed } = this.#delivery.choices;
      tell({ is: 'sent', uploadId: await sendFile(feed, file, (bytes) => tell({ is: 'sending', bytes })) });
    } catch (error) {
      tell({ is: 'failed', problem: problemFrom(error).document });
    }
  }

  async #order(dryRun: boolean): Promise<void> {
    const uploads = findUploads(this.#delivery);
    if (uploads === undefined) return this.#become({ ...this.#delivery, order: { is: 'open' } });
    try {
      const body = { ...orderOf(this.#delivery.choices, dryRun), uploads };
      const { importId } = await call('startImport', { body });
      this.#become({ ...this.#delivery, order: { is: 'ordered', importId, dryRun } });
    } catch (error) {
      const { document: problem } = problemFrom(error);
      const files = NOT_THERE.has(problem.code) ? allUnsent(this.#delivery) : this.#delivery.files;
      this.#become({ ...this.#delivery, files, order: { is: 'failed', problem } });
    }
  }

  #become(delivery: Delivery): void {
    this.#delivery = delivery;
    for (const listener of this.#listeners) listener();
  }
}

/** Refusals that say a file did not come as it was announced: it is sent again. */
const NOT_THERE: ReadonlySet<string> = new Set(['E9024', 'E9025', 'E9026']);

const warn = (event: BeforeUnloadEvent): void => event.preventDefault();

export const desk = new DeliveryDesk();

/** The delivery under way, as it changes. */
export const useDelivery = (): Delivery => useSyncExternalStore(desk.subscribe, desk.read);
