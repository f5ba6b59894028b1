import { findOnPath, lastLines, runCommand } from './run-command.ts';
import type { Environment, Setting } from './types.ts';

/** Asks nothing, and waits while another apt works. */
const APT_GET = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-o', 'DPkg::Lock::Timeout=120'] as const;

/**
 * Installs the first of the packages that this Debian or Ubuntu has, when we are root or sudo asks no password.
 * Returns null, or why it could not be done. Never throws.
 */
export async function aptInstall(packages: readonly string[], setting: Setting): Promise<string | null> {
  const { env, log } = setting;
  if (findOnPath('apt-get', env).length === 0) return 'there is no apt-get here';
  const asRoot = await rootPrefix(env);
  if (asRoot === null) return 'apt-get needs root, and sudo is missing or asks for a password';
  const apt = async (...args: readonly string[]) => {
    const [command = '', ...rest] = [...asRoot, ...APT_GET, ...args];
    return runCommand(command, rest, env);
  };
  // Its failure is told by the installation that follows: one broken source of many does not matter.
  await apt('update', '-q');
  let reason = '';
  for (const name of packages) {
    log(`installing ${name} with apt-get`);
    const outcome = await apt('install', '-y', '-q', '--no-install-recommends', name);
    if (outcome.ok) return null;
    reason = lastLines(outcome.output, 1);
  }
  return `apt-get failed: ${reason}`;
}

/** Words to put before a command that root must run, or null when we cannot become root without asking. */
async function rootPrefix(env: Environment): Promise<readonly string[] | null> {
  if (process.getuid?.() === 0) return [];
  const [sudo] = findOnPath('sudo', env);
  if (sudo === undefined) return null;
  return (await runCommand(sudo, ['-n', 'true'], env)).ok ? [sudo, '-n'] : null;
}
