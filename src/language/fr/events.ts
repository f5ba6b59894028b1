import { type EventRules, nounTable } from '../event-rules.ts';
import { verbTable } from '../relation-rules.ts';
import { phraseTable, wordSet } from '../word-set.ts';
import { conjugate } from './conjugate.ts';

export const events: EventRules = {
  verbs: verbTable(
    {
      attack:
        'bombarder envahir assiéger poignarder agresser kidnapper enlever pirater assaillir mitrailler ouvrir_le_feu_sur empoisonner',
      strike: 'attaquer',
      die: 'mourir décéder périr suicider éteindre succomber perdre_la_vie trouver_la_mort donner_la_mort',
      kill: 'tuer exécuter',
      murder: 'assassiner abattre décapiter',
      arrest:
        'placer_en_garde_à_vue placer_en_détention arrêter interpeller capturer emprisonner incarcérer écrouer extrader appréhender',
      prosecute: 'inculper poursuivre_en_justice mettre_en_examen porter_plainte_contre assigner_en_justice',
      convict: 'condamner acquitter relaxer',
      appear: 'comparaître plaider_coupable',
      elect: 'élire réélire',
      win: "remporter_l'_élection remporter_les_élections remporter_la_présidentielle",
      run: 'briguer_la_présidence briguer_un_mandat',
      acquire: 'racheter acquérir acheter',
      sell: 'vendre céder',
      merge: 'fusionner+avec',
      meet: 'rencontrer entretenir+avec',
      vote: 'voter~pour~contre~sur',
      march: 'défiler+à+au+dans+devant manifester+à+au+dans+devant',
      protest: 'manifester+contre protester+contre',
    },
    conjugate,
  ),
  nouns: nounTable({
    attack: `attaque attaques attentat attentats cyberattaque cyberattaques offensive fusillade fusillades assaut raid raids
      embuscade tuerie tueries attentat-suicide attentats-suicides frappe frappes incursion guet-apens braquage
      prise_d'_otages coup_d'_état`,
    bombing: `bombardement bombardements piratage enlèvement agression invasion massacre hameçonnage`,
    death: 'mort décès exécution suicide',
    murder: 'assassinat meurtre',
    arrest: 'arrestation interpellation incarcération extradition garde_à_vue',
    trial: 'procès inculpation mise_en_examen comparution jugement relaxe acquittement',
    lawsuit: 'plainte plaintes poursuites',
    election: `élection élections présidentielle législatives municipales européennes référendum réélection scrutin
      primaire primaires régionales départementales cantonales sénatoriales présidentielles`,
    acquisition: 'rachat acquisition opa',
    sale: 'cession vente',
    merger: 'fusion',
    meeting: `rencontre rencontres sommet entretien entretiens réunion visite pourparlers négociations congrès
      convention forum tête-à-tête entrevue`,
    protest: `manifestation manifestations émeute émeutes grève grèves rassemblement rassemblements mobilisation
      sit-in`,
  }),
  sport: wordSet('finale demi-finale quart match set coupe tournoi championnat tour titre ligue manche'),
  adjectival: wordSet(
    'présidentielle législatives municipales européennes primaire primaires régionales départementales cantonales sénatoriales présidentielles',
  ),
  hitting: phraseTable('ayant visé\nayant frappé\nayant touché\nqui a visé\nqui a frappé\nqui a touché\nqui visait'),
  commits: wordSet(
    'va vont allait doit doivent devrait devraient prévoit prévoient entend compte souhaite veut accepté décidé',
  ),
  infinitiveMarkers: wordSet("de d'"),
  compounds: wordSet('collective collectives'),
  definite: wordSet("le la l' cette ce cet du au"),
  announcing: wordSet('annoncé annonce officialisé finalisé conclu bouclé confirmé confirme'),
  passives: wordSet('est sont était étaient fut furent été être sera seront serait seraient soit soient étant'),
  by: wordSet('par'),
  against: wordSet('contre sur visant'),
  with: wordSet('avec'),
  between: wordSet('entre'),
  places: wordSet('à au aux en dans près devant'),
  placeNouns: wordSet('ville village région province quartier commune département île banlieue port capitale district'),
  planned: wordSet('prochain prochaine prochaines prochains prévu prévue prévus prévues futur future'),
  supposed: wordSet('éventuel éventuelle présumé présumée possible supposé supposée prétendu prétendue'),
  beforeInfinitive: wordSet("ne n' se s' y il elle ils elles on qui a ont est sont"),
};
