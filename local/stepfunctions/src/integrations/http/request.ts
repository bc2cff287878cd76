import { isFields, type Fields } from '../../language/reader.ts';
import type { Additions } from './authorization.ts';
import type { Connection } from './connections.ts';
import { addQuery, ARRAY_FORMATS, asForm, type ArrayFormat } from './encoding.ts';

const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'];

/**
 * Headers that a task may not set: they are the connection's, the transport's or AWS's own.
 * https://docs.aws.amazon.com/step-functions/latest/dg/call-https-apis.html
 */
const RESERVED =
  /^(host|user-agent|range|connection|content-length|expect|te|trailer|transfer-encoding|upgrade|via|date|keep-alive|proxy-.*|x-forwarded-.*|x-amz-.*|x-amzn-.*)$/i;

/** The arguments cannot make a request: what AWS would refuse before it sends anything. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';
}

export interface PreparedRequest {
  readonly url: URL;
  readonly init: RequestInit;
}

/** Makes a request of a task's arguments and what its connection adds, which stands over the task's own. */
export function prepare(
  parameters: Fields,
  connection: Connection,
  added: Additions,
  region: string,
): PreparedRequest {
  const method = String(parameters['Method']);
  if (!METHODS.includes(method))
    throw new RequestRefused(`Method is one of ${METHODS.join(', ')}, not '${method}'`);
  const url = addressOf(String(parameters['ApiEndpoint']), connection);
  addQuery(url, parameters['QueryParameters']);
  for (const [name, value] of Object.entries(added.query)) url.searchParams.set(name, value);
  const headers = new Headers({
    'User-Agent': `Amazon|StepFunctions|HttpInvoke|${region}`,
    Range: 'bytes=0-262144',
  });
  const body = bodyOf(parameters, added, headers);
  for (const [name, value] of Object.entries(isFields(parameters['Headers']) ? parameters['Headers'] : {})) {
    if (RESERVED.test(name)) throw new RequestRefused(`The header '${name}' cannot be set`);
    headers.set(name, Array.isArray(value) ? value.join(',') : String(value));
  }
  for (const [name, value] of Object.entries(added.headers)) headers.set(name, value);
  return { url, init: { method, headers, ...(body !== undefined && { body }) } };
}

function addressOf(endpoint: string, { Endpoint, AllowHttp = false, Name }: Connection): URL {
  if (!URL.canParse(endpoint)) throw new RequestRefused(`ApiEndpoint is no address: '${endpoint}'`);
  const url = new URL(endpoint);
  const allowed = AllowHttp ? /^https?:$/ : /^https:$/;
  if (!allowed.test(url.protocol))
    throw new RequestRefused(
      `ApiEndpoint must be an address of https, not '${endpoint}'; for this engine the connection '${Name}' may say AllowHttp, or an Endpoint`,
    );
  if (Endpoint === undefined) return url;
  const { protocol, host } = new URL(Endpoint);
  url.protocol = protocol;
  url.host = host;
  return url;
}

function bodyOf(parameters: Fields, added: Additions, headers: Headers): string | undefined {
  const given = parameters['RequestBody'];
  const extra = Object.keys(added.body).length > 0;
  if (given === undefined && !extra) return undefined;
  if (extra && given !== undefined && !isFields(given))
    throw new RequestRefused('RequestBody must be an object: the connection adds members to it');
  const body: unknown = extra ? { ...(isFields(given) ? given : {}), ...added.body } : given;
  const transform = isFields(parameters['Transform']) ? parameters['Transform'] : {};
  if (transform['RequestBodyEncoding'] === 'URL_ENCODED') {
    headers.set('Content-Type', 'application/x-www-form-urlencoded');
    return asForm(body, formatOf(transform['RequestEncodingOptions']));
  }
  headers.set('Content-Type', typeof body === 'string' ? 'text/plain; charset=utf-8' : 'application/json');
  return typeof body === 'string' ? body : JSON.stringify(body);
}

function formatOf(options: unknown): ArrayFormat | undefined {
  const wanted = isFields(options) ? options['ArrayFormat'] : undefined;
  if (wanted === undefined) return undefined;
  const format = ARRAY_FORMATS.find((known) => known === wanted);
  if (!format)
    throw new RequestRefused(
      `ArrayFormat is one of ${ARRAY_FORMATS.join(', ')}, not ${JSON.stringify(wanted)}`,
    );
  return format;
}
