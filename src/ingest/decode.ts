const BINARY_SAMPLE = 8_192;

/** Text of a file's bytes, or why they are none. */
export type Decoded = { readonly text: string } | { readonly reason: string };

/** Bytes as text: UTF-8, or UTF-16 with its mark. Never throws. */
export function decode(bytes: Uint8Array): Decoded {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  if (!utf16 && bytes.subarray(0, BINARY_SAMPLE).includes(0))
    return { reason: 'binary file: give plain text, JSON or JSONL' };
  try {
    return { text: new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { reason: 'the text is not UTF-8: convert it first, for instance with "iconv -f WINDOWS-1252 -t UTF-8"' };
  }
}
