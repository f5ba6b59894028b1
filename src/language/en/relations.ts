import { type RelationRules, verbTable } from '../relation-rules.ts';
import { wordSet } from '../word-set.ts';
import { conjugate } from './conjugate.ts';

export const relations: RelationRules = {
  verbs: verbTable(
    {
      attacked: 'attack hack target bomb',
      accused: 'accuse blame',
      sued: 'sue',
      arrested: 'arrest detain',
      charged: 'charge indict',
      convicted: 'convict sentence',
      acquired: 'acquire purchase',
      founded: 'found co-found establish',
      owns: 'own control',
      leads: 'lead head chair',
      met_with: 'meet~with',
      merged_with: 'merge+with',
      invested_in: 'invest+in',
      criticises: 'criticize criticise condemn denounce slam',
      sanctioned: 'sanction',
      killed: 'kill murder assassinate',
      won_against: 'beat defeat',
      supports: 'support back endorse',
      opposes: 'oppose',
      member_of: 'join',
      employed_by: 'work+for+at',
      signed_with: 'sign+with',
    },
    conjugate,
  ),
  partNouns: new Map([
    ['subsidiary', 'subsidiary_of'],
    ['unit', 'subsidiary_of'],
    ['arm', 'subsidiary_of'],
    ['division', 'part_of'],
    ['branch', 'part_of'],
  ]),
  basedWords: wordSet('based headquartered'),
  bornWords: wordSet('born'),
  placePrepositions: wordSet('in at near'),
  attackNouns: wordSet(
    'attack attacks cyberattack cyber-attack bombing bombings hack hacking breach shooting assassination kidnapping explosion sabotage intrusion',
  ),
};
