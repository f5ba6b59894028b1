import type { MoodRules } from '../mood-rules.ts';
import { phraseTable, wordSet } from '../word-set.ts';

const CONDITIONAL = /^\p{L}{2,}(?:er|ir|dr|tr|vr|ur|oir|aur|ser|fer)ai(?:t|ent)$/u;
const FUTURE = /^\p{L}{2,}r(?:a|ont|ai|ons)$/u;

export const mood: MoodRules = {
  possibleCues: wordSet('espérer craindre redouter douter soupçonner supposer imaginer interroger'),
  hearsay: wordSet('aurait auraient serait seraient ferait feraient'),
  isConditional: (lower) => CONDITIONAL.test(lower),
  possible: wordSet(`
    peut peuvent pouvait pouvaient pourra pourront pouvant peut-être probablement possible possibles probable éventuellement
    pourrait pourraient devrait devraient vraisemblablement potentiellement semble semblent apparemment soupçonné soupçonnée
    soupçonnés présumé présumée présumés espère espèrent crains craint
  `),
  negators: wordSet("ne n' pas nullement"),
  intended: wordSet(`
    veut veulent voudrait comptent comptons entendons envisage envisagent
    souhaite souhaitent projette promet promettent promets s'engage vais allons ambitionne
  `),
  future: (lower) =>
    FUTURE.test(lower) || lower === 'va' || lower === 'vont' || lower === 'allait' || lower === 'allaient',
  ownSubjects: wordSet("je j' nous"),
  reportedSubjects: wordSet('il elle ils elles'),
  afterExpletive: wordSet("y s'"),
  namingVerbs: wordSet('appeler'),
  callMarkers: wordSet('à au aux'),
  demanded: wordSet(`
    doit doivent devra devront devons dois devez fallait faudra faut faudrait exige exigent exigeons réclame réclament
    réclamons demande demandent demandons invite invitons appelle appelons indispensable obligatoire impératif
  `),
  demandedPhrases: phraseTable(`
    est nécessaire
    est temps
    a besoin
    est urgent
    s'il vous plaît
    rendez vous
  `),
  isImperative: (lower) => /^\p{L}{3,}ez$/u.test(lower) && lower !== 'assez' && lower !== 'chez',
  estimated: wordSet(
    'environ quelque près estime estiment estimé estimée estimés estimées évalue évaluent évalué évaluée chiffre approximativement autour moyenne',
  ),
  interrogatives: wordSet("si s' pourquoi comment où quand combien qui quel quelle quels quelles"),
};
