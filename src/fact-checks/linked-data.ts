/** A node of JSON-LD, compact as publishers write it: names of schema.org without a prefix. */
export type LinkedNode = Readonly<Record<string, unknown>>;

/** Nodes of one document. */
export interface LinkedData {
  /** In the order in which they stand. */
  readonly claimReviews: readonly LinkedNode[];
  /** Values of a property: none, one or a list as a list; a node known by its `@id` alone is looked up in the document. */
  readonly valuesOf: (node: unknown, property: string) => readonly unknown[];
}

export const isNode = (value: unknown): value is LinkedNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** Types of a node without their vocabulary: `http://schema.org/Person`, `schema:Person` → `Person`. */
export const typesOf = (node: LinkedNode): readonly string[] =>
  listOf(node['@type']).map((type) => String(type).replace(/^.*[/#:]/u, ''));

/** All nodes of a value, outer before inner. By a list of what waits: a hostile document may be deep. */
function allNodes(document: unknown): readonly LinkedNode[] {
  const nodes: LinkedNode[] = [];
  const waiting: unknown[] = [document];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (isNode(value)) nodes.push(value);
    if (typeof value === 'object' && value !== null)
      for (const inner of Object.values(value).reverse()) waiting.push(inner);
  }
  return nodes;
}

const isReference = (value: unknown): value is { readonly '@id': string } =>
  isNode(value) && typeof value['@id'] === 'string' && Object.keys(value).length === 1;

/**
 * Finds what is a ClaimReview anywhere in a parsed document: alone, in a list, in `@graph`, in an item of a DataFeed, or
 * inside the article it belongs to. Contexts are not expanded. Never throws.
 */
export function readLinkedData(document: unknown): LinkedData {
  const nodes = allNodes(document);
  const named = nodes.filter((node) => typeof node['@id'] === 'string' && !isReference(node));
  const byId = new Map(named.map((node) => [node['@id'], node]));
  return {
    claimReviews: nodes.filter((node) => typesOf(node).includes('ClaimReview')),
    valuesOf: (node, property) =>
      listOf(isNode(node) ? node[property] : undefined).map((value) =>
        isReference(value) ? (byId.get(value['@id']) ?? value) : value,
      ),
  };
}
