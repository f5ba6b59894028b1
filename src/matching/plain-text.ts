const ADDRESS = /(?:https?:\/\/|www\.|pic\.twitter\.com\/)\S*/giu;
const TAG = /[#@]([\p{L}\p{N}_]+)/gu;
/** When an embedded post was sent: behind its author. */
const SENT = /(\(@[\p{L}\p{N}_]+\))\s+(?:\p{L}+ \d{1,2},|\d{1,2} \p{L}+) \d{4}/gu;
const HUMP = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\p{Nd})|_/gu;

/**
 * What a post says without what only machines read: addresses and the day of an embedded post go, tags become the words they
 * are run together from.
 *
 * Accepts  `#AustralianFires pic.twitter.com/0eJ — Julie` → `Australian Fires  — Julie`.
 */
export const plainText = (text: string): string =>
  text
    .replace(ADDRESS, ' ')
    .replace(SENT, '$1')
    .replace(TAG, (_, word: string) => word.replace(HUMP, ' '));
