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
    ...formsOf('nier démentir réfuter contester exclure refuser renoncer infirmer contredire récuser'),
    ...wordSet(
      'démenti démentis dénégation refus faux fausse infondé infondée infondées infondés canular intox infox rumeur rumeurs mensonge mensonger mensongère erroné erronée inexact inexacte trompeur inventé inventée impossible incapable',
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
  privatives: wordSet('sans'),
  limit: { open: wordSet("ne n'"), close: wordSet("que qu'") },
  poles: poleTable(
    {
      rise: [
        {
          verbs: 'augmenter monter progresser grimper  gagner relever doubler tripler flamber exploser hausser',
          words: 'hausse croissance accroissement record croître croît bondi bondit bondir',
        },
        {
          verbs: 'baisser reculer diminuer chuter tomber abaisser plonger dégringoler',
          words: 'baisse recul chute diminution réduction réduit réduire réduite réduits',
        },
      ],
      permit: [
        {
          verbs: 'autoriser légaliser approuver',
          words: 'permet permis permettre permettent autorisation légal légale',
        },
        {
          verbs: 'prohiber',
          words:
            'interdit interdire interdite interdits interdites interdisent interdira interdiction bannir banni bannie illégal illégale empêche empêcher',
        },
      ],
      begin: [
        { verbs: 'commencer débuter lancer relancer instaurer', words: 'début lancement rétabli rétablit' },
        { verbs: 'cesser arrêter terminer supprimer suspendre abandonner', words: 'fin arrêt suppression abolition' },
      ],
      open: [
        { verbs: 'ouvrir', words: 'rouvrir rouvert rouvre ouverture réouverture' },
        { verbs: 'fermer', words: 'fermeture' },
      ],
      stay: [
        { verbs: 'rester demeurer entrer rejoindre adhérer arriver', words: 'membre maintien adhésion' },
        { verbs: 'quitter démissionner retirer', words: 'sorti sortie sortir départ retrait démission parti partir' },
      ],
      win: [
        { verbs: 'gagner remporter battre vaincre', words: 'victoire vainqueur' },
        { verbs: 'perdre', words: 'défaite perdant' },
      ],
      true: [
        { verbs: 'prouver vérifier', words: 'vrai vraie réel réelle exact' },
        { words: 'faux fausse mensonger mythe erroné' },
      ],
      legal: [{ words: 'légal légale conforme' }, { words: 'illégal illégale inconstitutionnel contraire' }],
      guilty: [
        { verbs: 'condamner', words: 'coupable condamnation' },
        { verbs: 'acquitter innocenter relaxer disculper', words: 'innocent acquittement relaxe' },
      ],
      live: [
        { words: 'survécu vivant vivante survivant rescapé vit' },
        { verbs: 'mourir tuer décéder périr', words: 'mort morte morts décès' },
      ],
      support: [
        { verbs: 'soutenir approuver défendre', words: 'favorable soutien pour' },
        { verbs: 'opposer critiquer condamner', words: 'opposé contre opposition hostile' },
      ],
      accept: [
        { verbs: 'accepter adopter approuver ratifier voter' },
        { verbs: 'rejeter refuser repousser', words: 'rejet refus veto' },
      ],
      employ: [
        { verbs: 'embaucher recruter nommer engager', words: 'embauche embauches' },
        { verbs: 'licencier limoger', words: 'licenciement licenciements' },
      ],
      free: [
        { verbs: 'libérer relâcher', words: 'libre liberté' },
        { verbs: 'emprisonner arrêter incarcérer détenir', words: 'prison détention' },
      ],
      buy: [
        { verbs: 'acheter racheter importer acquérir', words: 'achat rachat importation importations' },
        { verbs: 'vendre exporter', words: 'vente exportation exportations' },
      ],
      keep: [
        { verbs: 'garder conserver maintenir', words: 'maintien' },
        { verbs: 'supprimer abandonner délocaliser retirer', words: 'suppression retrait' },
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
  numberPhrases: byFirstWord(
    PARTS.map(([words, value]) => ({ words: words.split(' '), value, unit: '%' })),
    ({ words }) => words,
  ),
  above: phraseTable("plus de\nplus d'\nau moins\nau-delà de\nplus du\nau-dessus de"),
  below: phraseTable("moins de\nmoins d'\nprès de\njusqu'à\nau plus\nmoins du"),
  spans: new Map([
    ['siècle', 100],
    ['siècles', 100],
    ['décennie', 10],
    ['décennies', 10],
  ]),
  firstPerson: wordSet("je j' me m' moi mon ma mes mien mienne miens miennes nous notre nos nôtre nôtres"),
  placing: wordSet('à au aux en dans près sur hors autour chez'),
};
