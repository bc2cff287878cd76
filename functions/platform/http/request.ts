import { isUtf8 } from 'node:buffer';
import * as z from 'zod';
import { problem, type Problem } from '../problem.ts';
import { err, ok, type Result } from '../../common/result.ts';
import { fieldError, jsonPointer } from '../../common/field-error.ts';
import { readJson, type JsonFault } from '../../common/i-json.ts';
import { oneSpelling, textFault } from '../../common/plain-text.ts';
import { text, type Text } from '../../common/text.ts';
import { fieldErrors } from './field-errors.ts';
import type { HttpEvent } from './event.ts';
import type { Route } from './route.ts';

/** The largest JSON body taken, in bytes of UTF-8. */
export const bodyLimit = 256 * 1024;

/** A page of a list: at most 100 a page, `cursor` from the answer before. */
export const Paging = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(20).describe('How many a page holds at most'),
  cursor: z.string().max(2_000).optional().describe('`cursor` of the page before; none for the first page'),
});

/** The answer of a list: a page of its items. */
export const pageOf = <T extends z.ZodType>(item: T, description: string) => ({
  200: { description, schema: z.object({ items: z.array(item), cursor: z.string().optional() }) },
});

type Parsed<S> = S extends z.ZodType ? z.infer<S> : undefined;

export interface Input<R extends Route> {
  readonly params: Parsed<R['params']>;
  readonly query: Parsed<R['query']>;
  readonly body: R['text'] extends string ? string : Parsed<R['body']>;
}

/** The longest part of a path that can name anything; no key of the table would hold much more. */
const longestPathPart = 200;

const jsonFaults: Readonly<Record<Extract<JsonFault, { is: string }>['is'], Text | undefined>> = {
  'not-json': undefined,
  'too-deep': text('嵌套层数过多', 'Nested too deeply'),
  'name-twice': text('同一对象中字段重复', 'An object has the same field twice'),
};

/** What cannot be read is 400; what was read and cannot be kept is 422, with its place. */
export const jsonProblem = (fault: JsonFault): Problem => {
  if ('errors' in fault) return problem('invalid', { errors: fault.errors });
  const detail = jsonFaults[fault.is];
  return problem('malformed-json', detail && { detail });
};

/** The text that an event carries as base64; undefined where it is no base64 or not UTF-8. */
const decodedBody = (encoded: string): string | undefined => {
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length !== Math.floor((encoded.replace(/=+$/, '').length * 3) / 4)) return undefined;
  return isUtf8(bytes) ? bytes.toString('utf8') : undefined;
};

const parse = (
  schema: z.ZodType | undefined,
  data: unknown,
  base: readonly string[] = [],
): Result<unknown, Problem> => {
  if (schema === undefined) return ok(undefined);
  const parsed = schema.safeParse(data, { reportInput: true });
  return parsed.success
    ? ok(parsed.data)
    : err(problem('invalid', { errors: fieldErrors(parsed.error, base) }));
};

const mediaTypeOf = (header: string | undefined) => header?.split(';')[0]?.trim().toLowerCase();

/** Whether a body must say something. */
export const needsBody = (body: z.ZodType): boolean => !body.safeParse({}).success;

const readBody = (route: Route, event: HttpEvent): Result<unknown, Problem> => {
  if (route.body === undefined && route.text === undefined) return ok(undefined);
  // A click says nothing more than that it was made: where nothing need be said, no media type is asked for.
  if ((event.body ?? '') === '' && route.body !== undefined && !needsBody(route.body))
    return parse(route.body, {});
  const mediaType = mediaTypeOf(event.headers['content-type']);
  if (mediaType !== (route.text ?? 'application/json'))
    return err(
      problem('unsupported-media-type', {
        detail: text(`请使用 ${route.text ?? 'application/json'}`, `Use ${route.text ?? 'application/json'}`),
      }),
    );
  const { body = '', isBase64Encoded } = event;
  const raw = isBase64Encoded ? decodedBody(body) : body;
  if (raw === undefined) return err(problem('malformed-request'));
  if (route.text !== undefined) return ok(raw);
  if (Buffer.byteLength(raw) > (route.bodyLimit ?? bodyLimit)) return err(problem('body-too-large'));
  const read = readJson(raw);
  return read.ok ? parse(route.body, read.value) : err(jsonProblem(read.error));
};

/** A stranger's or malformed id in a path is like a missing one: 404, not 422. */
const readParams = (route: Route, event: HttpEvent): Result<unknown, Problem> => {
  const given = event.pathParameters ?? {};
  const names = Object.values(given).every(
    (part = '') => part.length <= longestPathPart && textFault(part) === undefined,
  );
  const parsed = parse(route.params, given);
  return names && parsed.ok ? parsed : err(problem('not-found'));
};

const readQuery = (route: Route, event: HttpEvent): Result<unknown, Problem> => {
  const given = Object.entries(event.queryStringParameters ?? {});
  const faults = given.flatMap(([name, value = '']) => {
    const fault = textFault(name) ?? textFault(value);
    return fault ? fieldError(jsonPointer(['query', name]), fault) : [];
  });
  if (faults.length > 0) return err(problem('invalid', { errors: faults }));
  return parse(
    route.query,
    Object.fromEntries(given.map(([name, value = '']) => [name, oneSpelling(value)])),
    ['query'],
  );
};

/** Everything the route's schemas ask of a request, or what is wrong with it. */
export const readInput = <R extends Route>(route: R, event: HttpEvent): Result<Input<R>, Problem> => {
  const params = readParams(route, event);
  if (!params.ok) return params;
  const query = readQuery(route, event);
  if (!query.ok) return query;
  const body = readBody(route, event);
  if (!body.ok) return body;
  return ok({ params: params.value, query: query.value, body: body.value } as Input<R>);
};
