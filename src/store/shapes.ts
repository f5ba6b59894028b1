/** Cypher expressions for the views, around a variable name; the names in them are ours, never a user's. */

export const entityRefOf = (entity: string): string => `${entity} {.id, .type, .name}`;

export const entitySummaryOf = (entity: string): string => `${entity} {
  .id, .type, .name, .nameFr, .nameEn, .wikidata, articles: ${entity}.nArticles, stories: ${entity}.nStories,
  acronyms: COLLECT {
    MATCH (${entity})-[:HAS_NAME]->(acronym:Name {kind: 'acronym'})
    RETURN DISTINCT acronym.text AS text ORDER BY text
  }
}`;

export const namesOf = (entity: string): string => `COLLECT {
    MATCH (${entity})-[:HAS_NAME]->(name)
    RETURN name {.text, .folded, .language, .kind, .vouched, articles: name.nArticles}
  }`;

export const articleSummaryOf = (article: string): string =>
  `${article} {.id, .title, .url, .language, .publishedAt, .source, story: ${article}.storyId}`;

/** `holder` is the claim, relation or edge that carries the excerpt. */
export const evidenceOf = (article: string, holder: string): string =>
  `{article: ${articleSummaryOf(article)}, excerpt: ${holder} {.start, .end, .text, .sentence, .sentenceStart}}`;

const entityAcross = (node: string, tie: string): string =>
  `head([(${node})-[:${tie}]->()-[:RESOLVED_TO]->(entity) | ${entityRefOf('entity')}])`;

export const claimViewOf = (claim: string, article: string): string => `${claim} {
  .id, .kind, .language, .cue, .cueClass, .polarity, .modality, .amounts, .dates,
  text: coalesce(${claim}.textFr, ${claim}.textEn), source: ${claim}.sourceText,
  speaker: ${entityAcross(claim, 'SAID_BY')},
  about: [(${claim})-[tie:ABOUT]->()-[:RESOLVED_TO]->(entity) | {
    position: tie.position, entity: ${entityRefOf('entity')}
  }],
  evidence: ${evidenceOf(article, claim)}
}`;

export const relationViewOf = (relation: string, article: string): string => `${relation} {
  .id, .type, .value, .polarity, .modality, .alleged, .validFrom, .validTo, ended: coalesce(${relation}.ended, false),
  event: head([(${relation})-[:PART_OF]->()-[:OF_EVENT]->(event) | event.id]),
  subject: ${entityAcross(relation, 'SUBJECT')},
  object: ${entityAcross(relation, 'OBJECT')},
  attributedTo: ${entityAcross(relation, 'ATTRIBUTED_TO')},
  evidence: ${evidenceOf(article, relation)}
}`;

/** `$args.reports` is how many of its reports are shown. */
export const eventViewOf = (event: string): string => `${event} {
  .id, .type, .date, .firstAt, .lastAt, .contested, .alleged, articles: ${event}.nArticles, stories: ${event}.nStories,
  place: head(COLLECT {
    MATCH (${event})-[tie:INVOLVES {role: 'place'}]->(entity)
    RETURN ${entityRefOf('entity')} ORDER BY tie.nArticles DESC, entity.id LIMIT 1
  }),
  participants: COLLECT {
    MATCH (${event})-[tie:INVOLVES]->(entity) WHERE tie.role <> 'place'
    RETURN {role: tie.role, entity: ${entityRefOf('entity')}, alleged: tie.alleged, articles: tie.nArticles}
    ORDER BY tie.nArticles DESC, tie.role, entity.id
  },
  reports: COLLECT {
    MATCH (${event})<-[joined:OF_EVENT]-(mention)-[:MENTIONED_IN]->(article)
    WITH joined, mention, article ORDER BY mention.sortKey DESC LIMIT $args.reports
    RETURN mention {
      .date, .polarity, .modality, .alleged, attributedTo: ${entityAcross('mention', 'ATTRIBUTED_TO')},
      matches: joined.evidence, evidence: ${evidenceOf('article', 'mention')}
    }
  }
}`;
