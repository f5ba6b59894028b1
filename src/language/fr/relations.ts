import { type RelationRules, verbTable } from '../relation-rules.ts';
import { wordSet } from '../word-set.ts';
import { conjugate } from './conjugate.ts';

export const relations: RelationRules = {
  verbs: verbTable(
    {
      attacked: 'attaquer cyberattaquer pirater cibler bombarder agresser hacker',
      accused: 'accuser soupçonner',
      sued: 'assigner',
      arrested: 'arrêter interpeller appréhender',
      charged: 'inculper',
      convicted: 'condamner',
      acquired: 'racheter acquérir absorber',
      founded: 'fonder cofonder',
      owns: 'posséder détenir contrôler',
      leads: 'diriger présider',
      met_with: 'rencontrer',
      merged_with: 'fusionner+avec',
      invested_in: 'investir+dans',
      criticises: 'critiquer fustiger dénoncer',
      sanctioned: 'sanctionner',
      killed: 'tuer assassiner abattre',
      won_against: 'battre vaincre dominer',
      supports: 'soutenir',
      member_of: 'rejoindre intégrer',
      employed_by: 'travailler+pour+chez',
      signed_with: 'signer+avec',
    },
    conjugate,
  ),
  partNouns: new Map([
    ['filiale', 'subsidiary_of'],
    ['filiales', 'subsidiary_of'],
    ['succursale', 'subsidiary_of'],
    ['branche', 'part_of'],
    ['division', 'part_of'],
    ['antenne', 'part_of'],
  ]),
  basedWords: wordSet('basé basée basés basées installé installée implanté implantée siège siégeant'),
  bornWords: wordSet('né née nés nées'),
  placePrepositions: wordSet('à au aux en dans'),
  attackNouns: wordSet(
    'attaque attaques cyberattaque cyberattaques attentat attentats piratage fusillade assassinat enlèvement explosion sabotage intrusion',
  ),
};
