// Mutation testing of the domain: every room is held by its own tests alone. One room at a time, or one file:
//   npm run test:mutation -- --mutate 'shared/identity/**/*.ts'
/** Neither git nor Biome looks in there. */
const OUTPUT = 'coverage/mutation';
const ROOMS = ['identity', 'linkage'];

/** The rooms that the paths after `--mutate` lie in; without it all. */
function roomsAsked() {
  const asked = process.argv.flatMap((word) =>
    Array.from(word.matchAll(/\bshared\/([a-z-]+)\//g), ([, room]) => room),
  );
  return asked.length > 0 ? [...new Set(asked)] : ROOMS;
}

const rooms = roomsAsked();
// Stryker's own option for this, `testFiles`, makes it skip every test of a mutant in a constant (10.1.1).
process.env.MUTATED_ROOMS = rooms.join(',');

export default {
  mutate: rooms.map((room) => `shared/${room}/**/*.ts`),
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  coverageAnalysis: 'perTest',
  // Rewriting tsconfig.json takes the parser of TypeScript that version 7 no longer has; the tests need no types.
  ignorePatterns: ['/tsconfig.json', '/bench', '/docs', '/functions', '/local', '/coverage', '/.bao-phu*'],
  disableTypeChecks: false,
  concurrency: 2,
  timeoutMS: 15_000,
  // A mutant in a constant is not run again when only tests change: `--force` for a figure to publish.
  incremental: true,
  incrementalFile: `${OUTPUT}/incremental.json`,
  htmlReporter: { fileName: `${OUTPUT}/index.html` },
  tempDirName: `${OUTPUT}/sandbox`,
  reporters: ['progress-append-only', 'clear-text', 'html'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: 85 },
};
