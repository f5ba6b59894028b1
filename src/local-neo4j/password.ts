import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import neo4j, { type Neo4jError } from 'neo4j-driver';
import { EnvironmentError } from '../domain/errors.ts';
import { explainFileError, type HomeFolder } from './home-folder.ts';

/** The only user of Neo4j Community. */
export const USER = 'neo4j';

/** What a new Neo4j accepts once, to have it changed. */
const FACTORY_PASSWORD = 'neo4j';

/**
 * The home's password, drawn at random the first time and kept in a file that only the user may read.
 *
 * @throws EnvironmentError when the file cannot be read or written
 */
export async function homePassword(folder: HomeFolder): Promise<string> {
  try {
    await writeFile(folder.password, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw explainFileError(error, folder.password);
  }
  const password = await readFile(folder.password, 'utf8').catch((error: unknown) => {
    throw explainFileError(error, folder.password);
  });
  if (password.trim() !== '') return password.trim();
  throw new EnvironmentError(`${folder.password} is empty. Put the password back, or run "recoupe db reset".`);
}

/**
 * Resolves when the server accepts the password; a server that still has the factory password is given it first, which
 * also mends a start that was killed in between.
 *
 * @throws EnvironmentError when it accepts neither
 */
export async function establishPassword(uri: string, password: string, folder: HomeFolder): Promise<void> {
  if (await accepts(uri, password)) return;
  try {
    await ask(uri, FACTORY_PASSWORD, 'system', 'ALTER CURRENT USER SET PASSWORD FROM $from TO $to', {
      from: FACTORY_PASSWORD,
      to: password,
    });
  } catch (error) {
    if (!isUnauthorized(error)) throw error;
    const advice = `Put the right one there, or run "recoupe db reset" to start again without the data.`;
    throw new EnvironmentError(`Neo4j does not accept the password in ${folder.password}. ${advice}`, { cause: error });
  }
  await accepts(uri, password);
}

async function accepts(uri: string, password: string): Promise<boolean> {
  try {
    await ask(uri, password, 'neo4j', 'RETURN 1', {});
    return true;
  } catch (error) {
    if (isUnauthorized(error)) return false;
    throw error;
  }
}

async function ask(
  uri: string,
  password: string,
  database: string,
  cypher: string,
  parameters: Readonly<Record<string, string>>,
): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(USER, password));
  try {
    await driver.executeQuery(cypher, parameters, { database });
  } finally {
    await driver.close();
  }
}

function isUnauthorized(error: unknown): boolean {
  return (error as Neo4jError).code === 'Neo.ClientError.Security.Unauthorized';
}
