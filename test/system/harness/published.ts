import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

export interface Operation {
  readonly operationId: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema: Schema }>> };
  readonly responses: Readonly<Record<string, Response | { readonly $ref: string }>>;
}
/** As it is written, where parameters may be left out. */
type Described = Omit<Operation, 'parameters'> & Partial<Pick<Operation, 'parameters'>>;
export type Schema = Readonly<Record<string, unknown>>;
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: Schema;
}
interface Response {
  readonly content?: Readonly<Record<string, unknown>>;
}

export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly responses: Readonly<Record<string, Response>> };
}

export interface Answered {
  readonly method: string;
  /** With or without its query. */
  readonly path: string;
  readonly status: number;
  readonly mediaType: string | undefined;
  readonly body: unknown;
}

/** What an API says of itself, and whether an answer is what it says. */
export interface Published {
  readonly operations: readonly (Operation & { readonly method: string; readonly path: string })[];
  /** What is wrong with an answer; nothing for a path that is not described, which is another's to answer. */
  fault(answered: Answered): string | undefined;
}

type Members = Readonly<Record<string, unknown>>;

/** An object that is another and more (`allOf`) with all its members in one place: only so can it be closed. */
const flattened = (value: unknown, document: Document): unknown => {
  if (Array.isArray(value)) return value.map((one) => flattened(one, document));
  if (typeof value !== 'object' || value === null) return value;
  const { allOf, ...rest } = value as { allOf?: readonly Schema[] };
  const own = Object.fromEntries(Object.entries(rest).map(([name, one]) => [name, flattened(one, document)]));
  if (allOf === undefined) return own;
  const parts = allOf.map((one) => flattened(referred(one, document), document) as Schema);
  return {
    ...Object.assign({}, ...parts),
    properties: Object.assign({}, ...parts.map(({ properties }) => properties as Members)) as Members,
    required: parts.flatMap(({ required = [] }) => required as readonly string[]),
    ...own,
  };
};

const referred = ({ $ref, ...rest }: Schema, document: Document): Schema =>
  typeof $ref === 'string' ? { ...(at($ref, document) as Schema), ...rest } : rest;

const at = (reference: string, document: Document): unknown =>
  reference
    .split('/')
    .slice(1)
    .reduce<unknown>((place, part) => (place as Members)[part], document);

/** With what it refers to written in its place; no schema holds itself. */
const resolved = (value: unknown, document: Document): unknown => {
  if (Array.isArray(value)) return value.map((one) => resolved(one, document));
  if (typeof value !== 'object' || value === null) return value;
  const { $ref, ...rest } = value as { $ref?: string };
  if ($ref === undefined)
    return Object.fromEntries(Object.entries(rest).map(([name, one]) => [name, resolved(one, document)]));
  return { ...(resolved(at($ref, document), document) as object), ...rest };
};

const pointer = (...parts: readonly string[]) =>
  parts.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/**
 * Answers are described as open, so that a new member breaks no receiver; we are held to what is written. What has members
 * that nobody can name says `additionalProperties` itself, and a problem may have further ones.
 */
const closed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, name === 'Problem' ? one : closed(one)]),
  );
  const isObject = copy['type'] === 'object' && typeof copy['properties'] === 'object';
  return isObject && !('additionalProperties' in copy) ? { ...copy, additionalProperties: false } : copy;
};

/** What any operation may answer beside what it declares: said of all at once, and a problem like that of 413, or the gateway's. */
const anywhere = [400, 404, 406, 410, 413, 415, 422, 431];

const publishedBy = (served: Document): Published => {
  const document = flattened(served, served) as Document;
  // A schema that many refer to is compiled once, and none is polished: most of them are asked a few times.
  const ajv = new Ajv2020({
    strict: false,
    allErrors: false,
    inlineRefs: false,
    code: { optimize: false },
  });
  formats.default(ajv);
  ajv.addSchema(closed(document) as Schema, 'openapi');
  const compiled = new Map<string, ValidateFunction>();
  const validatorAt = (place: string): ValidateFunction => {
    const known = compiled.get(place) ?? ajv.compile({ $ref: `openapi#${encodeURI(place)}` });
    compiled.set(place, known);
    return known;
  };

  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...operation,
      parameters: resolved(operation.parameters ?? [], document) as Operation['parameters'],
      ...(operation.requestBody && {
        requestBody: resolved(operation.requestBody, document) as NonNullable<Operation['requestBody']>,
      }),
      method: method.toUpperCase(),
      path,
      matches: new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
    })),
  );
  /** A path without parameters before one with. */
  const byExactness = operations.toSorted((a, b) => a.path.split('{').length - b.path.split('{').length);

  const fault = ({ method, path, status, mediaType, body }: Answered): string | undefined => {
    // As it is sent: a way up (`..`) is gone by then.
    const plain = new URL(path, 'http://localhost').pathname;
    const operation = byExactness.find((one) => one.method === method && one.matches.test(plain));
    if (operation === undefined) return undefined;
    const declared =
      operation.responses[status] ??
      (anywhere.includes(status) ? { $ref: '#/components/responses/413' } : undefined);
    if (declared === undefined) return `${operation.operationId} does not declare ${status}`;
    const place =
      '$ref' in declared
        ? declared.$ref.slice(1)
        : pointer('paths', operation.path, method.toLowerCase(), 'responses', String(status));
    const response =
      '$ref' in declared
        ? (document.components.responses[declared.$ref.split('/').at(-1) ?? ''] ?? {})
        : declared;
    const type = mediaType?.split(';')[0]?.trim();
    // The server itself, before it has read a request.
    if (status === 431 && body === '') return undefined;
    if (response.content === undefined)
      return body === '' ? undefined : `${operation.operationId} declares no body for ${status}`;
    if (type === undefined || !(type in response.content))
      return `${operation.operationId} does not declare ${type ?? 'no media type'} for ${status}`;
    const validate = validatorAt(`${place}${pointer('content', type, 'schema')}`);
    return validate(body)
      ? undefined
      : `${operation.operationId} ${status}: ${ajv.errorsText(validate.errors, { dataVar: 'body' })} ${JSON.stringify(validate.errors?.[0]?.params)}`;
  };
  return { operations, fault };
};

/** By its text: the instances of a run say the same of themselves. */
const known = new Map<string, Published>();

/** What an API that answers says of itself. */
export const publishedAt = async (origin: string): Promise<Published> => {
  const response = await fetch(`${origin}/openapi.json`);
  const text = await response.text();
  const published = known.get(text) ?? publishedBy(JSON.parse(text) as Document);
  known.set(text, published);
  return published;
};
