/** What became of one record that was sent in. */
export type IngestOutcome =
  | { readonly status: 'created' | 'replaced' | 'unchanged'; readonly articleId: string }
  | { readonly status: 'rejected'; readonly reason: string };
