import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { isAlive } from './process-identity.ts';

const Identity = z.object({ pid: z.int().positive(), startedAt: z.string().nullable() });

const Record = z.object({
  server: Identity,
  port: z.int().positive(),
  /** The server outlives its starter. */
  kept: z.boolean(),
  /** The process that started it. */
  owner: Identity,
});

/** Which server runs in a home, as its starter wrote it to `run.json`. */
export type RunRecord = Readonly<z.infer<typeof Record>>;

/** Where that server answers. */
export function boltUri(record: RunRecord): string {
  return `bolt://127.0.0.1:${record.port}`;
}

/** The record of a server that is alive; null without one: never written, unreadable, or of a process long dead. */
export async function readLiveRecord(file: string): Promise<RunRecord | null> {
  const record = await readRecord(file);
  return record !== null && isAlive(record.server) ? record : null;
}

/** Written whole or not at all, for readers who hold no lock. */
export async function writeRecord(file: string, record: RunRecord): Promise<void> {
  const temporary = `${file}.tmp-${process.pid}`;
  await writeFile(temporary, `${JSON.stringify(record, null, 2)}\n`);
  await rename(temporary, file);
}

/** Removes the record unless another server has written its own since. */
export async function removeRecord(file: string, pid: number): Promise<void> {
  const record = await readRecord(file);
  if (record === null || record.server.pid === pid) await rm(file, { force: true });
}

async function readRecord(file: string): Promise<RunRecord | null> {
  try {
    return Record.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return null;
  }
}
