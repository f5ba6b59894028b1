import { type CueVerbs, cueTable, weakCueTable } from '../cue-table.ts';
import type { SpeechRules } from '../speech-rules.ts';
import { byFirstWord, phraseList, phraseTable, wordSet } from '../word-set.ts';
import { conjugate } from './conjugate.ts';

const VERBS: CueVerbs = {
  byClass: {
    assert: `
      say tell state declare announce explain add note argue claim insist assert maintain contend suggest report reveal
      write reply respond answer recall observe remark comment point believe think feel know hope fear expect conclude stress
      emphasize emphasise reiterate repeat indicate mention testify tweet post disclose allege predict propose guess suspect
      describe continue quip joke laugh shout cry exclaim whisper mutter recount caution ask wonder read agree hear
      argue boast brag counter hint imply inform muse opine proclaim pronounce reckon retort signal
    `,
    deny: 'deny refute reject dispute rebut disavow',
    accuse: 'accuse blame charge',
    estimate: 'estimate project forecast calculate',
    confirm: 'confirm affirm reaffirm verify attest',
    admit: 'admit acknowledge concede confess',
    promise: 'promise pledge vow swear threaten',
    demand: 'demand urge recommend request call insist',
    warn: 'warn alert',
    criticise: 'criticize criticise condemn denounce complain lament slam decry deplore',
  },
  bareClause: `
    say tell think believe claim hope fear know feel guess suspect argue add insist predict reckon admit note allege swear
    expect suggest warn deny report announce explain estimate
  `,
  marksOnly: `
    describe continue quip joke laugh shout cry exclaim whisper mutter comment tweet post accuse blame charge call
    criticize criticise condemn denounce slam decry deplore ask respond reply read reject dispute pronounce agree signal
  `,
  notCues: `
    post posts read reads report reports note notes state states charge charges charged charging call calls called calling
    project projects forecast guess claims claim demand demands request requests comment comments hope hopes fear fears point
    points pointed pointing know known expect expected expects reported answer answers projects projected agree agreed agrees
    alert alerts heard hear hears counter reply replies propose proposed laugh cry shout feel feels joke think ask
    blame signal signals described describe describes believed alleged suspect suspects suspected pronounced recalled
  `,
  weak: {
    assert: `
      find show label dub describe cite tweet post rule hold assess determine remind assure notify advise vent yell interject
      chuckle stipulate theorize speculate posit convince learn decide worry wish assume echo compare liken characterize
      portray depict praise laud hail mock ridicule deride defend apologize reassure recognize clarify summarize outline
      volunteer reference quote credit attribute see view consider regard deem illustrate demonstrate prove establish argue
      refer dismiss imagine anticipate brand joke sing chant applaud thank salute welcome support endorse want
    `,
    deny: 'doubt question decline refuse',
    accuse: 'attack fault attribute',
    estimate: 'rate put',
    demand: 'order require instruct direct encourage press pressure lobby beg plead implore exhort appeal advise push',
    promise: 'offer plan intend',
    criticise: 'blast rip chide chastise lambaste rebuke scold object',
    warn: 'remind',
  },
  weakNouns: `
    claim claims allegation allegations accusation accusations argument arguments assertion assertions belief concern concerns
    fear fears hope hopes idea notion rumor rumors suggestion suggestions view promise promises pledge threat threats warning
    warnings statement statements report reports conclusion announcement question questions request requests demand demands
    call calls plea theory theories evidence doubt doubts opinion words word admission insistence message recommendation
    confident afraid convinced sure worried skeptical certain
  `,
};

const FORMS = cueTable(VERBS, conjugate);
const again = (form: string, lemma: string, shape: 'finite' | 'gerund' = 'finite'): void => {
  const model = [...FORMS.values()].find((cue) => cue.lemma === lemma);
  if (model) FORMS.set(form, { ...model, shape });
};
// Homographs of nouns that are read as verbs where the syntax (subject before, clause after) supports it.
for (const [form, lemma] of [
  ['claims', 'claim'],
  ['claim', 'claim'],
  ['notes', 'note'],
  ['reports', 'report'],
  ['reported', 'report'],
  ['hopes', 'hope'],
  ['fears', 'fear'],
  ['think', 'think'],
  ['expects', 'expect'],
  ['feels', 'feel'],
  ['states', 'state'],
  ['knows', 'know'],
  ['recalled', 'recall'],
  ['demands', 'demand'],
  ['replies', 'reply'],
  ['agrees', 'agree'],
] as const)
  again(form, lemma);

export const speech: SpeechRules = {
  cueForms: FORMS,
  weakCues: weakCueTable(VERBS, conjugate),
  auxiliaries: wordSet("has have had having is are was were be been being will would 've 'd"),
  nounForms: wordSet(`
    attack attacks rate rates state states post posts point points project projects order orders plan plans offer offers hold
    rule rules press brand brands credit credits show shows mock echo charge charges note notes view views label labels quote
    quotes blast rip push signal signals alert alerts counter find finds support
  `),
  sourceVerbs: wordSet('cite quote credit'),
  isGerund: (lower) => /^\p{L}{2,}ing$/u.test(lower),
  reportingNouns: wordSet(VERBS.weakNouns),
  measureCues: wordSet('add post'),
  finiteAuxiliaries: wordSet('has have had is are was were will would'),
  modals: wordSet('can could may might must should shall cannot'),
  been: wordSet('been being'),
  beforeVerb: wordSet(`
    also then later earlier again previously recently repeatedly publicly initially reportedly has have had never not
    already still simply only even just flatly strongly firmly vehemently categorically briefly clearly openly once
    further always often did does do didn't doesn't don't hasn't haven't hadn't wasn't weren't isn't aren't won't wouldn't himself herself themselves itself both all now subsequently is was are were 've 'd today yesterday
    monday tuesday wednesday thursday friday saturday sunday
  `),
  asides: phraseList(`
    for his part
    for her part
    for its part
    for their part
    in turn
    of course
    in fact
  `),
  clauseMarkers: wordSet('that whether if how why'),
  keptMarkers: wordSet('whether if how why'),
  infinitiveMarkers: wordSet('to'),
  isInfinitive: (lower) => /^\p{L}+$/u.test(lower),
  attributions: byFirstWord(
    [
      { words: ['according', 'to'], needsPerson: false },
      { words: ['in', 'the', 'words', 'of'], needsPerson: false },
    ],
    ({ words }) => words,
  ),
  clauseStarters: wordSet(
    'that who which whose where when while if because although though as since but and or so unless until after before whether',
  ),
  commandVerbs: wordSet('tell ask'),
  adverbialStarters: wordSet('when as while after before until since because although though'),
  conditions: wordSet('if unless whether'),
  relativePronouns: wordSet('who which whose whom that'),
  negations: wordSet(
    "not never no none nobody nothing neither nor cannot can't don't doesn't didn't won't wouldn't isn't aren't wasn't weren't hasn't haven't hadn't couldn't shouldn't",
  ),
  nounNegations: new Set<string>(),
  falseNegations: phraseList(`
    not only
    no doubt
    not just
    no less
    not merely
  `),
  responsibility: {
    noun: 'responsibility',
    passive: wordSet('claimed'),
    active: phraseTable(`
      claimed responsibility for
      claims responsibility for
      claim responsibility for
      claiming responsibility for
      taken responsibility for
      took responsibility for
      said it was behind
      said they were behind
    `),
  },
  questionLabels: wordSet('q question reporter interviewer'),
  answerLabels: wordSet('a answer'),
  by: wordSet('by'),
};
