import { hashString } from '../../src/models/features.ts';

/** A number by which equal texts are known: two 32-bit hashes in one, of which 53 bits count. */
export const hashOf = (text: string): number =>
  (hashString(text, 1) >>> 0) * 2 ** 21 + ((hashString(text, 2) >>> 0) & 0x1fffff);
