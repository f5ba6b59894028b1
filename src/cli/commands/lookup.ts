import { createClaimLookUp } from '../../claim-lookup.ts';
import { loadMatcher } from '../../claim-matcher.ts';
import type { Config } from '../../config.ts';
import { LANGUAGES } from '../../domain/article.ts';
import type { LookUpReply, MatchedClaim, MatchedFactCheck, StatementCount } from '../../domain/claim-lookup.ts';
import { isShared, type MatchReason } from '../../domain/claim-match.ts';
import { InputError } from '../../domain/errors.ts';
import { withStore } from '../open-store.ts';
import type { Terminal } from '../output.ts';
import { claimLines } from './ask.ts';

/** What the command takes beside the claim. */
export interface LookUpOptions {
  readonly lang?: string;
  readonly limit?: number;
  readonly json?: boolean;
}

const LIMIT = 20;

const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** "attaque = attack; 3,000 ≠ 8,000": what two claims share, and where they differ. */
const reasonText = ({ reason, query, claim }: MatchReason): string =>
  !isShared(reason) ? `${reason}: ${query || '-'} / ${claim || '-'}` : query === claim ? query : `${query} = ${claim}`;

const because = (reasons: readonly MatchReason[]): string => `      ${reasons.map(reasonText).join('; ')}`;

const claimSection = ({ match, claim }: MatchedClaim): string[] => {
  const [said = '', where = ''] = claimLines(claim);
  return [`${match.stance} (${percent(match.score)})${said.replace(/^ +/u, ' ')}`, where, because(match.reasons)];
};

const checkSection = ({ match, factCheck }: MatchedFactCheck): string[] => [
  `${factCheck.textualRating ?? factCheck.verdict}: ${factCheck.claimReviewed} (${match.stance})`,
  `      ${factCheck.publisher.name ?? factCheck.publisher.site}, ${factCheck.reviewDate?.slice(0, 10) ?? '?'}, ${factCheck.url}`,
];

const counted = ({ statements, sources }: StatementCount, verb: string): string =>
  `${statements} ${verb} (${sources} ${sources === 1 ? 'outlet' : 'outlets'})`;

function linesOf({ claims, factChecks, agree, contradict }: LookUpReply): string[] {
  if (claims.length + factChecks.length === 0) return ['No claim like it is in the graph.'];
  return [
    `${counted(agree, 'say so')}, ${counted(contradict, 'say the contrary')}`,
    ...claims.flatMap(claimSection),
    ...(factChecks.length > 0 ? ['', 'Fact checks', ...factChecks.flatMap(checkSection)] : []),
  ];
}

/** Prints who says and who denies a claim. @throws InputError where the language is none of ours. */
export async function runLookUp(text: string, options: LookUpOptions, config: Config, to: Terminal): Promise<void> {
  const language = LANGUAGES.find((one) => one === options.lang);
  if (options.lang !== undefined && !language)
    throw new InputError(`"${options.lang}" is no language of ours: give ${LANGUAGES.join(' or ')}`);
  const reply = await withStore(config, to.err, async (store) => {
    const { lookUp } = createClaimLookUp(store, await loadMatcher(config.embedder));
    return lookUp(text, language ?? null, options.limit ?? LIMIT);
  });
  for (const line of options.json ? [JSON.stringify(reply)] : linesOf(reply)) to.out(line);
}
