import { isFields, type Fields } from '../../language/reader.ts';
import { reasonOf } from '../aws/endpoints.ts';
import type { FailedTask, Integration, TaskAnswer } from '../integration.ts';
import { authorise, Tokens } from './authorization.ts';
import { connectionNameOf, type Connection, type ConnectionsFile } from './connections.ts';
import { prepare, RequestRefused, type PreparedRequest } from './request.ts';

/** AWS waits for an answer no longer, whatever the task's TimeoutSeconds. */
const PATIENCE = 60_000;
/** What a state may pass on; more fails the task, so more is not read. */
const MOST_BYTES = 262_144;

export interface HttpOptions {
  readonly connections: ConnectionsFile;
  readonly region: string;
  readonly patience?: number;
}

const failed = (error: string, cause: string): FailedTask => ({ ok: false, error, cause });

/** `http:invoke`. https://docs.aws.amazon.com/step-functions/latest/dg/call-https-apis.html */
export const httpIntegration = (options: HttpOptions): Integration => {
  const tokens = new Tokens();
  return {
    find: (resource) =>
      resource === 'http:invoke'
        ? {
            ...{ resourceType: 'http', resource: 'invoke', pattern: 'request' },
            required: ['ApiEndpoint', 'Method'],
            accepts: [
              ...['ApiEndpoint', 'Authentication', 'Headers', 'InvocationConfig', 'Method'],
              ...['QueryParameters', 'RequestBody', 'Transform'],
            ],
            start: ({ parameters }) => invoke(isFields(parameters) ? parameters : {}, options, tokens),
          }
        : undefined,
  };
};

/** The connection of a task, by the name in its ARN. Without one AWS calls nothing. */
function connectionOf(parameters: Fields, { Connections }: ConnectionsFile): Connection | string {
  const place = ['Authentication', 'InvocationConfig'].find((name) => isFields(parameters[name]));
  const given = place === undefined ? undefined : (parameters[place] as Fields)['ConnectionArn'];
  if (typeof given !== 'string') return 'Authentication needs a ConnectionArn';
  const name = connectionNameOf(given);
  return Connections.find(({ Name }) => Name === name) ?? `There is no connection '${name ?? given}'`;
}

async function invoke(parameters: Fields, options: HttpOptions, tokens: Tokens): Promise<TaskAnswer> {
  const connection = connectionOf(parameters, options.connections);
  if (typeof connection === 'string') return failed('Events.ConnectionResource.ResourceNotFound', connection);
  let request: PreparedRequest;
  try {
    const added = await authorise(connection, tokens);
    request = prepare(parameters, connection, added, options.region);
  } catch (error) {
    if (error instanceof RequestRefused) return failed('States.Runtime', error.message);
    return failed('Events.ConnectionResource.InvalidConnectionState', reasonOf(error));
  }
  const answer = await send(request, options.patience ?? PATIENCE);
  // A token that is no longer taken is asked for anew by the next attempt.
  if (!answer.ok && /\.40[17]$/.test(answer.error)) tokens.forget(connection.Name);
  return answer;
}

async function send({ url, init }: PreparedRequest, patience: number): Promise<TaskAnswer> {
  let response: Response;
  let body: string;
  try {
    response = await fetch(url, { ...init, signal: AbortSignal.timeout(patience) });
    body = await textUpTo(response, MOST_BYTES + 1);
  } catch (error) {
    return failed('States.Http.Socket', reasonOf(error));
  }
  if (!response.ok) return failed(`States.Http.StatusCode.${response.status}`, body || response.statusText);
  return {
    ok: true,
    output: {
      Headers: headersOf(response.headers),
      ResponseBody: valueOf(body, response.headers.get('content-type') ?? ''),
      StatusCode: response.status,
      StatusText: response.statusText,
    },
  };
}

/** What is more than a state may pass on is not read to its end: an answer may have none. */
async function textUpTo(response: Response, most: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > most) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}

function headersOf(headers: Headers): Record<string, readonly string[]> {
  const all: Record<string, string[]> = {};
  for (const [name, value] of headers) (all[name] ??= []).push(value);
  return all;
}

/** JSON is a value to the next state, anything else a text. */
function valueOf(body: string, type: string): unknown {
  if (!/[/+]json\b/i.test(type)) return body;
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
