/** What a fit makes of examples that it has not seen. */
import { fitLogistic, type LogisticOptions, type LogisticRow } from './logistic.ts';

/** An example whose right class is known; those of one matter are left out together. */
export interface StanceRow extends LogisticRow {
  readonly kind: string;
  readonly matter: string;
}

const classOf = (weights: readonly (readonly number[])[], signals: readonly number[]): number => {
  const sums = weights.map((own) => own.reduce((sum, w, k) => sum + w * (signals[k] ?? 1), 0));
  return sums.indexOf(Math.max(...sums));
};

/** The class of each row as told by a fit on the rows of other matters; `always` are in every fit. */
export function crossValidate(
  rows: readonly StanceRow[],
  always: readonly LogisticRow[],
  folds: number,
  options: LogisticOptions,
): ReadonlyMap<StanceRow, number> {
  const matters = [...new Set(rows.map(({ matter }) => matter))];
  const foldOf = new Map(matters.map((matter, index) => [matter, index % folds]));
  const told = new Map<StanceRow, number>();
  for (let fold = 0; fold < folds; fold++) {
    const weights = fitLogistic([...rows.filter(({ matter }) => foldOf.get(matter) !== fold), ...always], options);
    for (const row of rows) if (foldOf.get(row.matter) === fold) told.set(row, classOf(weights, row.signals));
  }
  return told;
}

/** How many of some rows are told right, in per cent, over all and by kind. */
export function sharesOf(rows: readonly StanceRow[], told: ReadonlyMap<StanceRow, number>): string {
  const share = (some: readonly StanceRow[]): string =>
    ((100 * some.filter((row) => told.get(row) === row.label).length) / some.length).toFixed(1);
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  return [share(rows), ...kinds.map((kind) => `${kind} ${share(rows.filter((row) => row.kind === kind))}`)].join('  ');
}
