import * as z from 'zod';
import { problem, type Problem } from '../problem.ts';
import { err, ok, type Result } from '../../common/result.ts';
import { text } from '../../common/text.ts';
import { fieldErrors } from './field-errors.ts';
import type { HttpEvent } from './event.ts';
import type { Route } from './route.ts';

/** The largest JSON body taken, in bytes of UTF-8. */
export const bodyLimit = 256 * 1024;

/** A page of a list: at most 100 a page, `cursor` from the answer before. */
export const Paging = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(2_000).optional(),
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

const json = (source: string): Result<unknown, Problem> => {
  try {
    return ok(JSON.parse(source) as unknown);
  } catch {
    return err(problem('malformed-json'));
  }
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

const readBody = (route: Route, event: HttpEvent): Result<unknown, Problem> => {
  if (route.body === undefined && route.text === undefined) return ok(undefined);
  const raw = event.isBase64Encoded
    ? Buffer.from(event.body ?? '', 'base64').toString('utf8')
    : (event.body ?? '');
  const mediaType = mediaTypeOf(event.headers['content-type']);
  if (mediaType !== (route.text ?? 'application/json'))
    return err(
      problem('unsupported-media-type', {
        detail: text(`请使用 ${route.text ?? 'application/json'}`, `Use ${route.text ?? 'application/json'}`),
      }),
    );
  if (route.text !== undefined) return ok(raw);
  if (Buffer.byteLength(raw) > bodyLimit) return err(problem('body-too-large'));
  const parsed = json(raw);
  return parsed.ok ? parse(route.body, parsed.value) : parsed;
};

/** A stranger's or malformed id in a path is like a missing one: 404, not 422. */
const readParams = (route: Route, event: HttpEvent): Result<unknown, Problem> => {
  const parsed = parse(route.params, event.pathParameters ?? {});
  return parsed.ok ? parsed : err(problem('not-found'));
};

/** Everything the route's schemas ask of a request, or what is wrong with it. */
export const readInput = <R extends Route>(route: R, event: HttpEvent): Result<Input<R>, Problem> => {
  const params = readParams(route, event);
  if (!params.ok) return params;
  const query = parse(route.query, event.queryStringParameters ?? {}, ['query']);
  if (!query.ok) return query;
  const body = readBody(route, event);
  if (!body.ok) return body;
  return ok({ params: params.value, query: query.value, body: body.value } as Input<R>);
};
