import { InputError, NotFoundError, StoreError } from '../domain/errors.ts';

/** Where a store was told to connect: what an error message may show (never the password). */
export interface Address {
  readonly uri: string;
  readonly user: string;
  readonly database: string | undefined;
}

interface Advice {
  readonly when: RegExp;
  readonly message: (address: Address, detail: string) => string;
  readonly retryable: boolean;
}

/** By Neo4j status code, the first that matches: what happened, then what to do about it. */
const ADVICE: readonly Advice[] = [
  {
    when: /Security\.(Unauthorized|CredentialsExpired|TokenExpired)/,
    message: ({ uri, user }) =>
      `Neo4j at ${uri} refused the user "${user}": wrong user name or password. Correct them, or reset the password in Neo4j.`,
    retryable: false,
  },
  {
    when: /Security\.AuthenticationRateLimit/,
    message: ({ uri }) =>
      `Neo4j at ${uri} blocks logins after too many wrong passwords. Wait some seconds, then connect with the right one.`,
    retryable: true,
  },
  {
    when: /Security\./,
    message: ({ user }, detail) => `Neo4j does not let the user "${user}" do this (${detail}). Grant it the right to.`,
    retryable: false,
  },
  {
    when: /Database\.DatabaseNotFound|DatabaseUnavailable/,
    message: ({ uri, database }) =>
      `Neo4j at ${uri} has no database "${database ?? 'default'}" online. Correct the name, or create and start it.`,
    retryable: false,
  },
  {
    when: /ServiceUnavailable|SessionExpired/,
    message: ({ uri }, detail) =>
      `No Neo4j answers at ${uri} (${detail}). Start it, or correct the address; a write cut short is there whole or not at all: repeat it.`,
    retryable: true,
  },
  {
    when: /TransactionTimedOut|Transaction\.Terminated|LockClientStopped/,
    message: (_, detail) =>
      `Neo4j stopped a query that took too long (${detail}). Narrow it with a filter or a lower limit.`,
    retryable: false,
  },
  {
    when: /MemoryPoolOutOfMemory|OutOfMemory|StackOverFlow/,
    message: (_, detail) =>
      `Neo4j ran out of memory (${detail}). Write smaller batches, or raise server.memory.heap.max_size.`,
    retryable: true,
  },
  {
    when: /Schema\.ConstraintValidationFailed/,
    message: (_, detail) => `Neo4j holds something else under the same id (${detail}). Nothing was written.`,
    retryable: false,
  },
  {
    when: /^Neo\.TransientError\./,
    message: (_, detail) => `Neo4j could not finish just now (${detail}). Nothing was written: try again.`,
    retryable: true,
  },
];

/**
 * What a caller is told of an error of the driver: a {@link StoreError} that says what to do. Errors of our own
 * classes, and errors that are not the driver's, come back as they are.
 */
export function toStoreError(error: unknown, address: Address): unknown {
  if (error instanceof InputError || error instanceof NotFoundError || error instanceof StoreError) return error;
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  const { code } = error;
  const detail = firstSentence(error.message) || code;
  const advice = ADVICE.find(({ when }) => when.test(code));
  if (advice !== undefined) {
    return new StoreError(advice.message(address, detail), { cause: error, retryable: advice.retryable });
  }
  return new StoreError(`Neo4j at ${address.uri} refused: ${detail} (${code}).`, { cause: error, retryable: false });
}

/** Neo4j explains at length; the first sentence carries the fact, and 200 characters of it do. */
function firstSentence(message: string): string {
  const [sentence = ''] = message.split(/[.!?](?=\s)|\n/, 1);
  return sentence.slice(0, 200).trim();
}
