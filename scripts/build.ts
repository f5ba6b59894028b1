/** Builds `dist/`: the program by tsc, the page by Vite. Run by `npm ci` through `prepare`. */
import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (bin: string, ...args: string[]): void => {
  execFileSync(process.execPath, [`${root}node_modules/${bin}`, ...args], { cwd: root, stdio: 'inherit' });
};

rmSync(`${root}dist`, { recursive: true, force: true });
run('typescript/bin/tsc', '-p', 'tsconfig.build.json');
run('vite/bin/vite.js', 'build', '--logLevel', 'warn');
chmodSync(`${root}dist/cli/main.js`, 0o755);
