/**
 * A small newsroom for tests: one story told in French and in English by four outlets, written for this purpose. Each
 * article says what a careful reader takes from it; `update-of.ts` turns that into offsets.
 */
import type { CueClass, EntityType, Modality, Polarity, RelationType } from '../../src/domain/annotation.ts';

/** Entities by short key: id, type, French and English name, and every form the articles use. */
export const CAST = {
  sony: ['Q-pictures', 'organization', 'Sony Pictures', 'Sony Pictures', []],
  group: ['Q-group', 'organization', 'Sony Group', 'Sony Group', []],
  gop: ['e-gop', 'organization', 'Guardian Of Peace', 'Guardian Of Peace', ['GOP']],
  fbi: ['Q-fbi', 'organization', 'Bureau fédéral d’enquête', 'Federal Bureau of Investigation', ['FBI']],
  dprk: ['country-KP', 'location', 'Corée du Nord', 'North Korea', ['Pyongyang']],
  usa: ['country-US', 'location', 'États-Unis', 'United States', ['Washington']],
  obama: ['Q-obama', 'person', 'Barack Obama', 'Barack Obama', ['M. Obama', 'Mr Obama']],
  lynton: ['e-lynton', 'person', 'Michael Lynton', 'Michael Lynton', []],
  film: ['Q-film', 'work', 'L’Interview qui tue !', 'The Interview', []],
  la: ['Q-la', 'location', 'Los Angeles', 'Los Angeles', []],
  delorme: ['e-delorme', 'person', 'Claire Delorme', 'Claire Delorme', ['Mme Delorme']],
  vigie: ['e-vigie', 'organization', 'Vigie Numérique', 'Vigie Numérique', []],
  reyes: ['e-reyes', 'person', 'Daniel Reyes', 'Daniel Reyes', ['Reyes']],
  norton: ['e-norton', 'organization', 'Norton Cole', 'Norton Cole', []],
} as const satisfies Record<string, readonly [string, EntityType, string, string, readonly string[]]>;

export type Key = keyof typeof CAST;

export interface Said {
  /** The words of the claim, exactly as in the text. */
  readonly quote: string;
  readonly by: Key | null;
  readonly source?: string;
  readonly cue?: string;
  readonly cueClass?: CueClass;
  readonly polarity?: Polarity;
  readonly modality?: Modality;
  readonly kind?: 'direct' | 'indirect';
  readonly about: readonly Key[];
}

export interface Tie {
  readonly type: RelationType;
  readonly subject: Key;
  readonly object: Key;
  readonly value?: string;
  /** The words that state it, exactly as in the text. */
  readonly words: string;
  readonly by?: Key;
  readonly alleged?: boolean;
  readonly polarity?: Polarity;
}

export interface Story {
  readonly id: string;
  readonly source: string;
  readonly day: string;
  readonly language: 'fr' | 'en';
  readonly title: string;
  readonly text: string;
  readonly said: readonly Said[];
  readonly ties: readonly Tie[];
}

export const NEWSROOM: readonly Story[] = [
  {
    id: 'a-1',
    source: 'Le Courrier du Soir',
    day: '2014-11-28',
    language: 'fr',
    title: 'Sony Pictures, cible d’une cyberattaque',
    text: [
      'Le studio Sony Pictures, filiale de Sony Group installée à Los Angeles, a subi lundi une intrusion massive dans ses réseaux. Un groupe baptisé Guardian Of Peace (GOP) a revendiqué l’attaque contre Sony Pictures.',
      'Des experts en sécurité estiment les dommages à quelque 80 millions d’euros. « Remettre les machines en route prendra des semaines », a expliqué Claire Delorme, directrice de Vigie Numérique.',
      'Selon Mme Delorme, Sony Pictures aurait ignoré plusieurs avertissements au printemps.',
    ].join('\n'),
    said: [
      {
        quote: 'les dommages à quelque 80 millions d’euros',
        by: null,
        source: 'Des experts en sécurité',
        cue: 'estiment',
        cueClass: 'estimate',
        modality: 'estimated',
        kind: 'indirect',
        about: ['sony'],
      },
      {
        quote: 'Remettre les machines en route prendra des semaines',
        by: 'delorme',
        cue: 'a expliqué',
        about: ['sony'],
      },
      {
        quote: 'Sony Pictures aurait ignoré plusieurs avertissements au printemps',
        by: 'delorme',
        cue: 'Selon',
        modality: 'conditional',
        kind: 'indirect',
        about: ['sony'],
      },
      {
        quote: 'l’attaque contre Sony Pictures',
        by: 'gop',
        cue: 'a revendiqué',
        cueClass: 'claim-responsibility',
        kind: 'indirect',
        about: ['sony'],
      },
    ],
    ties: [
      { type: 'subsidiary_of', subject: 'sony', object: 'group', words: 'filiale de Sony Group' },
      { type: 'based_in', subject: 'sony', object: 'la', words: 'installée à Los Angeles' },
      {
        type: 'claimed_responsibility_for',
        subject: 'gop',
        object: 'sony',
        words: 'a revendiqué l’attaque contre Sony Pictures',
        by: 'gop',
        alleged: true,
      },
      {
        type: 'leads',
        subject: 'delorme',
        object: 'vigie',
        value: 'directrice',
        words: 'Claire Delorme, directrice de Vigie Numérique',
      },
    ],
  },
  {
    id: 'a-2',
    source: 'The Harbour Post',
    day: '2014-12-01',
    language: 'en',
    title: 'Hackers who hit Sony Pictures threaten new leaks',
    text: [
      'The group calling itself Guardian Of Peace, or GOP, has attacked Sony Pictures and says more files will follow. Unreleased films are already on illegal sites, and staff in Los Angeles still work on paper.',
      '"This is the worst breach I have seen in a decade," said Daniel Reyes, chief analyst at Norton Cole. Reyes warned that GOP could publish the private letters of thousands of employees.',
      'North Korea denied any part in the attack on Sony Pictures. The country had protested in June against The Interview, a comedy from Sony Pictures.',
    ].join('\n'),
    said: [
      {
        quote: 'more files will follow',
        by: 'gop',
        cue: 'says',
        kind: 'indirect',
        modality: 'intended',
        about: ['sony'],
      },
      { quote: 'This is the worst breach I have seen in a decade,', by: 'reyes', cue: 'said', about: ['sony'] },
      {
        quote: 'GOP could publish the private letters of thousands of employees',
        by: 'reyes',
        cue: 'warned',
        cueClass: 'warn',
        modality: 'possible',
        kind: 'indirect',
        about: ['gop', 'sony'],
      },
      {
        quote: 'any part in the attack on Sony Pictures',
        by: 'dprk',
        cue: 'denied',
        cueClass: 'deny',
        polarity: 'denied',
        kind: 'indirect',
        about: ['sony'],
      },
    ],
    ties: [
      {
        type: 'attacked',
        subject: 'gop',
        object: 'sony',
        words: 'Guardian Of Peace, or GOP, has attacked Sony Pictures',
      },
      {
        type: 'role_at',
        subject: 'reyes',
        object: 'norton',
        value: 'chief analyst',
        words: 'Daniel Reyes, chief analyst at Norton Cole',
      },
      {
        type: 'attacked',
        subject: 'dprk',
        object: 'sony',
        words: 'North Korea denied any part in the attack on Sony Pictures',
        by: 'dprk',
        alleged: true,
        polarity: 'denied',
      },
    ],
  },
  {
    id: 'a-3',
    source: 'The Harbour Post',
    day: '2014-12-19',
    language: 'en',
    title: 'FBI names North Korea in studio attack',
    text: [
      'The FBI accused North Korea on Friday of the attack on Sony Pictures. The Federal Bureau of Investigation said the tools used by Guardian Of Peace resembled earlier ones.',
      'Barack Obama said the studio had made a mistake when it withdrew The Interview. "We will respond," Mr Obama added in Washington.',
      'Michael Lynton, who leads Sony Pictures, denied that the studio had given in. He said cinemas had refused the film.',
      'Daniel Reyes of Norton Cole doubted the charge against North Korea. "Nobody outside has seen the proof," he said.',
    ].join('\n'),
    said: [
      {
        quote: 'North Korea on Friday of the attack on Sony Pictures',
        by: 'fbi',
        cue: 'accused',
        cueClass: 'accuse',
        kind: 'indirect',
        about: ['dprk', 'sony'],
      },
      {
        quote: 'the tools used by Guardian Of Peace resembled earlier ones',
        by: 'fbi',
        cue: 'said',
        kind: 'indirect',
        about: ['gop'],
      },
      {
        quote: 'the studio had made a mistake when it withdrew The Interview',
        by: 'obama',
        cue: 'said',
        cueClass: 'criticise',
        kind: 'indirect',
        about: ['sony', 'film'],
      },
      { quote: 'We will respond,', by: 'obama', cue: 'added', modality: 'intended', about: ['dprk'] },
      {
        quote: 'the studio had given in',
        by: 'lynton',
        cue: 'denied',
        cueClass: 'deny',
        polarity: 'denied',
        kind: 'indirect',
        about: ['sony'],
      },
      { quote: 'Nobody outside has seen the proof,', by: 'reyes', cue: 'said', about: ['fbi', 'dprk'] },
    ],
    ties: [
      { type: 'accused', subject: 'fbi', object: 'dprk', words: 'The FBI accused North Korea' },
      {
        type: 'attacked',
        subject: 'dprk',
        object: 'sony',
        words: 'accused North Korea on Friday of the attack on Sony Pictures',
        by: 'fbi',
        alleged: true,
      },
      { type: 'leads', subject: 'lynton', object: 'sony', words: 'Michael Lynton, who leads Sony Pictures' },
      {
        type: 'criticises',
        subject: 'obama',
        object: 'sony',
        words: 'Barack Obama said the studio had made a mistake',
      },
    ],
  },
  {
    id: 'a-4',
    source: 'Le Courrier du Soir',
    day: '2014-12-20',
    language: 'fr',
    title: 'Le FBI accuse la Corée du Nord, Pyongyang dément',
    text: [
      'Le FBI accuse la Corée du Nord d’avoir piraté Sony Pictures. Pyongyang dément et propose une enquête commune avec les États-Unis.',
      '« Nous répondrons », a promis Barack Obama, pour qui Sony Pictures a eu tort de retirer L’Interview qui tue !',
      'Claire Delorme juge les preuves trop minces : « Rien ne relie Guardian Of Peace à la Corée du Nord. »',
    ].join('\n'),
    said: [
      {
        quote: 'la Corée du Nord d’avoir piraté Sony Pictures',
        by: 'fbi',
        cue: 'accuse',
        cueClass: 'accuse',
        kind: 'indirect',
        about: ['dprk', 'sony'],
      },
      {
        quote: 'Nous répondrons',
        by: 'obama',
        cue: 'a promis',
        cueClass: 'promise',
        modality: 'intended',
        about: ['dprk'],
      },
      {
        quote: 'Rien ne relie Guardian Of Peace à la Corée du Nord.',
        by: 'delorme',
        cue: 'juge',
        cueClass: 'deny',
        polarity: 'denied',
        about: ['gop', 'dprk'],
      },
    ],
    ties: [
      { type: 'accused', subject: 'fbi', object: 'dprk', words: 'Le FBI accuse la Corée du Nord' },
      {
        type: 'attacked',
        subject: 'dprk',
        object: 'sony',
        words: 'la Corée du Nord d’avoir piraté Sony Pictures',
        by: 'fbi',
        alleged: true,
      },
      { type: 'criticises', subject: 'obama', object: 'sony', words: 'Sony Pictures a eu tort' },
    ],
  },
  {
    id: 'a-5',
    source: 'Radio Lacs',
    day: '2015-01-03',
    language: 'fr',
    title: 'Washington sanctionne Pyongyang',
    text: [
      'Les États-Unis ont sanctionné la Corée du Nord après l’attaque contre Sony Pictures. Barack Obama a signé le décret vendredi.',
      'La Corée du Nord affirme que les États-Unis n’ont aucune preuve.',
      'Vigie Numérique demande que le FBI publie ses données.',
    ].join('\n'),
    said: [
      { quote: 'les États-Unis n’ont aucune preuve', by: 'dprk', cue: 'affirme', kind: 'indirect', about: ['usa'] },
      {
        quote: 'le FBI publie ses données',
        by: 'vigie',
        cue: 'demande',
        cueClass: 'demand',
        modality: 'demanded',
        kind: 'indirect',
        about: ['fbi'],
      },
    ],
    ties: [
      { type: 'sanctioned', subject: 'usa', object: 'dprk', words: 'Les États-Unis ont sanctionné la Corée du Nord' },
      { type: 'leads', subject: 'obama', object: 'usa', words: 'Barack Obama a signé le décret' },
    ],
  },
  {
    id: 'a-6',
    source: 'Continental Wire',
    day: '2015-02-05',
    language: 'en',
    title: 'Sony Pictures counts the cost',
    text: [
      'Sony Group put the cost of the attack on Sony Pictures at 15 million dollars. Michael Lynton said the studio in Los Angeles was working again.',
      'Norton Cole signed a contract with Sony Pictures in January. "They asked late, but they asked," said Daniel Reyes.',
      'GOP has been silent since December, the FBI confirmed.',
    ].join('\n'),
    said: [
      {
        quote: 'the cost of the attack on Sony Pictures at 15 million dollars',
        by: 'group',
        cue: 'put',
        cueClass: 'estimate',
        modality: 'estimated',
        kind: 'indirect',
        about: ['sony'],
      },
      {
        quote: 'the studio in Los Angeles was working again',
        by: 'lynton',
        cue: 'said',
        kind: 'indirect',
        about: ['sony'],
      },
      { quote: 'They asked late, but they asked,', by: 'reyes', cue: 'said', about: ['sony'] },
      {
        quote: 'GOP has been silent since December',
        by: 'fbi',
        cue: 'confirmed',
        cueClass: 'confirm',
        kind: 'indirect',
        about: ['gop'],
      },
    ],
    ties: [
      {
        type: 'signed_with',
        subject: 'norton',
        object: 'sony',
        words: 'Norton Cole signed a contract with Sony Pictures',
      },
    ],
  },
];
