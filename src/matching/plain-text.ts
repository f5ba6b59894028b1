const ADDRESS = /(?:https?:\/\/|www\.|pic\.twitter\.com\/)\S*/giu;
const TAG = /[#@]([\p{L}\p{N}_]+)/gu;
const HUMP = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\p{Nd})|_/gu;

/**
 * What a post says without what only machines read: addresses go, tags become the words they are run together from.
 *
 * Accepts  `#AustralianFires pic.twitter.com/0eJ — Julie` → `Australian Fires  — Julie`.
 */
export const plainText = (text: string): string =>
  text.replace(ADDRESS, ' ').replace(TAG, (_, word: string) => word.replace(HUMP, ' '));
