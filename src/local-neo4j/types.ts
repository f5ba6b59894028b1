/** Where the local database lives and how it is to run. */
export interface LocalNeo4jOptions {
  /** Folder for data, logs, configuration and password, such as `<project>/.recoupe/neo4j`. */
  readonly home: string;
  /** Folder shared by all projects of the user: the Neo4j jars, and a Java runtime where none was found. */
  readonly cache: string;
  /** The environment: PATH, JAVA_HOME, RECOUPE_JAVA, RECOUPE_NEO4J_HEAP; handed on to the programs we run. */
  readonly env: Environment;
  readonly log: Log;
  /** The server outlives this process, until `stopLocal`. Otherwise it ends with it, however it ends. */
  readonly keepRunning: boolean;
  /** Less CPU at start and half the heap, for 35 % less load throughput: what the test suite wants. */
  readonly quickStart?: boolean;
}

/** A running server that answers and accepts the password. */
export interface LocalNeo4j {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly pid: number;
  /** We started it, so `stop` stops it; the server of another process is left alone. */
  readonly owned: boolean;
  /** Resolves when the server is gone, for whatever reason. Does not keep this process alive. */
  readonly exited: Promise<void>;
  /** Resolves when the server is gone and its files are closed. May be called twice. */
  stop(): Promise<void>;
}

/** What is known about the server of a home without starting anything. */
export interface LocalStatus {
  readonly home: string;
  readonly server: RunningServer | null;
}

/** A live server as its starter recorded it. */
export interface RunningServer {
  readonly uri: string;
  readonly pid: number;
  /** It outlives its starter; otherwise it ends with the process `owner`. */
  readonly kept: boolean;
  readonly owner: number;
  /** The file to read its password from. */
  readonly passwordFile: string;
}

/** Environment variables, as in `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Takes one line of progress. */
export type Log = (line: string) => void;

/** What every step of provisioning needs. */
export type Setting = Pick<LocalNeo4jOptions, 'cache' | 'env' | 'log'>;
