/** The sender's mistake: a bad record, file, or query. The message says what to change. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** Something was asked for that is not there. */
export class NotFoundError extends Error {
  override readonly name = 'NotFoundError';
}

/** What is asked for contradicts something that stands. The message names it and says how to take it back. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError';
}

/** The database refused or is away: the operator must act. The message says how. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly retryable: boolean;
  constructor(message: string, options: { cause?: unknown; retryable: boolean }) {
    super(message, { cause: options.cause });
    this.retryable = options.retryable;
  }
}

/** This machine lacks something (Java, Maven, rights, a free port). The message says what to install or set. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}
