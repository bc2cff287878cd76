import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import type { Endpoints } from '../integrations/aws/endpoints.ts';
import { UNMATCHED, type Unmatched } from '../mocks/format.ts';

export const usage = `Usage: liban-stepfunctions [options]
       liban-stepfunctions clock [advance <P90D> | to <moment> | next | rate <number> | freeze] [--port, --host]

Runs AWS Step Functions (JSONata) on this machine, on one directory, until SIGINT or SIGTERM. The second form asks for
the time of an engine that runs, or moves it: by a duration, to a moment, to the next one anything waits for; makes it
run faster (60: a minute each second), or stand still.

  --port <number>            where the AWS protocol is spoken; 0 for any free port (default 8083)
  --host <address>           where to listen (default 127.0.0.1; nobody is asked for credentials)
  --data <directory>         where everything is kept (default .stepfunctions)
  --lambda-endpoint <url>    where functions are invoked, over Lambda's HTTP API
  --dynamodb-endpoint <url>  where DynamoDB tasks go
  --endpoint <name>=<url>    where another service is (sqs, sns, events, s3, secretsmanager, …), once for each;
                             without a name, where any other is
  --objects <folder>         a folder in place of S3: its folders are the buckets
  --connections <file>       EventBridge's connections, by which http:invoke calls
  --mocks <file>             answers calls as this mock file says (also: SFN_MOCK_CONFIG)
  --unmatched <word>         calls without a mock: refuse, stub or pass (default pass)
  --region <name>            (default us-east-1)
  --account <digits>         (default 123456789012)
  --help                     this text
  --version                  the version of the engine
`;

const options = {
  port: { type: 'string', default: '8083' },
  host: { type: 'string', default: '127.0.0.1' },
  data: { type: 'string', default: '.stepfunctions' },
  'lambda-endpoint': { type: 'string' },
  'dynamodb-endpoint': { type: 'string' },
  endpoint: { type: 'string', multiple: true },
  objects: { type: 'string' },
  connections: { type: 'string' },
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
    return parseArgs({ args: [...argv], options, allowPositionals: true });
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

/** `sqs=http://localhost:9324`, or an address alone for any service. */
const endpoints = (texts: readonly string[]): Endpoints =>
  Object.fromEntries(
    texts.map((text) => {
      const [, name = '*', url = ''] = /^(?:([a-z0-9-]+)=)?(.*)$/.exec(text) ?? [];
      return [name, address('endpoint', url)];
    }),
  );

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
  const { values, positionals } = parsed(argv);
  const [command, ...words] = positionals;
  if (command !== undefined && command !== 'clock') throw new BadOption(`Unknown command '${command}'`);
  const lambda = values['lambda-endpoint'];
  const dynamodb = values['dynamodb-endpoint'];
  return {
    help: values.help,
    version: values.version,
    ...(command !== undefined && { clock: words }),
    port: port(values.port),
    host: values.host,
    data: values.data,
    lambdaEndpoint: lambda === undefined ? undefined : address('lambda-endpoint', lambda),
    ...(dynamodb !== undefined && { dynamodbEndpoint: address('dynamodb-endpoint', dynamodb) }),
    ...(values.endpoint && { endpoints: endpoints(values.endpoint) }),
    ...(values.objects !== undefined && { objects: values.objects }),
    connections: values.connections,
    mocks: values.mocks ?? environment['SFN_MOCK_CONFIG'],
    ...(values.unmatched !== undefined && { unmatched: unmatched(values.unmatched) }),
    ...(values.region !== undefined && { region: values.region }),
    ...(values.account !== undefined && { account: account(values.account) }),
  };
};
