/** The earlier decision first. */
export function compareDecisions(a: { at: string }, b: { at: string }): number {
  return a.at < b.at ? -1 : Number(a.at > b.at);
}
