import type { IncomingMessage } from 'node:http';
import { account } from '../names.ts';
import type { Identity } from './authorizer.ts';
import type { Match } from './routes.ts';

/** A request by its head: all that a refusal needs to know. */
export interface Asked {
  readonly request: IncomingMessage;
  readonly requestId: string;
}

export interface Received extends Asked {
  readonly body: Buffer;
  readonly path: string;
  readonly query: string;
  /** Milliseconds since 1970 on the runtime's clock. */
  readonly at: number;
}

/** The event of an HTTP API with payload format 2.0. */
export const eventOf = (
  { request, requestId, body, path, query, at }: Received,
  match: Match,
  identity: Identity | undefined,
) => {
  const headers = joined(request);
  const { cookie, ...rest } = headers;
  const method = request.method ?? 'GET';
  const parameters = queryParameters(query);
  const isText = textual(headers['content-type']);
  return {
    version: '2.0',
    routeKey: match.route.key,
    rawPath: path,
    rawQueryString: query,
    ...(cookie !== undefined && { cookies: cookie.split('; ') }),
    headers: rest,
    ...(parameters !== undefined && { queryStringParameters: parameters }),
    requestContext: {
      accountId: account,
      apiId: 'local',
      ...(identity && { authorizer: { jwt: { claims: identity.claims, scopes: identity.scopes } } }),
      domainName: headers['host'] ?? '',
      domainPrefix: 'local',
      http: {
        method,
        path,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? '',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId,
      routeKey: match.route.key,
      stage: '$default',
      time: commonLogTime(at),
      timeEpoch: at,
    },
    ...(Object.keys(match.parameters).length > 0 && { pathParameters: match.parameters }),
    ...(body.length > 0 && { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !isText,
  };
};

/** Names in lower case; what was sent more than once is joined with commas. */
const joined = (request: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(request.headersDistinct).map(([name, values]) => [
      name,
      (values ?? []).join(name === 'cookie' ? '; ' : ','),
    ]),
  );

const queryParameters = (query: string): Record<string, string> | undefined => {
  const parameters = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(query)) {
    const before = parameters.get(name);
    parameters.set(name, before === undefined ? value : `${before},${value}`);
  }
  return parameters.size > 0 ? Object.fromEntries(parameters) : undefined;
};

/** The media types that an HTTP API hands over as text; all others are base64. */
const textual = (contentType: string | undefined): boolean =>
  contentType === undefined ||
  /^(text\/|application\/(json|javascript|xml|[^;]+\+(json|xml)))/i.test(contentType);

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `12/Mar/2026:19:03:58 +0000`. */
const commonLogTime = (at: number): string => {
  const iso = new Date(at).toISOString();
  return `${iso.slice(8, 10)}/${months[Number(iso.slice(5, 7)) - 1] ?? ''}/${iso.slice(0, 4)}:${iso.slice(11, 19)} +0000`;
};
