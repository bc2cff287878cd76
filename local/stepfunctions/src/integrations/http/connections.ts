import { readFileSync } from 'node:fs';
import { isFields, type Fields } from '../../language/reader.ts';

/**
 * EventBridge's connections as `aws events create-connection` takes them, in a file: `{"Connections": [{"Name", …}]}`.
 * https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_CreateConnection.html
 */
export interface ConnectionsFile {
  readonly Connections: readonly Connection[];
}

export interface Connection {
  readonly Name: string;
  readonly AuthorizationType: 'BASIC' | 'API_KEY' | 'OAUTH_CLIENT_CREDENTIALS';
  readonly AuthParameters: {
    readonly BasicAuthParameters?: { readonly Username: string; readonly Password: string };
    readonly ApiKeyAuthParameters?: { readonly ApiKeyName: string; readonly ApiKeyValue: string };
    readonly OAuthParameters?: OAuth;
    readonly InvocationHttpParameters?: HttpParameters;
  };
  /** This engine's own: requests go to this address in place of the scheme and host that the definition names. */
  readonly Endpoint?: string;
  /** This engine's own: the definition may name an address of http, which AWS does not call. */
  readonly AllowHttp?: boolean;
}

export interface OAuth {
  readonly AuthorizationEndpoint: string;
  readonly HttpMethod: 'GET' | 'POST' | 'PUT';
  readonly ClientParameters: { readonly ClientID: string; readonly ClientSecret: string };
  readonly OAuthHttpParameters?: HttpParameters;
}

export interface HttpParameters {
  readonly HeaderParameters?: readonly Pair[];
  readonly QueryStringParameters?: readonly Pair[];
  readonly BodyParameters?: readonly Pair[];
}

export interface Pair {
  readonly Key: string;
  readonly Value: string;
}

export class ConnectionsError extends Error {
  override readonly name = 'ConnectionsError';
}

const NEEDED = {
  BASIC: ['BasicAuthParameters', 'Username', 'Password'],
  API_KEY: ['ApiKeyAuthParameters', 'ApiKeyName', 'ApiKeyValue'],
  OAUTH_CLIENT_CREDENTIALS: ['OAuthParameters', 'AuthorizationEndpoint', 'HttpMethod', 'ClientParameters'],
} as const;

/** @throws ConnectionsError with the place of what is wrong */
export function checkedConnections(file: unknown): ConnectionsFile {
  const given = isFields(file) ? file['Connections'] : undefined;
  if (!Array.isArray(given)) throw new ConnectionsError(`The connections need a list 'Connections'`);
  (given as readonly unknown[]).forEach((connection, index) => {
    const fault = faultOf(isFields(connection) ? connection : {});
    if (fault !== undefined) throw new ConnectionsError(`The connections: /Connections[${index}]: ${fault}`);
  });
  return file as ConnectionsFile;
}

function faultOf(connection: Fields): string | undefined {
  if (typeof connection['Name'] !== 'string') return `'Name' is missing`;
  const type = String(connection['AuthorizationType']);
  if (!Object.hasOwn(NEEDED, type))
    return `'AuthorizationType' is one of ${Object.keys(NEEDED).join(', ')}, not '${type}'`;
  const [group, ...members] = NEEDED[type as keyof typeof NEEDED];
  const parameters = connection['AuthParameters'];
  const own = isFields(parameters) ? parameters[group] : undefined;
  const missing = members.find((member) => !isFields(own) || own[member] === undefined);
  if (missing !== undefined) return `'AuthParameters/${group}/${missing}' is missing`;
  const endpoint = connection['Endpoint'];
  if (endpoint !== undefined && !URL.canParse(String(endpoint))) return `'Endpoint' is no address`;
  return undefined;
}

/** @throws ConnectionsError */
export function loadConnections(path: string): ConnectionsFile {
  let file: unknown;
  try {
    file = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new ConnectionsError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return checkedConnections(file);
}

/** `Stripe`, of `arn:aws:events:us-east-1:123456789012:connection/Stripe/81210c42-…`. */
export const connectionNameOf = (arn: string): string | undefined =>
  /^arn:[^:]+:events:[^:]*:[^:]*:connection\/([^/]+)/.exec(arn)?.[1];
