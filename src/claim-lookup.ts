/** One claim in the user's words: who says so, who denies it, and what fact-checkers found. */
import { embed, type Matcher } from './claim-linking.ts';
import { LANGUAGES } from './domain/article.ts';
import type {
  ClaimLookUp,
  ClaimMatches,
  ClaimMatchStore,
  ClaimSearch,
  FoundFactCheck,
  LookUpReply,
  MatchedClaim,
  MatchedFactCheck,
} from './domain/claim-lookup.ts';
import type { ClaimCandidate, ClaimText, Stance } from './domain/claim-match.ts';
import { InputError } from './domain/errors.ts';
import type { FactCheck, FactCheckQuery } from './domain/fact-check.ts';
import type { ClaimView, Page } from './domain/views.ts';
import { countStatements } from './matching/count-statements.ts';
import { matchesAmong, rank } from './matching/rank.ts';
import { searchTerms } from './matching/search-terms.ts';

type Store = Pick<
  ClaimMatchStore,
  'claimCandidates' | 'claimsById' | 'factCheckCandidates' | 'latestFactChecks' | 'matchesOf'
>;

/** Candidates of a look-up: the nearest by vector and, per language, those of most words. Measured in decision 22. */
const NEAREST = 16;
const WITH_WORDS = 6;
/** Candidates of a search for fact checks, which is read page by page. */
const PAGED = 100;
const ANY = { language: null, site: null, since: null };

/** The look-up over a store. */
export function createClaimLookUp(store: Store, matcher: Matcher): ClaimLookUp {
  return {
    lookUp: (text, language, limit) =>
      lookUp({ text, language: language ?? matcher.languageOf(text) }, limit, store, matcher),
    matchesOf: (claimId) => matchesOf(claimId, store, matcher),
    searchFactChecks: (query) => searchFactChecks(query, store, matcher),
  };
}

async function searchFor(claim: ClaimText, { tools, embedder }: Matcher): Promise<ClaimSearch> {
  return {
    vector: await embed(embedder, claim.text, claim.language),
    terms: searchTerms(claim, tools.translator),
    ...{ nearest: NEAREST, withWords: WITH_WORDS },
  };
}

async function lookUp(claim: ClaimText, limit: number, store: Store, matcher: Matcher): Promise<LookUpReply> {
  const search = await searchFor(claim, matcher);
  const [candidates, checks] = await Promise.all([
    store.claimCandidates(search),
    store.factCheckCandidates(search, ANY),
  ]);
  const ranked = rank(claim, candidates, matcher.tools, matcher.model);
  const matches = matchesAmong(ranked, matcher.model).slice(0, limit);
  const views = new Map((await store.claimsById(matches.map(({ id }) => id))).map((view) => [view.id, view]));
  const claims = matches.flatMap((match): MatchedClaim[] => {
    const view = views.get(match.id);
    return view ? [{ match, claim: view }] : [];
  });
  return {
    ...{ language: claim.language, claims, factChecks: rankFactChecks(claim, checks, matcher).slice(0, limit) },
    agree: countStatements(ofStance(claims, 'agrees')),
    contradict: countStatements(ofStance(claims, 'contradicts')),
  };
}

/** Claims shown of one proposition. */
const MOST_TIED = 100;

async function matchesOf(claimId: string, store: Store, matcher: Matcher): Promise<ClaimMatches | null> {
  const [[asked], tied] = await Promise.all([
    store.claimsById([claimId]),
    store.matchesOf(claimId, { limit: MOST_TIED, cursor: null }),
  ]);
  if (!asked || tied === null) return null;
  const search = await searchFor(asked, matcher);
  const checks = rankFactChecks(asked, await store.factCheckCandidates(search, ANY), matcher);
  return {
    ...{ claims: tied.items, factChecks: checks },
    agree: countStatements([asked, ...ofStance(tied.items, 'agrees')]),
    contradict: countStatements(ofStance(tied.items, 'contradicts')),
  };
}

/** The claims of one stance. */
const ofStance = (matched: readonly MatchedClaim[], stance: Stance): ClaimView[] =>
  matched.filter(({ match }) => match.stance === stance).map(({ claim }) => claim);

/** Fact checks on the matter, the closest first. One in a language that is not ours cannot be compared. */
function rankFactChecks(
  claim: ClaimText,
  found: readonly FoundFactCheck[],
  { tools, model }: Matcher,
): MatchedFactCheck[] {
  const byId = new Map(found.map(({ factCheck }) => [factCheck.id, factCheck]));
  const candidates = found.flatMap(({ factCheck, cosine }): ClaimCandidate[] => {
    const language = LANGUAGES.find((one) => one === factCheck.language);
    return language ? [{ id: factCheck.id, text: factCheck.claimReviewed, language, cosine }] : [];
  });
  return matchesAmong(rank(claim, candidates, tools, model), model).map((match) => {
    return { match, factCheck: byId.get(match.id) as FactCheck };
  });
}

async function searchFactChecks(query: FactCheckQuery, store: Store, matcher: Matcher): Promise<Page<FactCheck>> {
  const { text, limit, cursor, offset, ...filter } = query;
  if (text === null) return store.latestFactChecks({ limit, cursor, offset, ...filter });
  const claim = { text, language: matcher.languageOf(text) };
  const search = { ...(await searchFor(claim, matcher)), nearest: PAGED, withWords: PAGED };
  const found = rankFactChecks(claim, await store.factCheckCandidates(search, filter), matcher);
  const begin = cursor === null ? offset : beginOf(cursor);
  const end = begin + limit;
  return {
    items: found.slice(begin, end).map(({ factCheck }) => factCheck),
    next: found.length > end ? `${end}` : null,
  };
}

function beginOf(cursor: string): number {
  if (!/^\d{1,3}$/u.test(cursor))
    throw new InputError(
      `"${cursor.slice(0, 40)}" is no cursor of this list: give it back as it came, or leave it out`,
    );
  return Number(cursor);
}
