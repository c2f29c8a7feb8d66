import { z } from 'zod';

/** Parts that several operations have in common. */

/** A province, district or commune, or the stand-in for children without a commune. */
export const Unit = z
  .string()
  .regex(/^(\d{2}|\d{3}|\d{5}|\d{2}-unknown)$/)
  .describe('Unit code: 2 digits province, 3 district, 5 commune');

export const Day = z.iso.date();

/** Nothing is asked. */
export const Nothing = z.strictObject({});
/** There is no body. */
export const NoBody = z.undefined();
/** A write that is told by its address alone: an empty object, or no body at all. */
export const EmptyBody = z.strictObject({}).optional();
