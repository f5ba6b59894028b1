import { type BodyKind, type NameRules, officeTable, type PronounForm } from '../name-rules.ts';
import { wordSet } from '../word-set.ts';

const pronoun = (gender: 'm' | 'f' | null, plural: boolean): PronounForm => ({ gender, plural });
const given = (gender: 'm' | 'f', list: string): [string, 'm' | 'f'][] =>
  [...wordSet(list)].map((name) => [name, gender]);

const kindNouns = (kind: BodyKind, list: string): [string, BodyKind][] =>
  [...wordSet(list)].map((word) => [word, kind]);

export const names: NameRules = {
  honorifics: wordSet(`
    mr mr. mrs mrs. ms ms. miss dr dr. prof prof. sir lord lady dame rev. hon. messrs. rep. reps. sen. sens. gov. gen. col. lt.
    sgt. capt. cmdr. adm. maj. det. insp. supt.
  `),
  determiners: wordSet(`
    the a an this that these those his her its their our your my some several many most few two three four five six seven
    eight nine ten no any each every another both all other unnamed
  `),
  indefinites: new Map([
    ['a', null],
    ['an', null],
    ['one', null],
    ['another', null],
  ]),
  nounTies: wordSet("of 's for"),
  prepositions: wordSet(`
    of in on at to for from by with without about against between into over under after before during since until
    through among across per despite toward towards upon within outside inside near like via as amid
  `),
  pronouns: new Map([
    ['he', pronoun('m', false)],
    ['she', pronoun('f', false)],
    ['they', pronoun(null, true)],
    ['it', pronoun(null, false)],
  ]),
  pluralBodies: true,
  tonicPronouns: new Map([
    ['him', pronoun('m', false)],
    ['her', pronoun('f', false)],
    ['them', pronoun(null, true)],
  ]),
  enclitics: new Set<string>(),
  roles: new Map([
    ...officeTable(
      true,
      `
      president ceo chairman chairwoman chair chief head leader mayor governor king queen founder co-founder cofounder boss
      commander chancellor premier emir rector speaker director-general
    `,
    ),
    ...officeTable(
      false,
      `
      director minister secretary spokesman spokeswoman spokesperson lawmaker senator congressman congresswoman
      representative vice-president lawyer attorney prosecutor judge analyst expert specialist researcher professor economist
      journalist reporter columnist consultant engineer doctor sociologist historian officer official delegate adviser advisor
      member deputy ambassador commissioner general colonel captain coach manager player candidate activist treasurer
      coordinator administrator shareholder partner executive editor author writer filmmaker actor actress bishop archbishop
      pope imam rabbi singer pilot astronaut counsel scientist strategist producer sheriff detective envoy
      goalkeeper keeper goalie defender midfielder forward winger parliamentarian lecturer negotiator aide whip inspector
      rapporteur constable correspondent principal dean superintendent publisher nominee billionaire businessman comedian novelist host striker footballer queen prince princess duke duchess ayatollah
      agent scholar physicist biologist chemist astronomer ecologist geologist psychologist epidemiologist virologist psychiatrist
      nurse teacher physician surgeon meteorologist climatologist
    `,
    ),
  ]),
  officeModifiers: wordSet(`
    former then current new prime vice deputy senior chief principal grand also long-time longtime professional national
    first lead general managing executive foreign interior finance justice defence defense health environment police
    acting interim late majority minority opposition assistant associate state district federal republican democratic
    conservative left-wing right-wing ex outgoing incoming newly elected founding honorary top press
  `),
  premodified: true,
  unnamedSources: wordSet(`
    expert experts specialist specialists analyst analysts source sources observer observers authority authorities police
    witness witnesses investigator investigators researcher researchers scientist scientists media press government ministry
    prosecutor prosecutors court union unions group groups opposition management company firm officials official spokesman
    spokeswoman spokesperson lawyer lawyers defence defense victims families residents workers economists doctors study
    report poll statement commission committee party army rebels protesters president minister mayor director critics
    supporters opponents people agency newspaper magazine bank association foundation institute organisation organization
    hospital university leaders lawmakers judges activists hackers executives employees regulators carmaker giant studio
    campaigners department office administration team insiders diplomats aides advisers
  `),
  namingWords: wordSet('called named dubbed known calling'),
  bodyNouns: wordSet(`
    company firm group carmaker automaker giant bank insurer agency association charity foundation union party movement club
    team newspaper magazine network website site platform startup start-up brand studio outlet organisation organization
    retailer manufacturer operator publisher broadcaster subsidiary laboratory institute
  `),
  documentNouns: wordSet(`
    report reports statement statements article study survey poll data figures findings analysis letter memo tweet post
    filing release account estimates estimate research website site words results documents review investigation
    documentary ranking interview op-ed editorial book tweets posts
  `),
  kindNouns: new Map([
    ...kindNouns(
      'media',
      'newspaper paper magazine channel broadcaster network station outlet website site daily weekly agency',
    ),
    ...kindNouns(
      'company',
      'company firm group corporation manufacturer carmaker operator giant bank publisher retailer airline platform startup',
    ),
    ...kindNouns('party', 'party movement'),
    ...kindNouns('club', 'club team side'),
  ]),
  bodyWords: wordSet(`
    group university institute ministry department association federation confederation union party committee commission
    council agency bank company corporation corp inc ltd limited networks network pictures studios entertainment motors
    airlines airways technologies technology systems media news times press post radio fc club court police foundation
    academy hospital parliament congress organisation organization security energy partners capital holdings bureau office
    army navy force authority board league service services college school trust fund
  `),
  legalForms: wordSet('inc inc. corp corp. co co. ltd ltd. plc llc lp sa ag gmbh nv group holdings'),
  feminineNoun: /(?:woman|ess)$/u,
  masculineNoun: /(?:man|boy)$/u,
  givenNames: new Map([
    ...given(
      'm',
      `
      aaron adam alan albert alex alexander andrew anthony antonio arthur barack ben benjamin bernard bill bob boris brad
      brett brian bruce carl carlos charles chris christian christopher colin craig dan daniel dave david dennis derek donald
      doug douglas ed eddie edward eric ernest evan francis frank fred gary george gerald glenn gordon graham greg gregory
      harold harry henry howard hugh ian jack jacob jake james jamie jared jason jay jeff jeffrey jeremy jerry jesse jim
      jimmy joe joel john johnny jon jonathan jordan jose joseph joshua juan justin karl keith ken kenneth kevin kyle larry
      lawrence lee leonard louis luis luke marcus mario mark martin matt matthew max michael mike mitch mohammed nathan
      neil nicholas nick nigel oliver oscar patrick paul pedro peter phil philip ralph randy ray raymond richard rick robert
      roger ron ronald roy russell ryan sam samuel scott sean sergei seth simon stephen steve steven stuart ted terry
      theodore thomas tim timothy todd tom tony travis vernon victor vincent vladimir walter warren wayne william xavier
    `,
    ),
    ...given(
      'f',
      `
      abigail alexandra alice alicia alison amanda amber amy andrea angela anita ann anna anne annie april ashley audrey
      barbara beth betty beverly brenda caroline carol carolyn carrie catherine charlotte cheryl christina christine cindy
      claire clara condoleezza crystal cynthia dana danielle dawn debbie deborah debra denise diana diane donna dorothy
      eileen elaine eleanor elena elizabeth ellen emily emma erica erin esther eva evelyn frances gail gloria grace hannah
      heather heidi helen hillary holly irene jacqueline jane janet janice jean jennifer jenny jessica jill joan joanna
      josephine joyce judith judy julia julie karen kate katherine kathleen kathryn kathy katie kelly kim kimberly kristen
      laura lauren leslie linda lisa lori louise lucy lydia lynn madeleine margaret maria marie marilyn martha mary megan
      melania melanie melissa michelle monica nancy natalie nicole olivia pamela patricia paula phyllis priti rachel rebecca
      rita robin rosa rose ruth sally samantha sandra sara sarah sharon sheila shirley sonia sophia stephanie sue susan
      suzanne sylvia teresa theresa tiffany tina tracy ursula valerie vanessa veronica victoria virginia vivian wendy yvonne
    `,
    ),
  ]),
  neverNames: wordSet(`
    the a an this that these those his her its their our your my i you he she it we they and or but nor so yet for if when
    while as because since after before until although though however therefore moreover meanwhile instead still also then
    there here what who whom whose which where why how in on at to from by with without about against between into over under
    during through among across per despite toward upon within not no yes all any each every some several many most few both
    other another one two three four five six seven eight nine ten is are was were be been has have had do does did will
    would can could may might shall should must monday tuesday wednesday thursday friday saturday sunday january february
    march april june july august september october november december today yesterday tomorrow now just only even such
    ceo cfo coo cto gdp vat dna hiv aids tv pc dvd ngo ngos pm mp mps md phd faq usd eur gbp
    mr mr. mrs mrs. ms ms. according
  `),
};
