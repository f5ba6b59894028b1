import type { ModelShape, StoredModel } from './model-file.ts';
import { eachTypeRow, type NameEvidence, TYPE_BUCKETS, TYPE_LABELS, type TypeLabel } from './type-features.ts';

const L = TYPE_LABELS.length;

/** What a stored model of types holds. */
export const TYPE_SHAPE: ModelShape = { name: 'RCTYP1', settings: 0, transitions: 0, emissions: TYPE_BUCKETS * L };

/** Tells the type of a name from all a document says of it. */
export interface TypeModel {
  typeOf(evidence: NameEvidence): TypeLabel;
}

/** Scores of a name by label. */
function typeScores(emissions: StoredModel['emissions'], evidence: NameEvidence): Float64Array {
  const scores = new Float64Array(L);
  eachTypeRow(evidence, (row, weight) => {
    for (let label = 0; label < L; label++)
      scores[label] = (scores[label] as number) + weight * (emissions[row * L + label] as number);
  });
  return scores;
}

/** A multinomial logistic model with the given weights. */
export function createTypeModel({ emissions }: Pick<StoredModel, 'emissions'>): TypeModel {
  return {
    typeOf: (evidence) => {
      const scores = typeScores(emissions, evidence);
      let best = 0;
      for (let label = 1; label < L; label++) if ((scores[label] as number) > (scores[best] as number)) best = label;
      return TYPE_LABELS[best] as TypeLabel;
    },
  };
}
