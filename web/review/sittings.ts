import type { Words } from '../language/words.ts';
import type { Filter } from './question.ts';
import { NEW_SITTING, type Sitting } from './sitting.ts';

/** Whose sitting it is, and over which questions. */
export interface Owner {
  subject: string;
  filter: Filter;
}

interface Kept {
  subject: string;
  filter: Filter;
  sitting: Sitting;
}

const KEPT = 'bao-phu.sitting';

/** The sitting of this tab. A reload finds it again by ids; nothing that was read of a child is kept. */
class Sittings {
  #kept: Kept | undefined = readKept();
  /** What was done last, in words; not kept. */
  #notice: Words | undefined;
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** A person's sitting over some questions; a new one where the tab holds another. */
  of({ subject, filter }: Owner): Sitting {
    const kept = this.#kept;
    if (kept === undefined || kept.subject !== subject) return NEW_SITTING;
    const isSameFilter = kept.filter.unit === filter.unit && kept.filter.all === filter.all;
    return isSameFilter ? kept.sitting : NEW_SITTING;
  }

  /** What was done last. */
  readonly notice = (): Words | undefined => this.#notice;

  change(owner: Owner, change: (sitting: Sitting) => Sitting): Sitting {
    const sitting = change(this.of(owner));
    this.#kept = { ...owner, sitting };
    sessionStorage.setItem(KEPT, JSON.stringify(this.#kept, withoutSeen));
    this.#tell();
    return sitting;
  }

  say(notice: Words | undefined): void {
    this.#notice = notice;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** The sitting of this tab. */
export const sittings = new Sittings();

/** It is made of what records say, and opens nothing after a reload that asking again does not. */
const withoutSeen = (name: string, value: unknown): unknown => (name === 'seen' ? undefined : value);

function readKept(): Kept | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}
