import { type CueVerbs, cueTable, weakCueTable } from '../cue-table.ts';
import type { SpeechRules } from '../speech-rules.ts';
import { byFirstWord, phraseList, phraseTable, wordSet } from '../word-set.ts';
import { conjugate } from './conjugate.ts';

const VERBS: CueVerbs = {
  byClass: {
    assert: `
      dire déclarer affirmer annoncer expliquer indiquer préciser souligner ajouter assurer soutenir rappeler noter remarquer
      observer raconter répondre rapporter signaler écrire conclure confier témoigner commenter marteler insister répéter
      détailler révéler considérer juger penser croire trouver plaider argumenter argüer prétendre rétorquer redire relever
      constater mentionner informer expliciter certifier garantir jurer proclamer supposer imaginer espérer craindre douter
      relater narrer tweeter twitter publier rajouter suggérer maintenir apprendre réitérer
      lancer glisser poursuivre continuer renchérir résumer ironiser plaisanter lâcher murmurer crier hurler
      exclamer interroger réjouir féliciter enthousiasmer tempérer nuancer développer compléter enchaîner analyser
    `,
    deny: 'nier démentir réfuter contester récuser rejeter contredire',
    accuse: 'accuser reprocher imputer soupçonner',
    estimate: 'estimer évaluer chiffrer prévoir tabler calculer prédire anticiper pronostiquer',
    confirm: 'confirmer attester corroborer réaffirmer',
    admit: 'admettre reconnaître avouer concéder convenir',
    promise: 'promettre engager menacer',
    demand: 'demander réclamer exiger exhorter appeler souhaiter préconiser recommander proposer inviter ordonner',
    warn: 'avertir prévenir alerter',
    criticise:
      'critiquer fustiger déplorer regretter dénoncer indigner tonner plaindre insurger désoler étonner inquiéter emporter',
  },
  bareClause: '',
  marksOnly: `
    lancer glisser poursuivre continuer renchérir résumer ironiser plaisanter lâcher murmurer crier hurler exclamer
    enthousiasmer tempérer nuancer développer compléter enchaîner analyser commenter twitter tweeter publier rejeter
    critiquer fustiger dénoncer tonner emporter insurger engager appeler accuser imputer relever évoquer interroger
  `,
  notCues: `
    maintenant note notes juge juges relève relèves appelle appel demande demandes plaint plainte plaintes vu cru su
    entendu crie trouvé trouvée trouvés trouvées lance lancée lancé lancés lancées
    poursuivi continue reproche reproches engage engagé engagée engagés publié publiée publiés publiées publiant
    savant commente développée développé développés compléter complété dit-on
  `,
  weak: {
    assert: `
      évoquer réagir décrire qualifier justifier saluer pointer défendre montrer démontrer répliquer assener asséner souffler
      abonder balayer prôner clarifier avancer trancher protester rassurer confesser stipuler notifier diagnostiquer décréter
      persuader convaincre décider ambitionner revendiquer envisager vouloir savoir entendre voir présenter agacer alarmer
      lamenter targuer questionner citer lire taxer comparer traiter remercier louer minimiser militer rappeler attendre
      valoir souvenir féliciter décrypter relayer identifier interpeller afficher figurer
    `,
    deny: 'refuser',
    criticise: 'tacler pourfendre vilipender',
    demand: 'conseiller enjoindre inciter sommer prier charger imposer presser supplier pousser encourager',
    warn: 'redouter',
  },
  weakNouns: `
    idée idées rumeur rumeurs promesse promesses souhait question questions hypothèse argument arguments conviction crainte
    craintes espoir volonté slogan affirmation affirmations accusation accusations menace menaces appel appels déclaration
    propos mot mots paroles recommandation recommandations proposition propositions objectif intention certitude avis constat
    convaincu convaincue persuadé persuadée certain certaine
  `,
};

const FORMS = cueTable(VERBS, conjugate);
// Homographs of nouns and adjectives that are nevertheless cues when the syntax says so keep their verb reading.
for (const [form, lemma] of [
  ['note', 'noter'],
  ['juge', 'juger'],
  ['relève', 'relever'],
  ['demande', 'demander'],
  ['lance', 'lancer'],
  ['lancé', 'lancer'],
  ['poursuit', 'poursuivre'],
] as const) {
  const model = FORMS.get(lemma);
  if (model) FORMS.set(form, { ...model, shape: form.endsWith('é') ? 'participle' : 'finite' });
}

export const speech: SpeechRules = {
  cueForms: FORMS,
  weakCues: weakCueTable(VERBS, conjugate),
  auxiliaries: wordSet(
    'a ont avait avaient aurait auraient aura auront ayant est sont était étaient serait seraient eut eurent',
  ),
  nounForms: wordSet(`
    table tables figure figures note notes juge juges lance lances presse montre montres cite avance avances pointe pointes
    somme taxe taxes traite tranche tranches affiche affiches pousse estime invite invites commente relève charge charges
  `),
  sourceVerbs: wordSet('citer'),
  isGerund: (lower) => /^\p{L}{2,}ant$/u.test(lower),
  reportingNouns: wordSet(VERBS.weakNouns),
  measureCues: wordSet('ajouter'),
  finiteAuxiliaries: wordSet('a ont avait avaient est sont était étaient sera seront'),
  modals: wordSet('peut peuvent pouvait pourrait pourraient doit doivent devait devrait devraient'),
  been: wordSet('été'),
  beforeVerb: wordSet(`
    ne n' se s' y en été lui leur l' le la les me m' nous vous pas plus jamais également aussi ensuite enfin encore déjà
    toutefois cependant notamment ainsi alors donc pourtant quant publiquement récemment immédiatement aussitôt rapidement
    clairement simplement vivement fermement officiellement longuement depuis toujours même bien mal en partie par ailleurs
    hier lundi mardi mercredi jeudi vendredi samedi dimanche ce matin soir
    néanmoins finalement
  `),
  asides: phraseList(`
    de son côté
    de leur côté
    quant à lui
    quant à elle
    quant à eux
    pour sa part
    pour leur part
    à son tour
    à leur tour
    dans la foulée
    à nouveau
    de nouveau
    en revanche
    en outre
  `),
  clauseMarkers: wordSet("que qu' si s' combien pourquoi comment"),
  keptMarkers: wordSet("si s' combien pourquoi comment"),
  infinitiveMarkers: wordSet("de d' à"),
  isInfinitive: (lower) => /^(?:\p{L}{1,}(?:er|ir|oir|dre|tre|ire|vre|ure|pre|cre)|être|avoir|faire|ne)$/u.test(lower),
  attributions: byFirstWord(
    [
      { words: ['selon'], needsPerson: false },
      { words: ["d'", 'après'], needsPerson: false },
      { words: ['pour'], needsPerson: true },
      { words: ['aux', 'yeux', 'de'], needsPerson: false },
      { words: ['aux', 'dires', 'de'], needsPerson: false },
      { words: ['de', "l'", 'avis', 'de'], needsPerson: false },
      { words: ['de', "l'", 'aveu', 'de'], needsPerson: false },
    ],
    ({ words }) => words,
  ),
  clauseStarters: wordSet(
    "que qu' qui dont où si comme lorsque lorsqu' quand puisque puisqu' alors tandis car mais or et ou donc parce afin",
  ),
  commandVerbs: wordSet('dire'),
  adverbialStarters: wordSet('alors tandis quand après avant lorsque lorsqu puisque pendant dès depuis'),
  conditions: wordSet("si s'"),
  relativePronouns: wordSet('qui dont où lequel laquelle lesquels lesquelles que'),
  negations: wordSet('pas jamais aucun aucune rien personne nullement guère ni nul nulle'),
  nounNegations: wordSet('personne'),
  falseNegations: phraseList(`
    non seulement
    pas seulement
    non plus
    non loin
  `),
  responsibility: {
    noun: null,
    passive: wordSet('revendiqué revendiquée revendiqués revendiquées'),
    active: phraseTable(`
      revendique
      revendiquent
      a revendiqué
      ont revendiqué
      avait revendiqué
      revendiquait
    `),
  },
  questionLabels: wordSet('q question journaliste'),
  answerLabels: wordSet('r réponse'),
  by: wordSet('par'),
};
