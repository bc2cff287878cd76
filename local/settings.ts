import * as z from 'zod';
import type { Durability } from '@liban/stepfunctions';
import { InstantInput, epochMs } from '../functions/law/instant.ts';
import { databaseNames, type DatabaseName } from './dynamodb/database.ts';
import { StartProblem } from './start-problem.ts';

const port = (fallback: number) => z.coerce.number().int().min(0).max(65_535).default(fallback);

/** What can be told to the runtime from outside. */
const Environment = z.object({
  DATA_DIR: z.string().min(1).default('.local'),
  PORT: port(3000),
  SFN_PORT: port(8083),
  DYNAMODB_PORT: port(8000),
  S3_PORT: port(9000),
  /** The database to run; the first that is there when nothing is said. */
  DATABASE: z.enum(databaseNames).optional(),
  /** Any DynamoDB-compatible endpoint, used instead of an own one. */
  DYNAMODB_ENDPOINT: z.url().optional(),
  /** What a commit of the engine survives: `process` for throw-away instances. */
  DURABILITY: z.enum(['machine', 'process']).default('machine'),
  /** Whether anything follows from what is written: `paused` to measure what is asked for alone. */
  STREAMS: z.enum(['on', 'paused']).default('on'),
  /** Whether pages are served, and built where their sources have changed. */
  CONSOLE: z.enum(['on', 'off']).default('on'),
  /** Where the time of a fresh data directory begins. */
  CLOCK_START: InstantInput.optional(),
});

export interface Settings {
  readonly dataDirectory: string;
  /** 0 for any free one; a data directory gets the same again if it is still free. */
  readonly ports: {
    readonly api: number;
    readonly stepFunctions: number;
    readonly dynamodb: number;
    readonly s3: number;
  };
  readonly database?: DatabaseName;
  readonly dynamodbEndpoint?: string;
  readonly durability: Durability;
  readonly streams?: 'on' | 'paused';
  readonly console?: boolean;
  /** Milliseconds since 1970. */
  readonly clockStart?: number;
}

export const settingsFrom = (environment: NodeJS.ProcessEnv): Settings => {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(set);
  if (!parsed.success)
    throw new StartProblem(`The environment is not usable:\n${z.prettifyError(parsed.error)}`);
  const { DATA_DIR, DATABASE, DYNAMODB_ENDPOINT, DURABILITY, CONSOLE, STREAMS, CLOCK_START } = parsed.data;
  const { PORT, SFN_PORT, DYNAMODB_PORT, S3_PORT } = parsed.data;
  return {
    dataDirectory: DATA_DIR,
    ports: { api: PORT, stepFunctions: SFN_PORT, dynamodb: DYNAMODB_PORT, s3: S3_PORT },
    durability: DURABILITY,
    streams: STREAMS,
    console: CONSOLE === 'on',
    ...(DATABASE !== undefined && { database: DATABASE }),
    ...(DYNAMODB_ENDPOINT !== undefined && { dynamodbEndpoint: DYNAMODB_ENDPOINT }),
    ...(CLOCK_START !== undefined && { clockStart: epochMs(CLOCK_START) }),
  };
};
