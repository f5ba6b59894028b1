import type { ClaimRules } from '../claim-rules.ts';
import { poleTable } from '../poles.ts';
import { byFirstWord, phraseTable, wordSet } from '../word-set.ts';
import { conjugate } from './conjugate.ts';

const formsOf = (verbs: string): string[] =>
  [...wordSet(verbs)].flatMap((verb) => conjugate(verb).map(([form]) => form));

const SMALL =
  'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt';
const PARTS: readonly (readonly [words: string, value: number])[] = [
  ['la moitié', 50],
  ['un tiers', 33.3],
  ['deux tiers', 66.7],
  ['un quart', 25],
  ['trois quarts', 75],
  ['un cinquième', 20],
  ['un dixième', 10],
  ['un sur deux', 50],
  ['un sur trois', 33.3],
  ['un sur quatre', 25],
  ['un sur cinq', 20],
  ['un sur dix', 10],
  ['sur dix', 10],
  ['neuf sur dix', 90],
  ['huit sur dix', 80],
];

export const claims: ClaimRules = {
  denials: new Set([
    ...formsOf('nier démentir réfuter contester exclure infirmer contredire récuser'),
    ...wordSet(
      'démenti démentis dénégation faux fausse infondé infondée infondées infondés canular intox infox rumeur rumeurs mensonge mensonger mensongère erroné erronée inexact inexacte trompeur inventé inventée impossible incapable',
    ),
  ]),
  denialPhrases: phraseTable(`
    loin de
    contrairement à
    il n'y a
    au lieu de
    en rien
    pas question
    fait marche arrière
  `),
  namedDenials: phraseTable(
    "déni de service\nrefus d'obtempérer\nconfirmé ni démenti\nconfirmer ni démentir\nconfirmé ni infirmé\nconfirmer ni infirmer\ninfirmé ni confirmé\ninfirmer ni confirmer\ndétecteur de mensonges\nfausse alerte\nfausse couche",
  ),
  privatives: wordSet('sans'),
  limit: { open: wordSet("ne n'"), close: wordSet("que qu'"), ceased: wordSet('plus') },
  subordinators: wordSet(
    'qui dont où lequel laquelle lesquels lesquelles lorsque quand si puisque parce tandis quoique avant après faute comme',
  ),
  poles: poleTable(
    {
      accept: [
        {
          verbs: 'accepter adopter approuver ratifier voter valider accorder entériner avaliser plébisciter',
          words: 'approbation adoption ratification validation feu_vert dit_oui dire_oui disent_oui aval',
        },
        {
          verbs: 'rejeter refuser repousser décliner retoquer censurer bloquer annuler débouter écarter abroger',
          words: 'rejet refus veto dit_non dire_non disent_non',
        },
      ],
      attend: [
        { verbs: 'participer assister rejoindre', words: 'présent présente présents participation présence' },
        { verbs: 'bouder manquer boycotter sécher', words: 'absent absente absents absence boycott' },
      ],
      begin: [
        {
          verbs: 'commencer débuter lancer relancer instaurer créer inaugurer entamer démarrer fonder',
          words:
            'introduit introduite début lancement rétabli rétablit création instauration entrée_en_vigueur entré_en_vigueur entre_en_vigueur',
        },
        {
          verbs:
            'cesser arrêter terminer supprimer suspendre abandonner annuler stopper achever mettre_fin mettre_un_terme dissoudre abolir',
          words: 'arrêt suppression abolition annulation fini a_pris_fin prend_fin',
        },
      ],
      build: [
        { verbs: 'bâtir ériger', words: 'construit construite construits construire construction' },
        {
          verbs: 'démolir raser démanteler anéantir',
          words: 'détruit détruite détruits détruire destruction démolition',
        },
      ],
      buy: [
        {
          verbs: 'acheter racheter importer acquérir',
          words: 'achat rachat importation importations preneur repreneur',
        },
        { verbs: 'vendre exporter', words: 'vente exportation exportations' },
      ],
      change: [
        { verbs: 'changer réformer modifier remplacer amender', words: 'réforme changement refonte' },
        { words: 'inchangé inchangée inchangés inchangées tel_quel' },
      ],
      compulsory: [
        { verbs: 'imposer obliger forcer exiger', words: 'obligatoire obligatoires obligation contraint' },
        { verbs: 'dispenser exempter', words: 'facultatif facultative facultatifs volontaire volontaires dispense' },
      ],
      continue: [
        { verbs: 'continuer persister perdurer', words: 'toujours encore' },
        { verbs: 'cesser arrêter', words: 'fini' },
      ],
      early: [
        { verbs: 'avancer accélérer hâter', words: 'anticipé anticipée' },
        { verbs: 'reporter retarder repousser différer ajourner décaler', words: 'report retard' },
      ],
      effective: [{ words: 'efficace efficaces utile utiles' }, { words: 'inefficace inefficaces inutile inutiles' }],
      employ: [
        { verbs: 'embaucher recruter nommer engager', words: 'embauche embauches recrutement' },
        { verbs: 'licencier limoger renvoyer congédier', words: 'licenciement licenciements' },
      ],
      find: [
        { verbs: 'trouver retrouver découvrir', words: 'retrouvé réapparu' },
        { verbs: 'égarer', words: 'disparu disparue disparaître disparaît disparus introuvable' },
      ],
      free: [
        { verbs: 'libérer relâcher', words: 'libre liberté libération' },
        { verbs: 'emprisonner incarcérer détenir écrouer', words: 'prison détention barreaux' },
      ],
      gratis: [
        { words: 'gratuit gratuite gratuits gratuites gratuitement gratuité sans_débourser' },
        { verbs: 'payer', words: 'payant payante payants payantes' },
      ],
      guilty: [
        { verbs: 'condamner', words: 'coupable condamnation' },
        {
          verbs: 'acquitter innocenter relaxer disculper blanchir',
          words: 'innocent innocente acquittement relaxe blanchi',
        },
      ],
      improve: [
        { verbs: 'améliorer résorber rétablir guérir', words: 'amélioration mieux' },
        { verbs: 'aggraver empirer dégrader détériorer', words: 'pire dégradation aggravation' },
      ],
      keep: [
        { verbs: 'garder conserver maintenir', words: 'maintien' },
        {
          verbs: 'supprimer abandonner délocaliser retirer renoncer enterrer',
          words: 'suppression retrait abandon marche_arrière',
        },
      ],
      legal: [
        { verbs: 'légaliser', words: 'légal légale légaux conforme constitutionnel' },
        { words: 'illégal illégale illégaux inconstitutionnel contraire_à contraire_au' },
      ],
      live: [
        { words: 'survécu vivant vivante vivants survivant survivants rescapé rescapés vit indemne indemnes' },
        { verbs: 'mourir tuer décéder périr', words: 'mort morte morts mortes décès' },
      ],
      majority: [{ words: 'majorité majoritaire' }, { words: 'minorité minoritaire' }],
      more: [
        { words: 'plus_cher plus_chère plus_grand plus_grande plus_élevé plus_élevée plus_long' },
        { words: 'moins_cher moins_chère moins_grand moins_élevé moins_élevée moins_long' },
      ],
      open: [
        { verbs: 'ouvrir', words: 'rouvrir rouvert rouvre ouverture réouverture' },
        { verbs: 'fermer', words: 'fermeture' },
      ],
      permit: [
        {
          verbs: 'autoriser légaliser tolérer',
          words: 'permet permis permettre permettent autorisation légal légale',
        },
        {
          verbs: 'prohiber bannir',
          words:
            'interdit interdire interdite interdits interdites interdisent interdira interdiction illégal illégale empêche empêcher',
        },
      ],
      profit: [
        { words: 'bénéfice bénéfices excédent excédentaire rentable' },
        { words: 'perte pertes déficit déficitaire' },
      ],
      public: [
        { verbs: 'nationaliser', words: 'public publique nationalisation' },
        { verbs: 'privatiser', words: 'privé privée privatisation' },
      ],
      renew: [
        {
          verbs: 'renouveler prolonger signer',
          words: 'renouvellement prolongation reconduction reconduit',
        },
        { verbs: 'résilier dénoncer expirer', words: 'rompu rompt rompre rompent rupture résiliation' },
      ],
      rise: [
        {
          verbs:
            'augmenter monter progresser grimper gagner relever doubler tripler flamber exploser hausser rebondir bondir',
          words: 'hausse croissance accroissement croître croît bondi bondit progression rebond accru accroît',
        },
        {
          verbs: 'baisser reculer diminuer chuter tomber abaisser plonger dégringoler contracter fléchir',
          words: 'baisse recul chute diminution réduction réduit réduire réduite réduits récession ralentissement',
        },
      ],
      safe: [
        { verbs: 'protéger', words: 'sûr sûre sain saine inoffensif inoffensive inoffensifs' },
        {
          verbs: 'nuire menacer intoxiquer',
          words:
            'dangereux dangereuse dangereuses danger nocif nocive nocifs toxique toxiques nuit nuisent cancérogène malade malades',
        },
      ],
      send: [
        { verbs: 'envoyer déployer livrer expédier', words: 'envoi déploiement livraison' },
        { verbs: 'retirer rappeler', words: 'retrait' },
      ],
      stay: [
        { verbs: 'rester demeurer entrer rejoindre adhérer arriver revenir', words: 'membre maintien adhésion' },
        { verbs: 'quitter démissionner retirer', words: 'sorti sortie sortir départ retrait démission parti partir' },
      ],
      strong: [
        { verbs: 'renforcer resserrer muscler durcir', words: 'durcissement renforcement' },
        { verbs: 'alléger relâcher assouplir affaiblir', words: 'assouplissement allègement' },
      ],
      succeed: [
        { verbs: 'réussir parvenir atteindre obtenir décrocher', words: 'réussite succès' },
        { verbs: 'échouer rater manquer', words: 'échec vain' },
      ],
      support: [
        { verbs: 'soutenir approuver défendre', words: 'favorable soutien' },
        { verbs: 'opposer critiquer condamner', words: 'opposé opposition hostile contre' },
      ],
      take: [
        { verbs: 'emparer capturer conquérir', words: 'conquête' },
        { verbs: 'repousser résister', words: '' },
      ],
      true: [
        { verbs: 'prouver vérifier confirmer avouer reconnaître', words: 'vrai vraie réel réelle exact bel_et_bien' },
        { verbs: 'démentir nier', words: 'faux fausse mensonger mythe erroné' },
      ],
      win: [
        {
          verbs: 'gagner remporter battre vaincre élire réélire',
          words: "victoire vainqueur l'emporter l'a_emporté l'emporte titre champion championne",
        },
        { verbs: 'perdre', words: 'défaite perdant battu battue battus vaincu vaincue bredouille' },
      ],
    },
    conjugate,
  ),
  numerals: new Map([
    ...SMALL.split(' ').map((word, index): [string, number] => [word, index + 2]),
    ['trente', 30],
    ['quarante', 40],
    ['cinquante', 50],
    ['soixante', 60],
    ['soixante-dix', 70],
    ['quatre-vingts', 80],
    ['quatre-vingt', 80],
    ['quatre-vingt-dix', 90],
    ['cent', 100],
    ['cents', 100],
    ['mille', 1000],
    ['dizaine', 10],
    ['douzaine', 12],
    ['quinzaine', 15],
    ['vingtaine', 20],
    ['trentaine', 30],
    ['centaine', 100],
    ['millier', 1000],
  ]),
  ordinals: new Map([
    ...'premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième'
      .split(' ')
      .map((word, index): [string, number] => [word, index + 1]),
    ['première', 1],
    ['second', 2],
    ['seconde', 2],
  ]),
  numberPhrases: byFirstWord(
    PARTS.map(([words, value]) => ({ words: words.split(' '), value, unit: '%' })),
    ({ words }) => words,
  ),
  above: phraseTable("plus de\nplus d'\nau moins\nau-delà de\nplus du\nau-dessus de"),
  below: phraseTable("moins de\nmoins d'\njusqu'à\nau plus\nmoins du"),
  spans: new Map([
    ['siècle', 100],
    ['siècles', 100],
    ['décennie', 10],
    ['décennies', 10],
  ]),
  firstPerson: wordSet("je j' me m' moi mon ma mes mien mienne miens miennes nous notre nos nôtre nôtres"),
  placing: wordSet('à au aux en dans près sur hors autour chez'),
};
