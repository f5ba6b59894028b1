/** What the page says, as an interface that both languages fill. */
import type {
  CueClass,
  EntityType,
  EventRole,
  EventType,
  Modality,
  Polarity,
  RelationType,
} from '../../../domain/annotation.ts';
import type { Language } from '../../../domain/article.ts';
import type { MatchReason, Stance } from '../../../domain/claim-match.ts';
import type { Verdict } from '../../../domain/fact-check.ts';
import type { EntitySummary } from '../../../domain/views.ts';

type Count = (count: number) => string;
type Names = Pick<EntitySummary, 'nameFr' | 'nameEn'>;

export interface Labels {
  /** For `Intl` and the `lang` attribute. */
  readonly locale: Language;
  /** What the button that switches to this language says, and the two letters for an article in it. */
  readonly languageName: string;
  readonly languageCode: string;
  readonly nameOf: (entity: Names) => string;
  readonly otherNameOf: (entity: Names) => string;

  readonly types: Readonly<Record<EntityType, string>>;
  readonly relations: Readonly<Record<RelationType, string>>;
  readonly events: Readonly<Record<EventType, string>>;
  readonly roles: Readonly<Record<EventRole, string>>;
  readonly polarities: Readonly<Record<Polarity, string>>;
  readonly modalities: Readonly<Record<Modality, string>>;
  readonly cues: Readonly<Record<CueClass, string>>;
  readonly count: Readonly<
    Record<
      'articles' | 'sources' | 'stories' | 'entities' | 'claims' | 'relations' | 'events' | 'steps' | 'ties',
      Count
    >
  >;

  readonly search: Readonly<Record<'label' | 'placeholder' | 'none' | 'loading', string>> & {
    readonly claims: (words: string) => string;
    readonly check: (words: string) => string;
  };
  readonly check: Readonly<
    Record<
      | 'open'
      | 'title'
      | 'label'
      | 'placeholder'
      | 'ask'
      | 'none'
      | 'alone'
      | 'claim'
      | 'crossCheck'
      | 'factChecks'
      | 'shared'
      | 'jsonLd',
      string
    >
  > & {
    readonly stances: Readonly<Record<Stance, string>>;
    readonly reasons: Readonly<Record<MatchReason['reason'], string>>;
    readonly verdicts: Readonly<Record<Verdict, string>>;
    readonly agree: Count;
    readonly contradict: Count;
  };
  readonly filters: Readonly<
    Record<
      'title' | 'type' | 'language' | 'source' | 'since' | 'until' | 'any' | 'anyFeminine' | 'typedOnly' | 'reset',
      string
    >
  >;
  readonly graph: Readonly<
    Record<
      | 'title'
      | 'legend'
      | 'stated'
      | 'alleged'
      | 'contested'
      | 'together'
      | 'zoomIn'
      | 'zoomOut'
      | 'fit'
      | 'asGraph'
      | 'asList'
      | 'truncated'
      | 'more'
      | 'empty'
      | 'noWebgl'
      | 'from'
      | 'tie'
      | 'to'
      | 'hint',
      string
    >
  >;
  readonly panel: Readonly<
    Record<
      | 'close'
      | 'back'
      | 'title'
      | 'expand'
      | 'collapse'
      | 'pathFrom'
      | 'claimsBy'
      | 'claimsAbout'
      | 'relations'
      | 'events'
      | 'articles'
      | 'names'
      | 'alsoKnown'
      | 'matched'
      | 'more'
      | 'nothing'
      | 'wikidata',
      string
    >
  >;
  readonly evidence: Readonly<
    Record<
      | 'about'
      | 'read'
      | 'original'
      | 'attributedTo'
      | 'deniedBy'
      | 'unnamed'
      | 'article'
      | 'together'
      | 'mentioned'
      | 'claim'
      | 'noDate'
      | 'noSource'
      | 'untitled'
      | 'claimsFor'
      | 'key',
      string
    >
  >;
  readonly time: Readonly<Record<'from' | 'until' | 'ended' | 'where', string>>;
  readonly path: Readonly<Record<'open' | 'title' | 'from' | 'to' | 'find' | 'none' | 'pick' | 'found', string>>;
  readonly start: Readonly<Record<'title' | 'lead' | 'most' | 'latest' | 'empty' | 'figures', string>>;
  readonly failure: Readonly<
    Record<'offline' | 'unavailable' | 'missing' | 'busy' | 'other' | 'retry' | 'loading', string>
  >;
}
