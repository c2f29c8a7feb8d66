import type { Rated } from './rated.ts';

interface Step {
  /** The lowest rate of the step, from 0 to 1. */
  from: number;
  light: Paint;
  dark: Paint;
}

export interface Paint {
  ground: string;
  text: string;
}

/** One hue in six steps, the further from the page the more children lack a card; text on each has a contrast of 4.5 to 1. */
export const STEPS: readonly Step[] = [
  step(0.995, ['#fdf3e3', '#3b2a10'], ['#33291d', '#f4e6d2']),
  step(0.99, ['#f9d9a8', '#3b2a10'], ['#4f3718', '#fbe9cf']),
  step(0.985, ['#f2bd79', '#2a1c08'], ['#744810', '#ffffff']),
  step(0.98, ['#dd9240', '#1f1404'], ['#94601a', '#ffffff']),
  step(0.95, ['#b5540e', '#ffffff'], ['#d08a2e', '#1a1206']),
  step(0, ['#7d2e0b', '#ffffff'], ['#ffc978', '#1a1206']),
];

/** The step of a rate; none where nobody is in scope. */
export function findStep({ rate }: Pick<Rated, 'rate'>): number | undefined {
  return rate === null ? undefined : STEPS.findIndex(({ from }) => rate >= from);
}

function step(from: number, light: readonly [string, string], dark: readonly [string, string]): Step {
  return { from, light: paint(light), dark: paint(dark) };
}

function paint([ground, text]: readonly [string, string]): Paint {
  return { ground, text };
}
