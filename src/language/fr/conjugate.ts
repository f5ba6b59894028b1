import type { VerbShape } from '../speech-rules.ts';

type Forms = [form: string, shape: VerbShape][];

const FUTURE_ENDINGS = ['a', 'ont', 'ait', 'aient'];

/** Present stem before a silent ending: `répéter` → `répèt`, `appeler` → `appell`, `marteler` → `martèl`. */
function silentStem(stem: string): string {
  if (/(?:appel|jet)$/u.test(stem)) return stem + stem.slice(-1);
  return stem.replace(/[eé]([^aeiouyéèêâîû]{1,2})$/u, (tail, consonants: string) =>
    /^(?:rr|ll|tt|nn|ss|st|rm|rn|rt|rv|lt|nt|mp|nd|ns|sp|sc|cl|pr)$/u.test(consonants) ? tail : `è${consonants}`,
  );
}

/** Stem before `a` and `o`: `annoncer` → `annonç`, `juger` → `juge`. */
const softStem = (stem: string): string => stem.replace(/c$/u, 'ç').replace(/g$/u, 'ge');

function regular(infinitive: string): Forms {
  const stem = infinitive.slice(0, -2);
  const silent = silentStem(stem);
  const soft = softStem(stem);
  const future = silent.endsWith('ll') || silent.endsWith('tt') ? `${silent}er` : `${stem}er`;
  const participles = ['é', 'ée', 'és', 'ées'].map((ending): [string, VerbShape] => [stem + ending, 'participle']);
  const finite = [`${silent}e`, `${silent}ent`, `${soft}ait`, `${soft}aient`, `${soft}a`, `${stem}èrent`];
  return [
    [infinitive, 'infinitive'],
    [`${soft}ant`, 'gerund'],
    ...participles,
    ...[...finite, ...FUTURE_ENDINGS.map((ending) => future + ending)].map((form): [string, VerbShape] => [
      form,
      'finite',
    ]),
  ];
}

/** Third-person forms of verbs not in *-er*: present, imperfect, past historic; participle; gerund; future stem. */
const IRREGULAR: Readonly<Record<string, { finite: string; participle: string; gerund: string; future: string }>> = {
  dire: {
    finite: 'dit disent disait disaient dirent',
    participle: 'dit dite dits dites',
    gerund: 'disant',
    future: 'dir',
  },
  redire: { finite: 'redit redisent redisait', participle: 'redit', gerund: 'redisant', future: 'redir' },
  prédire: { finite: 'prédit prédisent prédisait', participle: 'prédit', gerund: 'prédisant', future: 'prédir' },
  contredire: {
    finite: 'contredit contredisent contredisait',
    participle: 'contredit',
    gerund: 'contredisant',
    future: 'contredir',
  },
  écrire: {
    finite: 'écrit écrivent écrivait écrivaient écrivit écrivirent',
    participle: 'écrit',
    gerund: 'écrivant',
    future: 'écrir',
  },
  répondre: {
    finite: 'répond répondent répondait répondaient répondit répondirent',
    participle: 'répondu',
    gerund: 'répondant',
    future: 'répondr',
  },
  rétorquer: {
    finite: 'rétorque rétorquent rétorquait rétorqua',
    participle: 'rétorqué',
    gerund: 'rétorquant',
    future: 'rétorquer',
  },
  prétendre: {
    finite: 'prétend prétendent prétendait prétendaient prétendit',
    participle: 'prétendu',
    gerund: 'prétendant',
    future: 'prétendr',
  },
  poursuivre: {
    finite: 'poursuit poursuivent poursuivait poursuivit',
    participle: 'poursuivi',
    gerund: 'poursuivant',
    future: 'poursuivr',
  },
  conclure: {
    finite: 'conclut concluent concluait conclurent',
    participle: 'conclu',
    gerund: 'concluant',
    future: 'conclur',
  },
  soutenir: {
    finite: 'soutient soutiennent soutenait soutenaient soutint soutinrent',
    participle: 'soutenu',
    gerund: 'soutenant',
    future: 'soutiendr',
  },
  maintenir: {
    finite: 'maintient maintiennent maintenait maintint',
    participle: 'maintenu',
    gerund: 'maintenant',
    future: 'maintiendr',
  },
  prévenir: {
    finite: 'prévient préviennent prévenait prévint',
    participle: 'prévenu',
    gerund: 'prévenant',
    future: 'préviendr',
  },
  convenir: {
    finite: 'convient conviennent convenait convint',
    participle: 'convenu',
    gerund: 'convenant',
    future: 'conviendr',
  },
  avertir: {
    finite: 'avertit avertissent avertissait avertirent',
    participle: 'averti',
    gerund: 'avertissant',
    future: 'avertir',
  },
  démentir: {
    finite: 'dément démentent démentait démentaient démentit démentirent',
    participle: 'démenti',
    gerund: 'démentant',
    future: 'démentir',
  },
  mettre: {
    finite: 'met mettent mettait mit mirent',
    participle: 'mis mise mises',
    gerund: 'mettant',
    future: 'mettr',
  },
  suspendre: {
    finite: 'suspend suspendent suspendait suspendit',
    participle: 'suspendu suspendue suspendus suspendues',
    gerund: 'suspendant',
    future: 'suspendr',
  },
  exclure: {
    finite: 'exclut excluent excluait excluaient exclurent',
    participle: 'exclu exclue exclus exclues',
    gerund: 'excluant',
    future: 'exclur',
  },
  envahir: {
    finite: 'envahit envahissent envahissait envahirent',
    participle: 'envahi envahie envahis envahies',
    gerund: 'envahissant',
    future: 'envahir',
  },
  admettre: {
    finite: 'admet admettent admettait admettaient admit admirent',
    participle: 'admis',
    gerund: 'admettant',
    future: 'admettr',
  },
  promettre: {
    finite: 'promet promettent promettait promit promirent',
    participle: 'promis',
    gerund: 'promettant',
    future: 'promettr',
  },
  reconnaître: {
    finite: 'reconnaît reconnait reconnaissent reconnaissait reconnut reconnurent',
    participle: 'reconnu',
    gerund: 'reconnaissant',
    future: 'reconnaîtr',
  },
  croire: {
    finite: 'croit croient croyait croyaient crut crurent',
    participle: 'cru',
    gerund: 'croyant',
    future: 'croir',
  },
  savoir: { finite: 'sait savent savait', participle: 'su', gerund: 'sachant', future: 'saur' },
  voir: { finite: 'voit voient voyait', participle: 'vu', gerund: 'voyant', future: 'verr' },
  prévoir: {
    finite: 'prévoit prévoient prévoyait prévoyaient',
    participle: 'prévu',
    gerund: 'prévoyant',
    future: 'prévoir',
  },
  plaindre: {
    finite: 'plaint plaignent plaignait',
    participle: 'plaint plainte',
    gerund: 'plaignant',
    future: 'plaindr',
  },
  craindre: {
    finite: 'craint craignent craignait craignaient',
    participle: 'craint',
    gerund: 'craignant',
    future: 'craindr',
  },
  réjouir: {
    finite: 'réjouit réjouissent réjouissait',
    participle: 'réjoui réjouie',
    gerund: 'réjouissant',
    future: 'réjouir',
  },
  renchérir: {
    finite: 'renchérit renchérissent renchérissait',
    participle: 'renchéri',
    gerund: 'renchérissant',
    future: 'renchérir',
  },
  garantir: {
    finite: 'garantit garantissent garantissait',
    participle: 'garanti garantie',
    gerund: 'garantissant',
    future: 'garantir',
  },
  acquérir: {
    finite: 'acquiert acquièrent acquérait acquit acquirent',
    participle: 'acquis acquise',
    gerund: 'acquérant',
    future: 'acquerr',
  },
  abattre: {
    finite: 'abat abattent abattait abattit',
    participle: 'abattu abattue abattus abattues',
    gerund: 'abattant',
    future: 'abattr',
  },
  battre: {
    finite: 'bat battent battait battit battirent',
    participle: 'battu battue battus battues',
    gerund: 'battant',
    future: 'battr',
  },
  vaincre: {
    finite: 'vainc vainquent vainquit',
    participle: 'vaincu vaincue vaincus vaincues',
    gerund: 'vainquant',
    future: 'vaincr',
  },
  détenir: {
    finite: 'détient détiennent détenait détenaient détint',
    participle: 'détenu détenue détenus',
    gerund: 'détenant',
    future: 'détiendr',
  },
  rejoindre: {
    finite: 'rejoint rejoignent rejoignait rejoignit',
    participle: 'rejoint rejointe',
    gerund: 'rejoignant',
    future: 'rejoindr',
  },
  investir: {
    finite: 'investit investissent investissait investirent',
    participle: 'investi investie',
    gerund: 'investissant',
    future: 'investir',
  },
  entendre: { finite: 'entend entendent entendait', participle: 'entendu', gerund: 'entendant', future: 'entendr' },
  vouloir: { finite: 'veut veulent voulait voulaient', participle: 'voulu', gerund: 'voulant', future: 'voudr' },
  apprendre: {
    finite: 'apprend apprennent apprenait apprit',
    participle: 'appris',
    gerund: 'apprenant',
    future: 'apprendr',
  },
  décrire: {
    finite: 'décrit décrivent décrivait décrivaient décrivit',
    participle: 'décrit décrite décrits décrites',
    gerund: 'décrivant',
    future: 'décrir',
  },
  réagir: {
    finite: 'réagit réagissent réagissait réagissaient réagirent',
    participle: 'réagi',
    gerund: 'réagissant',
    future: 'réagir',
  },
  défendre: {
    finite: 'défend défendent défendait défendaient défendit',
    participle: 'défendu défendue',
    gerund: 'défendant',
    future: 'défendr',
  },
  convaincre: {
    finite: 'convainc convainquent convainquit',
    participle: 'convaincu convaincue convaincus convaincues',
    gerund: 'convainquant',
    future: 'convaincr',
  },
  enjoindre: {
    finite: 'enjoint enjoignent enjoignait enjoignit',
    participle: 'enjoint',
    gerund: 'enjoignant',
    future: 'enjoindr',
  },
  lire: {
    finite: 'lit lisent lisait lisaient',
    participle: 'lu',
    gerund: 'lisant',
    future: 'lir',
  },
  attendre: {
    finite: 'attend attendent attendait attendaient',
    participle: 'attendu',
    gerund: 'attendant',
    future: 'attendr',
  },
  valoir: {
    finite: 'vaut valait',
    participle: 'valu',
    gerund: 'valant',
    future: 'vaudr',
  },
  souvenir: {
    finite: 'souvient souviennent souvenait',
    participle: 'souvenu souvenue',
    gerund: 'souvenant',
    future: 'souviendr',
  },
  pourfendre: {
    finite: 'pourfend pourfendent pourfendait',
    participle: 'pourfendu',
    gerund: 'pourfendant',
    future: 'pourfendr',
  },
};

/**
 * Third-person, participle, gerund and infinitive forms of a French verb.
 * @throws Error for a verb not in *-er* that the table does not list.
 */
export function conjugate(infinitive: string): Forms {
  const irregular = IRREGULAR[infinitive];
  if (!irregular && !infinitive.endsWith('er'))
    throw new Error(`no forms are listed for the irregular verb ${infinitive}`);
  if (!irregular) return regular(infinitive);
  const list = (forms: string, shape: VerbShape): Forms => forms.split(' ').map((form) => [form, shape]);
  const future = FUTURE_ENDINGS.map((ending): [string, VerbShape] => [irregular.future + ending, 'finite']);
  return [
    [infinitive, 'infinitive'],
    ...list(irregular.gerund, 'gerund'),
    ...list(irregular.participle, 'participle'),
    ...list(irregular.finite, 'finite'),
    ...future,
  ];
}
