/** A run of characters that are alike or unlike at the same places of two texts. */
export interface Run {
  text: string;
  isUnlike: boolean;
}

/** Two numbers or dates place by place; texts of unequal length are not taken apart, as nothing says what stands beside what. */
export function unlikePlaces(left: string, right: string): { left: Run[]; right: Run[] } | undefined {
  if (left === right || left.length !== right.length) return undefined;
  const unlike = [...left].map((one, at) => one !== right[at]);
  return { left: runsOf(left, unlike), right: runsOf(right, unlike) };
}

function runsOf(text: string, unlike: readonly boolean[]): Run[] {
  const runs: Run[] = [];
  for (const [at, one] of [...text].entries()) {
    const isUnlike = unlike[at] === true;
    const last = runs.at(-1);
    if (last?.isUnlike === isUnlike) last.text += one;
    else runs.push({ text: one, isUnlike });
  }
  return runs;
}
