/** An error nobody foresaw, by the name of its class alone: its message may hold anything, and would stand in a log. */
export class UnforeseenError extends Error {
  constructor(error: unknown) {
    super('an error nobody foresaw');
    this.name = error instanceof Error ? error.name : typeof error;
  }
}
