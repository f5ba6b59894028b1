/** What the operator decides about the API. */
export interface ApiSettings {
  /** The secret that writes must carry; null refuses every write. */
  readonly apiKey: string | null;
  /** Origins such as `https://desk.example` whose pages may call the API; none by default. */
  readonly corsOrigins: readonly string[];
  /** Origins such as `http://127.0.0.1:3333` (OpenRefine) that may use `/reconcile`, and nothing else; none by default. */
  readonly reconcileOrigins: readonly string[];
  /** Requests per minute and client address. */
  readonly readsPerMinute: number;
  readonly writesPerMinute: number;
  readonly maxBodyBytes: number;
  readonly version: string;
}
