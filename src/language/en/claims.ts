import type { ClaimRules } from '../claim-rules.ts';
import { poleTable } from '../poles.ts';
import { byFirstWord, phraseTable, wordSet } from '../word-set.ts';
import { conjugate } from './conjugate.ts';

const formsOf = (verbs: string): string[] =>
  [...wordSet(verbs)].flatMap((verb) => conjugate(verb).map(([form]) => form));

const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SMALL =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const PARTS: readonly (readonly [words: string, value: number])[] = [
  ['half', 50],
  ['a third', 33.3],
  ['one third', 33.3],
  ['two thirds', 66.7],
  ['two-thirds', 66.7],
  ['a quarter', 25],
  ['one quarter', 25],
  ['three quarters', 75],
  ['three-quarters', 75],
  ['a fifth', 20],
  ['a tenth', 10],
  ['one in two', 50],
  ['one in three', 33.3],
  ['one in four', 25],
  ['one in five', 20],
  ['one in ten', 10],
  ['nine in ten', 90],
  ['nine out of ten', 90],
  ['eight out of ten', 80],
];

export const claims: ClaimRules = {
  denials: new Set([
    ...formsOf('deny refute rebut disavow debunk disprove contradict dispute disclaim scotch'),
    ...wordSet(
      'denial denials untrue unfounded baseless groundless false hoax fake myth rumour rumours unable impossible incorrect inaccurate misleading fabricated invented',
    ),
  ]),
  denialPhrases: phraseTable(`
    rule out
    rules out
    ruled out
    ruling out
    no longer
    no more
    not yet
    far from
    contrary to
    there is no
    failed to
    fails to
    fail to
    instead of
    has yet to
    have yet to
    anything but
  `),
  namedDenials: phraseTable(
    'denial of service\ndenials of service\nconfirm or deny\nconfirm nor deny\nconfirmed nor denied\nlie detector\nfalse alarm\nfalse start',
  ),
  privatives: wordSet('without nowhere hardly'),
  limit: null,
  subordinators: wordSet(
    'who which whose whom where because although though while when if as since unless whether before after until',
  ),
  poles: poleTable(
    {
      accept: [
        {
          verbs:
            'accept adopt approve agree pass ratify endorse validate vote_for vote_in vote_through say_yes grant uphold back',
          words: 'approval adoption ratification go-ahead green_light in_favour',
        },
        {
          verbs:
            'reject refuse decline veto block turn_down throw_out vote_down vote_against say_no rebuff repeal annul overturn quash dismiss strike_down',
          words: 'rejection refusal veto no_to',
        },
      ],
      attend: [
        { verbs: 'attend participate take_part join', words: 'present attendance participation' },
        { verbs: 'miss skip boycott stay_away', words: 'absent absence boycott' },
      ],
      begin: [
        {
          verbs: 'begin start launch introduce reinstate restore resume inaugurate create set_up establish take_effect',
          words: 'beginning launch creation introduction into_force',
        },
        {
          verbs:
            'end stop cease finish scrap abolish halt suspend abandon cancel call_off shelve put_an_end do_away dissolve wind_up',
          words: 'abolition suspension cancellation',
        },
      ],
      build: [
        { verbs: 'build construct erect rebuild', words: 'construction' },
        { verbs: 'demolish destroy dismantle tear_down pull_down raze', words: 'demolition destruction' },
      ],
      buy: [
        { verbs: 'buy acquire purchase import take_over', words: 'import imports takeover acquisition' },
        { verbs: 'sell export', words: 'export exports sale' },
      ],
      change: [
        { verbs: 'change reform modify overhaul amend alter replace', words: 'reform overhaul' },
        { words: 'unchanged unaltered same_as' },
      ],
      compulsory: [
        { verbs: 'require oblige compel force', words: 'compulsory mandatory obligatory obligation' },
        { verbs: 'exempt', words: 'optional voluntary exemption free_to' },
      ],
      continue: [
        { verbs: 'continue go_on keep_on carry_on persist', words: 'still up_and_running keeps kept keep_on' },
        { verbs: 'stop cease discontinue', words: 'no_longer no_more any_more anymore' },
      ],
      early: [
        { verbs: 'bring_forward speed_up accelerate hasten', words: 'earlier sooner' },
        { verbs: 'postpone delay defer put_off push_back', words: 'later postponement' },
      ],
      effective: [{ words: 'effective efficient useful' }, { words: 'ineffective inefficient useless pointless' }],
      employ: [
        { verbs: 'hire recruit appoint', words: 'hiring recruitment' },
        { verbs: 'fire dismiss sack lay_off make_redundant', words: 'layoffs dismissal redundancies' },
      ],
      find: [
        { verbs: 'find discover appear turn_up', words: 'found' },
        { verbs: 'vanish disappear', words: 'missing' },
      ],
      free: [
        { verbs: 'release free liberate let_go', words: 'release freed bail' },
        { verbs: 'jail imprison arrest detain', words: 'prison jail custody behind_bars' },
      ],
      gratis: [{ words: 'free free_of_charge for_free at_no_cost' }, { verbs: 'pay charge', words: 'payable' }],
      guilty: [
        { verbs: 'convict condemn sentence', words: 'guilty conviction' },
        { verbs: 'acquit clear exonerate pardon', words: 'innocent acquittal not_guilty' },
      ],
      improve: [
        { verbs: 'improve heal recover mend', words: 'better improvement recovery' },
        { verbs: 'worsen deteriorate degrade aggravate', words: 'worse deterioration' },
      ],
      keep: [
        { verbs: 'keep maintain retain preserve stick_to hold_on cling', words: 'kept go_ahead' },
        {
          verbs:
            'remove abolish scrap abandon drop give_up ditch bury relinquish renounce shelve move relocate back_down',
          words: 'removal',
        },
      ],
      legal: [
        { verbs: 'legalize legalise', words: 'legal lawful constitutional' },
        { verbs: 'outlaw', words: 'illegal unlawful unconstitutional' },
      ],
      live: [
        { verbs: 'survive live', words: 'alive survivor survivors unharmed unhurt' },
        { verbs: 'die kill perish', words: 'dead death deaths killed toll' },
      ],
      majority: [{ words: 'majority' }, { words: 'minority' }],
      more: [
        { words: 'higher dearer greater larger longer bigger expensive costlier' },
        { words: 'lower cheaper smaller fewer shorter cheap' },
      ],
      open: [
        { verbs: 'open reopen', words: 'opening reopening' },
        { verbs: 'close shut shut_down', words: 'closure closing shutdown' },
      ],
      permit: [
        {
          verbs: 'allow permit authorize authorise legalize legalise let lift',
          words: 'legal lawful authorisation authorization',
        },
        { verbs: 'ban forbid prohibit outlaw prevent block bar', words: 'illegal unlawful prohibition' },
      ],
      profit: [{ words: 'profit profits surplus profitable' }, { words: 'loss losses deficit shortfall' }],
      public: [
        { verbs: 'nationalise nationalize', words: 'public nationalisation nationalization' },
        { verbs: 'privatise privatize', words: 'private privatisation privatization' },
      ],
      renew: [
        { verbs: 'renew extend prolong sign', words: 'renewal extension' },
        { verbs: 'terminate expire break_off tear_up sever rescind', words: 'termination expiry' },
      ],
      rise: [
        {
          verbs:
            'rise increase grow climb soar jump surge gain raise double triple expand rebound go_up hike swell advance',
          words: 'growth hike rebound upturn',
        },
        {
          verbs:
            'fall decrease drop decline shrink plunge plummet sink reduce cut halve lower slump contract shed tumble dip go_down slide cut_back',
          words: 'reduction recession downturn decline',
        },
      ],
      safe: [
        { verbs: 'protect', words: 'safe harmless healthy' },
        {
          verbs: 'harm endanger poison sicken damage',
          words: 'dangerous unsafe harmful toxic danger hazard hazardous ill carcinogenic',
        },
      ],
      send: [
        { verbs: 'send deploy dispatch ship deliver', words: 'deployment' },
        { verbs: 'withdraw recall pull_out withhold', words: 'withdrawal' },
      ],
      stay: [
        { verbs: 'stay remain join enter arrive return', words: 'member in_office' },
        {
          verbs: 'leave quit exit withdraw depart resign step_down step_aside pull_out walk_out',
          words: 'departure withdrawal resignation',
        },
      ],
      strong: [
        { verbs: 'strengthen tighten toughen reinforce harden', words: 'stricter tougher tighter' },
        { verbs: 'weaken ease relax loosen soften', words: 'weaker looser laxer' },
      ],
      succeed: [
        { verbs: 'succeed manage achieve reach obtain secure', words: 'success successful' },
        { verbs: 'fail miss flop fall_short', words: 'failure unsuccessful in_vain come_to_nothing came_to_nothing' },
      ],
      support: [
        { verbs: 'support back endorse welcome favour favor', words: 'favour favor in_favour' },
        { verbs: 'oppose criticize criticise condemn', words: 'against opposition opposed' },
      ],
      take: [
        { verbs: 'seize capture conquer overrun', words: 'capture seizure' },
        { verbs: 'hold_on repel drive_back fight_off hold_out push_back', words: '' },
      ],
      true: [
        { verbs: 'prove verify confirm admit acknowledge', words: 'true real genuine accurate' },
        { verbs: 'debunk deny', words: 'false untrue fake hoax myth wrong' },
      ],
      win: [
        { verbs: 'win beat defeat elect reelect re-elect', words: 'victory winner gold champion champions title' },
        { verbs: 'lose be_beaten', words: 'defeat loser beaten defeated was_beaten empty-handed silver lost' },
      ],
    },
    conjugate,
  ),
  numerals: new Map([
    ...SMALL.split(' ').map((word, index): [string, number] => [word, index + 2]),
    ...TENS.map((word, index): [string, number] => [word, (index + 2) * 10]),
    ['dozen', 12],
    ['twice', 2],
  ]),
  ordinals: new Map([
    ...'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
      .split(' ')
      .map((word, index): [string, number] => [word, index + 1]),
  ]),
  numberPhrases: byFirstWord(
    PARTS.map(([words, value]) => ({ words: words.split(' '), value, unit: '%' })),
    ({ words }) => words,
  ),
  above: phraseTable('more than\nover\nat least\nabove\nwell over\nno fewer than'),
  below: phraseTable('less than\nfewer than\nunder\nbelow\nat most\nup to'),
  spans: new Map([
    ['century', 100],
    ['centuries', 100],
    ['decade', 10],
    ['decades', 10],
  ]),
  firstPerson: wordSet("i i'm i've i'd i'll me my mine myself we we're we've we'd we'll us our ours ourselves"),
  placing: wordSet('in at near around outside inside across within off'),
};
