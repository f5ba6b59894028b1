import { type RelationRules, verbTable } from '../relation-rules.ts';
import { phraseTable, wordSet } from '../word-set.ts';
import { conjugate } from './conjugate.ts';

const REPUBLICANS = ['republican party', 'republicans', 'gop'];
const DEMOCRATS = ['democratic party', 'democrats'];

export const relations: RelationRules = {
  verbs: verbTable(
    {
      attacked: 'attack hack bomb shell raid invade storm stab assault ambush',
      accused: 'accuse blame',
      sued: 'sue file_a_lawsuit_against file_suit_against file_a_complaint_against bring_a_lawsuit_against',
      arrested: 'arrest detain',
      charged: 'charge indict',
      convicted: 'convict sentence',
      acquired: 'acquire% purchase% buy% take_over',
      founded: 'found co-found cofound establish set_up',
      owns: 'own% control% hold%%',
      leads: 'lead head chair run',
      met_with: 'meet~with',
      merged_with: 'merge+with',
      invested_in: 'invest+in',
      criticises:
        'criticize criticise condemn denounce slam blast lambaste rebuke deride hit_out_at lash_out_at mock ridicule disavow scold',
      sanctioned: 'sanction impose_sanctions_on fine suspend ban penalize expel blacklist',
      killed: 'kill murder assassinate',
      won_against: 'beat defeat trounce thrash edge_past win_against !lose+to',
      supports: 'support back endorse fund defend rally_behind campaign_for vote_for',
      opposes: 'oppose reject vote_against disagree_with run_against campaign_against',
      member_of: 'join',
      employed_by: 'work+for+at',
      signed_with: 'sign+with',
    },
    conjugate,
  ),
  offices: {
    leading: phraseTable(`
      prime minister
      first minister
      chief executive
      managing director
      executive director
      director general
      director-general
      general director
      secretary general
      secretary-general
      general secretary
      head coach
      editor in chief
      editor-in-chief
      executive chairman
      chief constable
      police chief
      interim leader
    `),
    leadingOf: wordSet('director editor coach manager dean principal superintendent publisher warden'),
    notLeading: phraseTable(`
      chief of staff
      chief economist
      chief strategist
      chief spokesman
      chief spokeswoman
      chief scientist
      chief correspondent
      chief political
      chief financial
      chief operating
      chief technology
      chief medical
      chief investment
      head of state
      head chef
    `),
    needsBody: wordSet('commander head chief leader boss'),
    titles: new Map([
      ...['sen.', 'sens.', 'rep.', 'reps.', 'justice', 'sen', 'rep'].map((title) => [title, false] as const),
      ...['gov.', 'govs.'].map((title) => [title, true] as const),
    ]),
    seconds: wordSet('vice deputy assistant associate under vice-president'),
    founders: wordSet('founder co-founder cofounder'),
    members: wordSet(
      'member player footballer striker forward midfielder defender goalkeeper keeper goalie winger captain parliamentarian guitarist singer',
    ),
    trades: wordSet(`
      lawyer attorney analyst expert specialist researcher professor economist journalist reporter columnist consultant
      engineer doctor sociologist historian officer official adviser advisor activist author writer filmmaker actor actress
      singer pilot astronaut scientist strategist producer detective billionaire businessman comedian novelist host striker
      footballer player member partner shareholder candidate nominee delegate executive duke duchess queen prince princess
      lecturer negotiator aide inspector correspondent dean rabbi imam bishop archbishop pope ayatollah partner editor coach manager director coordinator
      agent scholar physicist biologist chemist astronomer ecologist geologist psychologist epidemiologist virologist psychiatrist
      nurse teacher physician surgeon meteorologist climatologist
    `),
    posts: phraseTable(`
      attorney general
      attorneys general
      director of national intelligence
      executive editor
      candidate for
      officer in charge
    `),
    ofState: wordSet(`
      president minister chancellor premier king queen ambassador senator governor emir leader coach secretary commissioner
      envoy prince general lawmaker
    `),
    stateNouns: wordSet('republic government federation'),
    toPlace: wordSet("of 's to from"),
    atPlace: wordSet('in'),
    adjectiveEnding: /(?:al|ive|ic|ous|ish|ese|ian|an)$/u,
    copulas: wordSet('is was became becomes remains named appointed elected re-elected reelected'),
    as: wordSet('as'),
  },
  familyNouns: wordSet(`
    wife husband spouse son sons daughter daughters brother brothers sister sisters father mother widow widower ex-wife
    ex-husband stepson stepdaughter grandson granddaughter grandfather grandmother nephew niece uncle aunt cousin fiancé
    dad mom fiancée fiance girlfriend boyfriend son-in-law daughter-in-law brother-in-law sister-in-law father-in-law mother-in-law
  `),
  kinBodies: wordSet('company companies firm group bank paper newspaper site station city cities church ship'),
  familyAdjectives: new Set<string>(),
  possessives: wordSet('his her their'),
  bodyPossessives: wordSet('its'),
  companions: wordSet(
    'friend ally rival successor predecessor opponent critic protégé confidant supporter widow victim',
  ),
  reflexives: wordSet('himself herself itself themselves'),
  partNouns: new Map([
    ['subsidiary', 'subsidiary_of'],
    ['unit', 'subsidiary_of'],
    ['arm', 'subsidiary_of'],
    ['division', 'part_of'],
    ['branch', 'part_of'],
  ]),
  partWords: wordSet(
    'committee subcommittee commission council caucus office bureau division secretariat directorate department panel',
  ),
  basedWords: wordSet('based headquartered'),
  basedEnding: /^-(?:based|headquartered)$/u,
  houseWords: wordSet(
    'university college school institute institution hospital academy clinic court museum laboratory observatory church mosque',
  ),
  seatNouns: wordSet('headquarters headquarter'),
  bornWords: wordSet('born'),
  objectRelatives: wordSet('whom'),
  looseIn: wordSet('near from'),
  placePrepositions: wordSet('in at near from'),
  ofBody: wordSet('of from at with'),
  shareWords: wordSet('% percent stake stakes share shares half majority third quarter minority capital'),
  and: wordSet('and &'),
  partyWords: new Map([
    ['r', REPUBLICANS],
    ['d', DEMOCRATS],
    ['republican', REPUBLICANS],
    ['democratic', DEMOCRATS],
    ['democrat', DEMOCRATS],
  ]),
  times: {
    former: wordSet('former formerly ex onetime one-time erstwhile then retired ousted deposed'),
    formerPrefix: /^(?:ex|then)-/u,
    hedges: wordSet('considered described seen regarded portrayed viewed known billed'),
    begins: phraseTable(`
      appointed
      named
      elected
      re-elected
      reelected
      became
      becomes
      joined
      joins
      joining
      sworn in
      took over
      takes over
      took office
      inaugurated
      promoted
      hired
      chosen
      installed
      succeeded
      married
    `),
    ends: phraseTable(`
      resigned
      resigns
      resigning
      stepped down
      steps down
      stepping down
      fired
      dismissed
      ousted
      sacked
      deposed
      quit
      quits
      left
      retired
      removed
      no longer
      divorced
    `),
  },
  attackNouns: wordSet(
    'attack attacks cyberattack cyber-attack bombing bombings hack hacking breach shooting assassination kidnapping explosion sabotage intrusion',
  ),
};
