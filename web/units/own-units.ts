/** Which of their own units somebody is at: the unit itself, or the one it lies in. Nothing where the tree is not there, or they work elsewhere. */
export const findOwn = (own: readonly string[], path: readonly { code: string }[]): string | undefined =>
  own.find((one) => path.some(({ code }) => code === one));

/** Whose list and offers the way there leads to: of the unit a person looks at while it is their own, else of their first. */
export const unitAtHand = (own: readonly string[], pathname: string): string | undefined =>
  own.find((one) => pathname === `/units/${one}` || pathname.startsWith(`/units/${one}/`)) ?? own[0];
