/** How one language writes quantities. All words are lower case. */
export interface QuantityRules {
  /** "1.234,5" or "1,234.5": the mark before decimals. */
  readonly decimalMark: ',' | '.';
  readonly numberWords: ReadonlyMap<string, number>;
  readonly magnitudes: ReadonlyMap<string, number>;
  /** Word or sign → ISO 4217 code, or `%`. */
  readonly units: ReadonlyMap<string, string>;
  /** Names of months and days of the week: they make a number a date. */
  readonly calendar: ReadonlySet<string>;
  /** Words between a magnitude and its unit: "millions d'euros". */
  readonly ties: ReadonlySet<string>;
}
