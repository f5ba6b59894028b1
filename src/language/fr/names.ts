import { type BodyKind, type NameRules, officeTable, type PronounForm } from '../name-rules.ts';
import { wordSet } from '../word-set.ts';

const pronoun = (gender: 'm' | 'f' | null, plural: boolean): PronounForm => ({ gender, plural });
const given = (gender: 'm' | 'f', list: string): [string, 'm' | 'f'][] =>
  [...wordSet(list)].map((name) => [name, gender]);

const kindNouns = (kind: BodyKind, list: string): [string, BodyKind][] =>
  [...wordSet(list)].map((word) => [word, kind]);

export const names: NameRules = {
  honorifics: wordSet(
    'm. mm. mme mme. mmes mlle mlle. melle monsieur madame maître me me. dr dr. dre docteur pr pr. mgr monseigneur sir lord lady',
  ),
  determiners: wordSet(`
    le la les l' un une des du au aux ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma mes ton ta tes
    plusieurs certains certaines quelques deux trois quatre cinq six sept huit neuf dix chaque aucun aucune nombreux nombreuses
  `),
  indefinites: new Map([
    ['un', 'm'],
    ['une', 'f'],
  ]),
  nounTies: wordSet("de d' du des"),
  prepositions: wordSet(`
    à au aux de d' du dans en par pour sur sous avec sans chez vers contre entre depuis pendant durant après avant dès
    selon malgré parmi outre hors devant derrière lors face grâce via jusqu' jusque
  `),
  pronouns: new Map([
    ['il', pronoun('m', false)],
    ['elle', pronoun('f', false)],
    ['ils', pronoun('m', true)],
    ['elles', pronoun('f', true)],
    ['-t-il', pronoun('m', false)],
    ['-il', pronoun('m', false)],
    ['-t-elle', pronoun('f', false)],
    ['-elle', pronoun('f', false)],
    ['-ils', pronoun('m', true)],
    ['-t-ils', pronoun('m', true)],
    ['-elles', pronoun('f', true)],
    ['-t-elles', pronoun('f', true)],
    ['celui-ci', pronoun('m', false)],
    ['celle-ci', pronoun('f', false)],
    ['on', pronoun(null, true)],
    ['-t-on', pronoun(null, true)],
    ['-on', pronoun(null, true)],
    ['ce dernier', pronoun('m', false)],
    ['cette dernière', pronoun('f', false)],
  ]),
  pluralBodies: false,
  tonicPronouns: new Map([
    ['lui', pronoun('m', false)],
    ['elle', pronoun('f', false)],
    ['eux', pronoun('m', true)],
    ['elles', pronoun('f', true)],
  ]),
  enclitics: wordSet('-t-il -t-elle -t-ils -t-elles -t-on -il -elle -ils -elles -on'),
  roles: new Map([
    ...officeTable(
      true,
      `
      président présidente pdg dirigeant dirigeante patron patronne maire gouverneur gouverneure chef cheffe leader roi
      reine député-maire députée-maire sénateur-maire fondateur fondatrice cofondateur cofondatrice recteur rectrice bâtonnier émir chancelier chancelière commandant commandante
    `,
    ),
    ...officeTable(
      false,
      `
      directeur directrice ministre secrétaire porte-parole député députée sénateur sénatrice vice-président vice-présidente
      avocat avocate procureur procureure juge analyste expert experte spécialiste chercheur chercheuse professeur professeure
      économiste journaliste éditorialiste consultant consultante ingénieur ingénieure médecin sociologue politologue historien
      historienne responsable délégué déléguée conseiller conseillère représentant représentante membre adjoint adjointe
      ambassadeur ambassadrice commissaire préfet préfète général colonel capitaine entraîneur entraîneure sélectionneur
      joueur joueuse candidat candidate élu élue militant militante syndicaliste trésorier trésorière coordinateur coordinatrice
      administrateur administratrice actionnaire associé associée cadre employé employée ancien ancienne ex-président
      ex-présidente ex-ministre ex-directeur rédacteur rédactrice auteur auteure autrice réalisateur réalisatrice acteur actrice
      attaquant attaquante défenseur gardien ailier buteur rapporteur rapporteuse présentateur présentatrice animateur animatrice
      correspondant correspondante chroniqueur chroniqueuse haut-commissaire haute-commissaire sous-préfet doyen doyenne écrivain écrivaine évêque archevêque pape imam rabbin chanteur chanteuse pilote astronaute eurodéputé eurodéputée
      agent agente physicien physicienne biologiste chimiste astronome épidémiologiste virologue climatologue psychologue psychiatre
      infirmier infirmière enseignant enseignante chirurgien chirurgienne géologue infectiologue neurologue officier officière
    `,
    ),
  ]),
  officeModifiers: wordSet(`
    ancien ancienne ex actuel actuelle nouveau nouvelle premier première vice principal principale grand jeune célèbre
    également aussi futur future feu général générale
  `),
  premodified: false,
  unnamedSources: wordSet(`
    expert experts experte expertes spécialiste spécialistes analyste analystes source sources observateur observateurs
    autorité autorités police gendarmerie témoin témoins enquêteur enquêteurs chercheur chercheurs scientifique scientifiques
    médias presse gouvernement ministère parquet justice tribunal syndicat syndicats associations ong opposition direction
    entreprise société groupe compagnie firme responsable responsables officiels porte-parole avocats défense victimes familles
    habitants salariés économistes médecins étude rapport sondage communiqué enquête commission parti armée rebelles manifestants
    président ministre maire directeur directrice avocat procureur pompiers préfecture mairie agence quotidien journal magazine
    constructeur banque association fondation institut organisation hôpital université critiques détracteurs partisans proches
    dirigeants élus députés juges magistrats militants pirates hackers cybercriminels employés éditeur géant filiale
  `),
  namingWords: wordSet(
    'baptisé baptisée baptisés nommé nommée appelé appelée dénommé dénommée surnommé surnommée intitulé intitulée dit dite',
  ),
  bodyNouns: wordSet(`
    entreprise société groupe compagnie firme filiale constructeur éditeur opérateur banque assureur agence association ong
    fondation syndicat parti mouvement collectif club équipe quotidien journal hebdomadaire magazine chaîne radio site
    plateforme start-up startup réseau cabinet institut géant enseigne marque laboratoire studio organisation média milice
  `),
  documentNouns: wordSet(`
    informations information mots propos article communiqué communiqués rapport étude enquête bilan chiffres bulletin édition
    site sondage baromètre données déclarations déclaration termes note lettre billet tribune texte tweet message compte
    décompte estimations estimation calculs direction rédaction résultats conclusions documentaire reportage classement
    émission livre ouvrage interview entretien tweets
  `),
  kindNouns: new Map([
    ...kindNouns(
      'media',
      'quotidien journal hebdomadaire magazine chaîne radio station site média mensuel titre agence',
    ),
    ...kindNouns(
      'company',
      'entreprise société groupe compagnie firme constructeur opérateur géant enseigne marque banque éditeur plateforme',
    ),
    ...kindNouns('party', 'parti mouvement formation'),
    ...kindNouns('club', 'club équipe'),
  ]),
  bodyWords: wordSet(`
    group groupe université university institut institute ministère association fédération confédération syndicat parti union
    comité commission conseil agence banque bank société compagnie company corporation inc ltd limited networks network pictures
    studios entertainment motors airlines airways technologies technology systems media news times press post radio fc club
    tribunal cour parquet préfecture police gendarmerie fondation foundation observatoire cabinet académie hôpital chu
    assemblée sénat parlement organisation organization security airbus energy partners capital holdings
  `),
  legalForms: wordSet('sa sas sarl sasu se plc inc inc. ltd corp corp. gmbh ag nv spa llc & cie'),
  feminineNoun: /(?:trice|euse|ière|ienne|esse)$/u,
  masculineNoun: /(?:eur|ien|ier)$/u,
  givenNames: new Map([
    ...given(
      'm',
      `
      alain albert alexandre alexis andré antoine arnaud arthur aurélien axel baptiste benjamin benoît bernard boris bruno
      carlos cédric charles christian christophe claude clément cyril damien daniel david denis didier dominique donald
      edouard édouard emmanuel eric éric étienne fabien fabrice florian florent franck françois frédéric gabriel gaspard
      gaël georges gérald gérard gilbert gilles grégory guillaume gustave guy henri hervé hugo hugues ivan jack jacques
      jean jean-claude jean-luc jean-marc jean-marie jean-michel jean-paul jean-pierre jean-yves jeff jeremy jérémy jérôme
      joël john joseph jules julien karim kevin laurent léo léon lionel loïc louis luc lucas ludovic manuel marc marcel
      marius mark martin mathieu matthieu maurice maxime mehdi michaël michel mickaël mohamed nicolas noël olivier pascal
      patrice patrick paul philippe pierre quentin raphaël raymond rémi rémy renaud rené richard robert rodolphe roger roland
      romain samuel sébastien serge simon stéphane sylvain théo thibault thierry thomas tony valentin vincent vladimir
      william xavier yann yannick yves barack joe george james peter stephen steve tim tom bill
    `,
    ),
    ...given(
      'f',
      `
      adèle agathe agnès alexandra alice aline amélie amy ana anaïs andrée angela anita anna anne anne-marie annick annie
      audrey aurélie aurore béatrice bénédicte bernadette brigitte camille carla carole caroline catherine cécile céline
      chantal charlotte christelle christiane christine claire clara clémence clémentine corinne delphine denise diane
      dorothée édith elisa élisabeth elisabeth élise élodie emilie émilie emma estelle esther eva eve fabienne fanny fatima
      florence france françoise gabrielle geneviève hélène hillary inès ingrid irène isabelle jacqueline jeanne jennifer
      jessica joëlle josiane judith julia julie juliette karine kim laetitia laura laure laurence lea léa liliane lise louise
      lucie lydia madeleine manon margaux margot marguerite maria marie marie-claude marie-christine marine marion marlène
      martine mathilde mélanie michèle michelle mireille monique muriel myriam nadia nadine najat nancy nathalie nicole odile
      olivia pascale patricia paula pauline rachel rachida rama ségolène sabine samira sandra sandrine sara sarah simone
      solène sonia sophie stéphanie suzanne sylvie tatiana theresa thérèse ursula valérie vanessa véronique victoria virginie
      yvette yvonne zoé
    `,
    ),
  ]),
  neverNames: wordSet(`
    le la les l' un une des du au aux ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma mes je tu il elle on
    nous vous ils elles c' d' j' m' n' s' t' qu' et ou où mais donc or ni car que qui quoi dont quand comme si lorsque
    lorsqu' puisque parce alors ainsi aussi après avant depuis pendant durant dès dans en par pour sur sous avec sans chez
    vers contre entre selon malgré parmi face grâce toutefois cependant néanmoins pourtant enfin ensuite puis hier aujourd'hui
    demain ici là cela ceci ça celui celle ceux celles-ci plusieurs certains certaines quelques chaque aucun aucune tout tous
    toute toutes plus moins très peu beaucoup trop bien mal oui non même déjà encore toujours jamais lundi mardi mercredi jeudi
    vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre deux trois
    quatre cinq six sept huit neuf dix outre via voici voilà pourquoi comment combien quel quelle quels quelles est sont était
    a ont avait pdg dg pib tva isf smic hlm cdi cdd sms dvd adn vih sida ong bac bd qcm sdf pme tpe à autre autres d'après rien personne nul n° monsieur madame cette
  `),
};
