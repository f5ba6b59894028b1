import { readdir, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { EnvironmentError } from '../domain/errors.ts';
import { aptInstall } from './apt.ts';
import { cachedFolder } from './cached-folder.ts';
import type { Java } from './find-java.ts';
import { findOnPath, lastLines, runCommand } from './run-command.ts';
import type { Setting } from './types.ts';

/** The Neo4j we run. The main class was renamed in the 2026 releases: change both together. */
export const NEO4J = { version: '5.26.28', mainClass: 'org.neo4j.server.CommunityEntryPoint' } as const;

const COPY_DEPENDENCIES = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';

/** The database and its network protocol; everything else that they need follows. */
const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>recoupe</groupId>
  <artifactId>local-neo4j</artifactId>
  <version>1</version>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${NEO4J.version}</version></dependency>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j-bolt</artifactId><version>${NEO4J.version}</version></dependency>
  </dependencies>
</project>
`;

/**
 * The folder of Neo4j's jars, from the cache or resolved by Maven with the user's own settings (mirrors, proxies).
 * Maven is not needed once the cache is filled.
 *
 * @throws EnvironmentError when Maven is missing and cannot be installed, or when it fails
 */
export async function ensureJars(setting: Setting, java: Java): Promise<string> {
  if (setting.cache.includes(delimiter)) {
    throw new EnvironmentError(
      `Java cannot use the cache ${setting.cache}: "${delimiter}" in its path. Set XDG_CACHE_HOME.`,
    );
  }
  return cachedFolder(setting, {
    name: `neo4j-${NEO4J.version}`,
    fill: (folder) => resolveJars(folder, setting, java),
  });
}

async function resolveJars(folder: string, setting: Setting, java: Java): Promise<void> {
  const maven = await ensureMaven(setting);
  const pom = join(folder, 'pom.xml');
  await writeFile(pom, POM);
  setting.log(`fetching Neo4j ${NEO4J.version} with Maven (118 MB, about half a minute, once)`);
  const args = [
    '-q',
    '-B',
    '-Dstyle.color=never',
    '-f',
    pom,
    COPY_DEPENDENCIES,
    '-DincludeScope=runtime',
    `-DoutputDirectory=${folder}`,
  ];
  // Maven looks for Java by itself, and would not find one that we fetched.
  const outcome = await runCommand(maven, args, { ...setting.env, JAVA_HOME: java.home });
  await rm(pom, { force: true });
  const jars = (await readdir(folder)).filter((name) => name.endsWith('.jar'));
  if (!outcome.ok || !jars.includes(`neo4j-${NEO4J.version}.jar`)) throw mavenFailed(outcome.output);
}

/** The mvn program, installed where we may. */
async function ensureMaven(setting: Setting): Promise<string> {
  const [found] = findOnPath('mvn', setting.env);
  if (found !== undefined) return found;
  const refusal = await aptInstall(['maven'], setting);
  const [installed] = findOnPath('mvn', setting.env);
  if (installed !== undefined) return installed;
  throw new EnvironmentError(
    [
      `Neo4j is fetched with Maven, and there is no mvn in PATH (${refusal ?? 'apt-get did not bring it'}).`,
      'Install it: "sudo apt-get install maven" (Debian, Ubuntu), "sudo dnf install maven" (Fedora), "brew install maven"',
      '(macOS); or set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD to use a Neo4j that runs elsewhere.',
    ].join('\n'),
  );
}

function mavenFailed(output: string): EnvironmentError {
  // Its first error says what happened; those below it are advice on reading the rest.
  const first = output.split('\n').find((line) => /ERROR\W+\w/.test(line));
  const remedy = output.includes('No space left on device')
    ? 'Free some space on the disk.'
    : 'Check the network; a mirror or proxy goes into ~/.m2/settings.xml, which is respected.';
  return new EnvironmentError(
    `Maven could not fetch Neo4j ${NEO4J.version}:\n${first ?? lastLines(output, 3)}\n${remedy}`,
  );
}
