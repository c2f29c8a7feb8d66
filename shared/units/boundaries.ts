import { z } from 'zod';
import type { UnitCode } from './unit.ts';

/** Longitude and latitude in degrees (WGS 84), as GeoJSON has them (RFC 7946); metres of VN-2000 are refused by their size. */
const Position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)], z.number());

const Ring = z
  .array(Position)
  .min(4)
  .refine((ring) => String(ring[0]) === String(ring.at(-1)), 'a ring ends where it begins');

const Polygon = z.array(Ring).min(1);

const Geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: Polygon }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(Polygon).min(1) }),
]);

const Feature = z.object({
  type: z.literal('Feature'),
  properties: z.object({ code: z.string().regex(/^(?:\d{2}|\d{3}|\d{5})$/u, 'a unit has 2, 3 or 5 digits') }),
  geometry: Geometry,
});

/** Where the units of a province lie, each under its code; whatever else a map says of them is left out. */
export const Boundaries = z
  .object({ type: z.literal('FeatureCollection'), features: z.array(Feature).min(1) })
  .refine(({ features }) => new Set(features.map(codeOf)).size === features.length, {
    path: ['features'],
    error: 'a unit twice',
  });
export type Boundaries = z.infer<typeof Boundaries>;

/** The boundaries in a text, or what is wrong with it: where, and never what stands there. */
export function boundariesIn(text: string): { boundaries: Boundaries } | { mistakes: string[] } {
  const { success, data, error } = Boundaries.safeParse(jsonIn(text));
  if (success) return { boundaries: data };
  return { mistakes: error.issues.map(({ path, message }) => `${path.join('.') || 'GeoJSON'}: ${message}`) };
}

export const codesOf = ({ features }: Boundaries): UnitCode[] => features.map(codeOf);

const codeOf = ({ properties }: z.infer<typeof Feature>): UnitCode => properties.code;

/** `undefined` for what is no JSON. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
