/** Run by the lifecycle tests as a process of its own: provisions, prints the server's process id, and stays. */
import { provision } from '../../src/local-neo4j/provision.ts';

const [home = '', cache = '', keep] = process.argv.slice(2);
const keepRunning = keep === 'keep';
const server = await provision({ home, cache, env: process.env, log: () => {}, keepRunning, quickStart: true });
console.log(server.pid);
// Kept: end here, of ourselves. Otherwise wait to be killed.
if (!keepRunning) setInterval(() => {}, 1000);
