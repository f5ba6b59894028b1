import { foldedWords, type RatingRules, verdictTable } from '../rating-rules.ts';

export const ratings: RatingRules = {
  verdicts: verdictTable({
    false: `
      faux
      fausse
      fausses
      archifaux
      inexact
      inexacte
      incorrect
      incorrecte
      erroné
      erronée
      pas vrai
      n'est pas vrai
      mensonge
      mensonger
      mensongère
      intox
      infox
      fake
      canular
      inventé
      inventée
      fabriqué
      fabriquée
      montage
      trucage
      truqué
      truquée
      manipulé
      manipulée
      retouché
      retouchée
      falsifié
      falsifiée
      généré par IA
      générée par IA
    `,
    'mostly-false': `
      plutôt faux
      plutôt fausse
      largement faux
      largement fausse
      majoritairement faux
      en grande partie faux
      essentiellement faux
      trompeur
      trompeuse
      trompeuses
      trompeurs
      fallacieux
      fallacieuse
      hors contexte
      hors de son contexte
      sorti de son contexte
      sortie de son contexte
      détourné
      détournée
      détournés
      détournées
    `,
    mixed: `
      mi-vrai mi-faux
      à moitié vrai
      à moitié faux
      en partie faux
      en partie fausse
      en partie vrai
      en partie vraie
      partiellement faux
      partiellement fausse
      partiellement vrai
      partiellement vraie
      vrai et faux
      ni vrai ni faux
      pas tout à fait
      pas tout à fait vrai
      pas tout à fait exact
      plus compliqué
      c'est plus compliqué que ça
      compliqué
      à nuancer
      nuancé
      mitigé
      manque de contexte
      contexte manquant
      incomplet
      incomplète
      imprécis
      imprécise
      exagéré
      exagérée
    `,
    'mostly-true': `
      plutôt vrai
      plutôt vraie
      largement vrai
      majoritairement vrai
      globalement vrai
      en grande partie vrai
      presque vrai
      quasiment vrai
      plutôt exact
      plutôt juste
    `,
    true: `
      vrai
      vraie
      vraies
      exact
      exacte
      correct
      correcte
      juste
      vérifié
      vérifiée
      confirmé
      confirmée
      avéré
      avérée
      authentique
      bien vrai
    `,
    unrated: `
      non prouvé
      non prouvée
      pas prouvé
      sans preuve
      sans preuves
      aucune preuve
      pas de preuve
      pas de preuves
      non vérifié
      non vérifiée
      invérifiable
      impossible à vérifier
      non confirmé
      non étayé
      infondé
      infondée
      sans fondement
      indéterminé
      incertain
      douteux
      douteuse
      on ne sait pas
      satire
      satirique
      parodie
      humour
      opinion
      périmé
      obsolète
    `,
  }),
  fillers: foldedWords(`
    c'est ce cela cette ces est l' le la les un une affirmation déclaration information info rumeur image photo vidéo citation
    publication note verdict conclusion totalement complètement entièrement absolument tout à fait oui non
  `),
  reservations: foldedWords('mais toutefois cependant'),
};
