import { z } from 'zod';

/** In bytes of UTF-8: a Vietnamese name has up to three a letter. */
const LONGEST_NAME = 120;

/** No path and no control character: the name comes back in receipts and lists. */
export const FileName = z
  .string()
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  .regex(/^[^\\/\u0000-\u001f\u007f]{1,120}$/u)
  .refine((name) => Buffer.byteLength(name) <= LONGEST_NAME)
  .describe(`Up to ${LONGEST_NAME} bytes of UTF-8`);
