import type { TextRules } from '../text-rules.ts';
import { wordSet } from '../word-set.ts';

export const text: TextRules = {
  abbreviations: wordSet(`
    m. mm. mme. mlle. dr. pr. me. mgr. st. ste. j.-c. av. apr. env. etc. cf. p. pp. ex. vol. art. al. ch. chap. éd. n°.
    fig. hab. janv. févr. avr. juil. sept. oct. nov. déc. tél. bd. boul. pl. cie. lt. cap. col. gén. sgt. adj. vs. max. min. r.
  `),
  beforeNumber: wordSet('no. nos.'),
  mayEndSentence: wordSet('etc. cie. al. j.-c. hab. ex.'),
  proclitic: /(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu)['’](?=[\p{L}\p{N}«"“])/iuy,
  enclitic:
    /-t-(?:ils?|elles?|on)(?![\p{L}-])|-(?:je|tu|ils?|elles?|on|nous|vous|ce|moi|toi|le|la|les|lui|leur|y|en|là|ci)(?![\p{L}'’-])/iuy,
};
