import { type EventRules, nounTable } from '../event-rules.ts';
import { verbTable } from '../relation-rules.ts';
import { phraseTable, wordSet } from '../word-set.ts';
import { conjugate } from './conjugate.ts';

export const events: EventRules = {
  verbs: verbTable(
    {
      attack:
        'bomb shell raid invade storm ambush hack kidnap abduct shoot stab behead besiege poison shoot_at open_fire_on',
      strike: 'attack',
      die: 'die perish pass_away succumb find_dead lose_his_life lose_her_life',
      kill: 'kill execute',
      murder: 'murder assassinate slay shoot_dead gun_down',
      arrest: 'arrest detain apprehend capture imprison jail extradite',
      prosecute:
        'charge indict sue prosecute file_a_lawsuit_against file_suit_against file_charges_against bring_charges_against',
      convict: 'convict sentence acquit find_guilty',
      appear: 'plead_guilty plead_not_guilty stand_trial',
      elect: 'elect re-elect reelect',
      win: 'win_the_election win_the_presidential_election win_the_presidency win_re-election win_reelection',
      run: 'run_for_president run_for_office run_for_mayor run_for_governor run_for_re-election',
      acquire: 'acquire purchase buy take_over',
      sell: 'sell',
      merge: 'merge+with',
      meet: 'meet~with',
      vote: 'vote_to vote_on vote_in_favour vote_for vote_against',
      march: 'protest+in+at+outside march+in+through+on',
      protest: 'protest+against protest_against demonstrate+against rally+against march+against',
    },
    conjugate,
  ),
  nouns: nounTable({
    attack:
      'attack attacks cyberattack cyber-attack cyberattacks airstrike airstrikes offensive ambush raid raids coup hostage-taking',
    bombing: `bombing bombings shooting shootings hack hacking breach invasion siege massacre stabbing kidnapping abduction
      shelling hijacking torpedoing`,
    death: 'death killing execution suicide',
    murder: 'murder assassination',
    arrest: 'arrest detention extradition',
    trial: 'trial indictment conviction prosecution sentencing',
    lawsuit: 'lawsuit lawsuits charges',
    election:
      'election elections re-election reelection referendum by-election midterms primaries caucuses caucus runoff',
    acquisition: 'acquisition takeover buyout purchase',
    sale: 'sale',
    merger: 'merger',
    meeting: 'meeting meetings summit talks negotiations visit congress convention forum',
    protest: 'protest protests demonstration demonstrations rally rallies march riot riots walkout',
  }),
  sport: wordSet(
    'final finals semi-final semifinal quarter-final quarterfinal match game set cup tournament championship round champion title qualifier league',
  ),
  adjectival: new Set<string>(),
  hitting: phraseTable('targeting\nhitting\nthat hit\nthat targeted\nthat killed\nwhich hit\nwhich targeted'),
  commits: wordSet(
    'agreed agrees plans planned planning expected set scheduled due decided intends wants hopes announced',
  ),
  infinitiveMarkers: wordSet('to'),
  compounds: wordSet(`
    campaign day night results result officials official interference meddling fraud cycle season ads ad law laws system
    victory loss win race eve commission board observers observer integrity security judge lawyer date movement organizers
    organizer camp camps attendees crowd plan plans threat threats dog helicopter room table minutes agenda footage video
    suspect victim victims toll penalty sentence row squad rate rates certificate benefits tax leader leaders groups group
    warrant warrants record records year years bid ballot ballots site sites
  `),
  definite: wordSet('the this that'),
  announcing: wordSet('announced announces announcing completed completes confirmed confirms finalized closed'),
  passives: wordSet('is are was were be been'),
  by: wordSet('by'),
  against: wordSet('against on'),
  with: wordSet('with'),
  between: wordSet('between'),
  places: wordSet('in at near outside'),
  placeNouns: wordSet('city town village district province region state island suburb port capital'),
  planned: wordSet('planned upcoming next scheduled forthcoming proposed future'),
  supposed: wordSet('alleged possible potential suspected purported feared'),
  beforeInfinitive: wordSet('to will would can could may might must should shall cannot i we they you who not'),
};
