import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { EnvironmentError } from '../domain/errors.ts';
import { findOnPath, isExecutable, lastLines, runCommand } from './run-command.ts';
import type { Environment } from './types.ts';

/** Neo4j 5.26 is compiled for Java 17. */
export const OLDEST_JAVA = 17;

/** The versions Neo4j 5.26 is supported on; later ones worked when tried. */
const PREFERRED_JAVA: readonly number[] = [17, 21];

/** A Java runtime that was run and told its version. */
export interface Java {
  readonly binary: string;
  readonly home: string;
  readonly version: number;
}

/** The runtime to use, or null and why each one that was found is no use. */
export interface JavaSearch {
  readonly java: Java | null;
  readonly refused: readonly string[];
}

/** Where systems and version managers put Java: one folder per version inside each of these. */
export const USUAL_FOLDERS: readonly string[] = [
  '/usr/lib/jvm',
  '/usr/lib64/jvm',
  '/usr/java',
  '/opt/java',
  '/opt',
  '/Library/Java/JavaVirtualMachines',
  '/opt/homebrew/opt',
  '/usr/local/opt',
  join(homedir(), '.sdkman/candidates/java'),
  join(homedir(), '.jdks'),
];

/**
 * The first usable Java in RECOUPE_JAVA, JAVA_HOME, PATH, then the usual folders, where 17 and 21 are preferred.
 *
 * @throws EnvironmentError when RECOUPE_JAVA is set and cannot be used: what was asked for is not replaced silently
 */
export async function findJava(env: Environment, folders: readonly string[] = USUAL_FOLDERS): Promise<JavaSearch> {
  const asked = env['RECOUPE_JAVA'];
  if (asked) return { java: await useAskedJava(asked, env), refused: [] };
  const javaHome = env['JAVA_HOME'];
  const named = [...(javaHome ? [join(javaHome, 'bin/java')] : []), ...findOnPath('java', env)];
  const refused: string[] = [];
  for (const binary of named) {
    const found = await probeJava(binary, env);
    if (isUsable(found)) return { java: found, refused };
    refused.push(describe(binary, found));
  }
  const installed = await Promise.all(javaIn(folders).map((binary) => probeJava(binary, env)));
  const usable = installed.filter(isUsable).sort((a, b) => rank(a) - rank(b));
  return { java: usable[0] ?? null, refused };
}

/** Runs it and reads its version; null with no version when it does not run. */
export async function probeJava(binary: string, env: Environment): Promise<Java | string> {
  const { ok, output } = await runCommand(binary, ['-XshowSettings:properties', '-version'], env);
  const home = /^\s*java\.home = (.+)$/m.exec(output)?.[1]?.trim();
  // "17.0.15", and "1.8.0_402" for what is called Java 8.
  const version = /^\s*java\.version = (?:1\.)?(\d+)/m.exec(output)?.[1];
  return ok && home && version ? { binary, home, version: Number(version) } : lastLines(output, 1);
}

async function useAskedJava(asked: string, env: Environment): Promise<Java> {
  const inHome = join(asked, 'bin/java');
  const binary = isExecutable(inHome) ? inHome : asked;
  const found = await probeJava(binary, env);
  if (isUsable(found)) return found;
  throw new EnvironmentError(
    `RECOUPE_JAVA: ${describe(binary, found)}. Set it to a Java ${OLDEST_JAVA} or later, or unset it.`,
  );
}

function isUsable(found: Java | string): found is Java {
  return typeof found !== 'string' && found.version >= OLDEST_JAVA;
}

function describe(binary: string, found: Java | string): string {
  return typeof found === 'string' ? `${binary} does not run (${found})` : `${binary} is Java ${found.version}`;
}

/** Preferred versions first, then the oldest: the nearest to what was tested. */
function rank(java: Java): number {
  const preference = PREFERRED_JAVA.indexOf(java.version);
  return preference === -1 ? java.version : preference;
}

/** Java binaries in the folders, each once although distributions keep several links to one. */
function javaIn(folders: readonly string[]): readonly string[] {
  const binaries = folders
    .filter(existsSync)
    .flatMap((folder) =>
      readdirSync(folder).flatMap((entry) => [
        join(folder, entry, 'bin/java'),
        join(folder, entry, 'Contents/Home/bin/java'),
      ]),
    );
  return [...new Set(binaries.filter(isExecutable).map((binary) => realpathSync(binary)))];
}
