import { foldedWords, type RatingRules, verdictTable } from '../rating-rules.ts';

export const ratings: RatingRules = {
  verdicts: verdictTable({
    false: `
      false
      fake
      untrue
      not true
      isn't true
      incorrect
      inaccurate
      wrong
      not correct
      not accurate
      hoax
      lie
      pants on fire
      four pinocchios
      bottomless pinocchio
      fabricated
      made up
      fiction
      bogus
      debunked
      refuted
      altered
      doctored
      manipulated
      digitally altered
      photoshopped
      deepfake
      AI-generated
      misattributed
      incorrect attribution
    `,
    'mostly-false': `
      mostly false
      largely false
      mainly false
      mostly untrue
      mostly inaccurate
      barely true
      misleading
      very misleading
      deceptive
      distorts the facts
      spins the facts
      out of context
      taken out of context
      false context
      miscaptioned
      three pinocchios
    `,
    mixed: `
      half true
      half truth
      half right
      half false
      mixture
      mixed
      partly false
      partially false
      partly true
      partially true
      partly correct
      partially correct
      true and false
      some truth
      in between
      not entirely true
      not quite right
      not the whole story
      missing context
      lacks context
      lacking context
      needs context
      more context needed
      complicated
      oversimplified
      exaggerated
      exaggeration
      cherry-picked
      two pinocchios
    `,
    'mostly-true': `
      mostly true
      largely true
      mainly true
      broadly true
      mostly correct
      largely correct
      broadly correct
      mostly accurate
      largely accurate
      almost true
      nearly true
      one pinocchio
    `,
    true: `
      true
      correct
      accurate
      right
      verified
      confirmed
      fact
      authentic
      genuine
      legitimate
      correct attribution
      geppetto checkmark
    `,
    unrated: `
      unrated
      not rated
      no verdict
      unproven
      not proven
      unverified
      not verified
      unverifiable
      unconfirmed
      unsupported
      unsubstantiated
      baseless
      unfounded
      no evidence
      lacks evidence
      inconclusive
      undetermined
      undecided
      disputed
      unknown
      research in progress
      satire
      labeled satire
      originated as satire
      parody
      opinion
      outdated
      legend
      scam
    `,
  }),
  fillers: foldedWords(`
    this that it it's is the a an claim claims statement story news headline quote image photo picture video post information
    rating rated verdict conclusion completely totally entirely absolutely simply
  `),
  reservations: foldedWords('but however although though'),
};
