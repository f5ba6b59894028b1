import { type RelationRules, verbTable } from '../relation-rules.ts';
import { phraseTable, wordSet } from '../word-set.ts';
import { conjugate } from './conjugate.ts';

export const relations: RelationRules = {
  verbs: verbTable(
    {
      attacked: 'attaquer cyberattaquer pirater bombarder agresser hacker poignarder envahir',
      accused: 'accuser soupçonner reprocher+à',
      sued: 'assigner poursuivre_en_justice porter_plainte_contre attaquer_en_justice',
      arrested: 'arrêter interpeller appréhender placer_en_garde_à_vue',
      charged: 'inculper mettre_en_examen',
      convicted: 'condamner',
      acquired: 'racheter% acquérir% absorber',
      founded: 'fonder cofonder',
      owns: 'posséder% détenir% contrôler%',
      leads: 'diriger présider',
      met_with: 'rencontrer',
      merged_with: 'fusionner+avec',
      invested_in: 'investir+dans',
      criticises: 'critiquer fustiger dénoncer tacler étriller épingler',
      sanctioned: 'sanctionner exclure suspendre radier limoger',
      killed: 'tuer assassiner abattre',
      won_against: 'battre vaincre dominer écraser éliminer devancer !incliner+devant+face',
      supports: 'soutenir défendre rallier+à apporter_son_soutien_à voter+pour',
      opposes: 'rejeter désapprouver opposer+à voter+contre',
      member_of: 'rejoindre intégrer',
      employed_by: 'travailler+pour+chez',
      signed_with: 'signer+avec',
    },
    conjugate,
  ),
  offices: {
    leading: phraseTable(`
      premier ministre
      première ministre
      directeur général
      directrice générale
      directeur exécutif
      directrice exécutive
      secrétaire général
      secrétaire générale
      premier secrétaire
      première secrétaire
      secrétaire national
      secrétaire nationale
      secrétaire perpétuel
      secrétaire perpétuelle
      rédacteur en chef
      rédactrice en chef
      président-directeur
      ex-président
      ex-présidente
      ex-premier ministre
      ex-patron
      ex-maire
      député-maire
    `),
    leadingOf: wordSet('directeur directrice entraîneur entraîneure sélectionneur sélectionneuse éditeur'),
    notLeading: phraseTable(`
      chef de la diplomatie
      chef de cabinet
      cheffe de cabinet
      chef de campagne
      chef de clan
      chef de service
      cheffe de service
      chef de projet
      cheffe de projet
      chef de chœur
      chef d' orchestre
      cheffe d' orchestre
      chef de mission
      directeur général adjoint
      directrice générale adjointe
      secrétaire général adjoint
    `),
    needsBody: wordSet('commandant commandante chef cheffe leader patron patronne'),
    titles: new Map(),
    seconds: wordSet('vice adjoint adjointe vice-président vice-présidente suppléant sous-directeur'),
    founders: wordSet('fondateur fondatrice cofondateur cofondatrice co-fondateur co-fondatrice'),
    members: wordSet(
      'membre joueur joueuse attaquant attaquante défenseur milieu gardien gardienne ailier capitaine buteur militant militante chanteur chanteuse',
    ),
    trades: wordSet(`
      avocat avocate analyste expert experte spécialiste chercheur chercheuse professeur professeure économiste journaliste
      éditorialiste consultant consultante ingénieur ingénieure médecin sociologue politologue historien historienne
      responsable conseiller conseillère membre joueur joueuse militant militante syndicaliste actionnaire associé associée
      cadre employé employée auteur auteure autrice réalisateur réalisatrice acteur actrice écrivain écrivaine évêque
      archevêque pape imam rabbin chanteur chanteuse pilote astronaute candidat candidate élu élue représentant représentante
      délégué déléguée capitaine général colonel adjoint adjointe coordinateur coordinatrice administrateur administratrice
      correspondant correspondante chroniqueur chroniqueuse présentateur présentatrice animateur animatrice attaquant attaquante défenseur gardien ailier
      agent agente physicien physicienne biologiste chimiste astronome épidémiologiste virologue climatologue psychologue psychiatre
      infirmier infirmière enseignant enseignante chirurgien chirurgienne géologue infectiologue neurologue officier officière
      buteur directeur directrice rédacteur rédactrice entraîneur entraîneure sélectionneur ancien ancienne
    `),
    posts: phraseTable(`
      directeur de cabinet
      directrice de cabinet
      directeur de campagne
      directrice de campagne
      conseiller à la
      délégué général
      déléguée générale
    `),
    ofState: wordSet(`
      président présidente ministre chancelier chancelière roi reine ambassadeur ambassadrice sénateur sénatrice gouverneur
      émir sélectionneur ex-président ex-présidente dirigeant dirigeante leader vice-président vice-présidente
    `),
    stateNouns: wordSet('république fédération état gouvernement diplomatie justice ministre général générale'),
    toPlace: wordSet("de d' du des"),
    atPlace: wordSet('en à au aux'),
    adjectiveEnding: /(?:al|ale|if|ive|ique|ien|ienne|aire|eur|eure|ais|aise|ain|aine)$/u,
    copulas: wordSet(
      'est était fut devient devenu devenue reste demeure nommé nommée élu élue réélu réélue désigné désignée',
    ),
    as: wordSet('comme'),
  },
  familyNouns: wordSet(`
    femme épouse mari époux fils fille filles frère frères sœur soeur sœurs père mère veuve veuf ex-femme ex-mari ex-épouse
    petit-fils petite-fille grand-père grand-mère neveu nièce oncle tante cousin cousine fiancé fiancée compagne compagnon
    gendre beau-père belle-mère beau-frère belle-sœur beau-fils belle-fille
  `),
  kinBodies: wordSet(
    'maison maisons société sociétés entreprise entreprises compagnie groupe banque firme association église',
  ),
  familyAdjectives: wordSet('aîné aînée cadet cadette adoptif adoptive jumeau jumelle'),
  possessives: wordSet('son sa ses leur leurs'),
  bodyPossessives: wordSet('son sa leur'),
  companions: wordSet(
    'proche proches fidèle ami amie rival rivale allié alliée successeur prédécesseur adversaire collaborateur collaboratrice victime',
  ),
  reflexives: wordSet("se s'"),
  partNouns: new Map([
    ['filiale', 'subsidiary_of'],
    ['filiales', 'subsidiary_of'],
    ['succursale', 'subsidiary_of'],
    ['branche', 'part_of'],
    ['division', 'part_of'],
    ['antenne', 'part_of'],
  ]),
  partWords: wordSet('comité commission conseil bureau division secrétariat direction département'),
  basedWords: wordSet('basé basée basés basées installé installée implanté implantée siégeant domicilié domiciliée'),
  basedEnding: null,
  houseWords: wordSet(
    'université école lycée collège institut hôpital clinique académie tribunal musée laboratoire observatoire mosquée',
  ),
  seatNouns: wordSet('siège'),
  bornWords: wordSet('né née nés nées'),
  objectRelatives: wordSet("que qu'"),
  looseIn: wordSet('dans'),
  placePrepositions: wordSet('à au aux en dans'),
  ofBody: wordSet("de du d' des"),
  shareWords: wordSet('% pour-cent part parts actions capital participation moitié majorité tiers quart'),
  and: wordSet('et'),
  partyWords: new Map([
    ['socialiste', ['parti socialiste', 'ps']],
    ['communiste', ['parti communiste', 'parti communiste francais', 'pcf']],
    ['frontiste', ['front national', 'fn']],
    ['insoumis', ['la france insoumise', 'france insoumise', 'lfi']],
    ['insoumise', ['la france insoumise', 'france insoumise', 'lfi']],
  ]),
  times: {
    former: wordSet('ancien ancienne anciens anciennes ex alors retraité retraitée déchu déchue'),
    formerPrefix: /^ex-/u,
    hedges: wordSet('considéré considérée présenté présentée décrit décrite vu vue perçu perçue'),
    begins: phraseTable(`
      nommé
      nommée
      élu
      élue
      réélu
      réélue
      désigné
      désignée
      promu
      promue
      devenu
      devenue
      devient
      investi
      investie
      intronisé
      intronisée
      rejoint
      recruté
      recrutée
      embauché
      embauchée
      pris la tête
      prend la tête
      pris ses fonctions
      succède
      succédé
      épousé
      épouse
      marié
      mariée
    `),
    ends: phraseTable(`
      démissionné
      démissionne
      démissionnaire
      quitté
      quitte
      limogé
      limogée
      licencié
      licenciée
      évincé
      évincée
      destitué
      destituée
      révoqué
      révoquée
      remercié
      remerciée
      est plus
      divorcé
      divorcée
    `),
  },
  attackNouns: wordSet(
    'attaque attaques cyberattaque cyberattaques attentat attentats piratage fusillade assassinat enlèvement explosion sabotage intrusion',
  ),
};
