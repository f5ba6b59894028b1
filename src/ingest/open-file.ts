import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** The bytes of a file, unpacked where its name ends in `.gz`. What goes wrong while reading, the stream throws. */
export function openFile(path: string): Readable {
  const file = createReadStream(path);
  if (!/\.gz$/iu.test(path)) return file;
  const gunzip = createGunzip();
  // A pipe does not pass on the source's errors.
  file.on('error', (error) => gunzip.destroy(error)).pipe(gunzip);
  return gunzip;
}
