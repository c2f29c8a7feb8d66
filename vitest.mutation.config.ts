import { defineConfig } from 'vitest/config';

/** Rooms under mutation as `stryker.config.js` hands them on. */
const rooms = process.env.MUTATED_ROOMS?.split(',') ?? [];

export default defineConfig({
  test: { include: rooms.map((room) => `test/shared/${room}/**/*.test.ts`), testTimeout: 30_000 },
});
