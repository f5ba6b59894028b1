import { mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type {} from 'vitest';
import type { TestProject } from 'vitest/node';
import { provision } from '../../src/local-neo4j/provision.ts';

/** Where the tests' database is; `inject('neo4j')` in a test of the service project. */
export interface Neo4jUnderTest {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: Neo4jUnderTest;
  }
}

/**
 * Starts one empty Neo4j for all service tests, and stops and deletes it after them. With NEO4J_TEST_URI (and
 * NEO4J_TEST_USER, NEO4J_TEST_PASSWORD) that server is used instead; the tests empty it.
 *
 * @throws EnvironmentError when it cannot be had: a missing database is a failure, never a skipped test
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const env = process.env;
  const given = env['NEO4J_TEST_URI'];
  if (given) {
    const user = env['NEO4J_TEST_USER'] ?? 'neo4j';
    project.provide('neo4j', { uri: given, user, password: env['NEO4J_TEST_PASSWORD'] ?? '' });
    return async () => {};
  }
  const home = await mkdtemp(join(tmpdir(), 'recoupe-test-'));
  const cache = join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'recoupe');
  const log = (line: string) => console.log(`neo4j for the tests: ${line}`);
  const server = await provision({ home, cache, env, log, keepRunning: false, quickStart: true });
  project.provide('neo4j', { uri: server.uri, user: server.user, password: server.password });
  return async () => {
    await server.stop();
    await rm(home, { recursive: true, force: true });
  };
}
