import { defineConfig } from 'vitest/config';

const contract = 'test/**/*.contract.test.ts';
const browser = 'test/web/**/*.browser.test.ts';

export default defineConfig({
  test: {
    // One worker leaves a core idle; the servers a test boots wait more than they work.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [contract, browser],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'contract',
          include: [contract],
          globalSetup: 'test/shared/store/engines/start-engines.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: [browser],
          globalSetup: 'test/web/browser/prepare.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
    coverage: { provider: 'v8', include: ['shared/**', 'functions/**', 'local/**'] },
  },
});
