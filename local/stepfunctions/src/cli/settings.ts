import { readFileSync } from 'node:fs';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { UNMATCHED, type Unmatched } from '../mocks/format.ts';

export const usage = `Usage: liban-stepfunctions [options]

Runs AWS Step Functions (JSONata) on this machine, on one directory, until SIGINT or SIGTERM.

  --port <number>            where the AWS protocol is spoken; 0 for any free port (default 8083)
  --data <directory>         where everything is kept (default .stepfunctions)
  --lambda-endpoint <url>    where functions are invoked, over Lambda's HTTP API
  --dynamodb-endpoint <url>  where DynamoDB tasks go
  --mocks <file>             answers calls as this mock file says (also: SFN_MOCK_CONFIG)
  --unmatched <word>         calls without a mock: refuse, stub or pass (default pass)
  --region <name>            (default us-east-1)
  --account <digits>         (default 123456789012)
  --help                     this text
  --version                  the version of the engine
`;

const options = {
  port: { type: 'string', default: '8083' },
  data: { type: 'string', default: '.stepfunctions' },
  'lambda-endpoint': { type: 'string' },
  'dynamodb-endpoint': { type: 'string' },
  mocks: { type: 'string' },
  unmatched: { type: 'string' },
  region: { type: 'string' },
  account: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
} as const satisfies ParseArgsOptionsConfig;

/** What the user asked cannot be done; the message says what is wrong with it, in one line. */
export class BadOption extends Error {
  override readonly name = 'BadOption';
}

const parsed = (argv: readonly string[]) => {
  try {
    return parseArgs({ args: [...argv], options }).values;
  } catch (error) {
    throw new BadOption(error instanceof Error ? error.message.split(/\. |\n/)[0] : String(error), {
      cause: error,
    });
  }
};

const port = (text: string): number => {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number > 65_535)
    throw new BadOption(`--port is a number from 0 to 65535, not '${text}'`);
  return number;
};

const address = (name: string, text: string): string => {
  if (!URL.canParse(text) || !/^https?:/.test(text))
    throw new BadOption(`--${name} is an http address, not '${text}'`);
  return text;
};

const account = (text: string): string => {
  if (!/^\d{12}$/.test(text)) throw new BadOption(`--account is twelve digits, not '${text}'`);
  return text;
};

const unmatched = (text: string): Unmatched => {
  const word = UNMATCHED.find((known) => known === text);
  if (!word) throw new BadOption(`--unmatched is ${UNMATCHED.join(', ')}, not '${text}'`);
  return word;
};

export type Settings = ReturnType<typeof settingsFrom>;

/** @throws BadOption */
export const settingsFrom = (argv: readonly string[], environment: NodeJS.ProcessEnv = process.env) => {
  const values = parsed(argv);
  const lambda = values['lambda-endpoint'];
  const dynamodb = values['dynamodb-endpoint'];
  return {
    help: values.help,
    version: values.version,
    port: port(values.port),
    data: values.data,
    lambdaEndpoint: lambda === undefined ? undefined : address('lambda-endpoint', lambda),
    ...(dynamodb !== undefined && { dynamodbEndpoint: address('dynamodb-endpoint', dynamodb) }),
    mocks: values.mocks ?? environment['SFN_MOCK_CONFIG'],
    ...(values.unmatched !== undefined && { unmatched: unmatched(values.unmatched) }),
    ...(values.region !== undefined && { region: values.region }),
    ...(values.account !== undefined && { account: account(values.account) }),
  };
};

export const version = (): string => {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return (manifest as { readonly version: string }).version;
};
