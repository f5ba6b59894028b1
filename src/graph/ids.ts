import { createHash } from 'node:crypto';

/** A short stable id: a letter for the kind, then 80 bits of SHA-256 over the parts. */
export function idOf(
  kind: 'a' | 'c' | 'q' | 'r' | 'e' | 's' | 'n' | 'v' | 'j' | 'f',
  ...parts: readonly (string | number)[]
): string {
  return `${kind}-${createHash('sha256').update(parts.join('\u001f')).digest('hex').slice(0, 20)}`;
}
