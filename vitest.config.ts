import { defineConfig } from 'vitest/config';

/** A file for the JSON report, next to what is printed: how `.ci/run` counts. */
const report = process.env['RECOUPE_TEST_REPORT'];

export default defineConfig({
  test: {
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'service',
          include: ['tests/{contract,api,browser,cli,local-neo4j}/**/*.test.ts'],
          globalSetup: ['tests/support/neo4j-global.ts'],
          // One database and two cores: files take turns.
          fileParallelism: false,
          // A Neo4j start takes 7 s on an idle machine, and over a minute was measured on a loaded one.
          testTimeout: 120_000,
          hookTimeout: 240_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
