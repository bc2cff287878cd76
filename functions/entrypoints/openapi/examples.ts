import { Fault } from '../../common/fault.ts';
import { own } from '../../common/own.ts';
import { isObject, mapValues, type Json } from './json.ts';
import { keys, words } from './words.ts';

/** A place for which nobody has said what stands there. */
interface Unsaid {
  readonly at: string;
  readonly schema: Json;
}

const formats: Readonly<Record<string, string>> = {
  'date-time': '2026-03-02T01:30:00.000Z',
  date: '2026-03-02',
  uri: 'https://utility.example.cn/liban',
};

const hasType = (value: unknown, type: unknown): boolean => {
  switch (type) {
    case 'string':
    case 'boolean':
    case 'number':
      return typeof value === type;
    case 'integer':
      return Number.isInteger(value);
    default:
      return true;
  }
};

const fits = (value: unknown, { type, pattern, minimum, maximum, maxLength, enum: values }: Json): boolean =>
  [type].flat().some((one) => hasType(value, one)) &&
  (typeof pattern !== 'string' || new RegExp(pattern, 'u').test(String(value))) &&
  (minimum === undefined || Number(value) >= Number(minimum)) &&
  (maximum === undefined || Number(value) <= Number(maximum)) &&
  (maxLength === undefined || String(value).length <= Number(maxLength)) &&
  (!Array.isArray(values) || values.includes(value));

/** By its name within that of what it stands in, `subject.id`, or else by its name alone. */
const wordFor = ({ name, owner }: Place, schema: Json): unknown =>
  [`${owner}.${name}`, name].flatMap((key) => own(words, key) ?? []).find((word) => fits(word, schema));

interface ArraySchema {
  readonly prefixItems?: readonly Json[];
  readonly items?: Json;
  readonly minItems?: number;
}

interface ChoiceSchema {
  readonly examples?: readonly unknown[];
  readonly $ref?: string;
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly Json[];
  readonly allOf?: readonly Json[];
  readonly anyOf?: readonly Json[];
}

const SCHEMAS = '#/components/schemas/';
const componentOf = ($ref: string): string => $ref.split('/').at(-1) ?? '';

const BODY = ' body';

/** Where in an example we are: the name of the field, and the place for whoever must find a word. */
interface Place {
  readonly name: string;
  /** The field whose member it is. */
  readonly owner: string;
  readonly at: string;
  /** Whether members that may be left out are shown too. */
  readonly whole: boolean;
  /** Whether it is within a list: a list of one is enough to see what a list holds. */
  readonly inList: boolean;
}

/**
 * What a schema looks like filled in: the `examples` of a schema, else those of its members; a member that says none is
 * looked up among the words by its name. What is sent is shown whole, what is answered with what is always there.
 * Nothing is made up: a place nobody knows a word for is handed to `unsaid`.
 */
const exampleMaker = (schemas: Readonly<Record<string, Json>>, unsaid: (place: Unsaid) => void) => {
  const within = (place: Place, member: string): Place => ({
    ...place,
    name: member,
    owner: place.name,
    at: `${place.at}/${member}`,
  });

  const objectOf = (schema: Json, place: Place): unknown => {
    const { properties, required = [] } = schema as {
      properties?: Readonly<Record<string, Json>>;
      required?: readonly string[];
    };
    if (properties)
      return Object.fromEntries(
        Object.entries(properties)
          .filter(([member]) => place.whole || required.includes(member))
          .map(([member, one]) => [member, exampleOf(one, within(place, member))]),
      );
    const more = schema['additionalProperties'];
    return isObject(more) && Object.keys(more).length > 0 ? tableOf(schema, more, place) : {};
  };

  const tableOf = (schema: Json, value: Json, place: Place): unknown => {
    const { enum: choices = [], examples = [] } = (schema['propertyNames'] ?? {}) as Json & {
      enum?: readonly string[];
      examples?: readonly string[];
    };
    const key = choices[0] ?? examples[0] ?? own(keys, place.name);
    if (key === undefined) unsaid({ at: `${place.at}/*`, schema });
    return { [key ?? '']: exampleOf(value, { ...place, at: `${place.at}/*` }) };
  };

  const arrayOf = ({ prefixItems = [], items = {}, minItems = 0 }: ArraySchema, place: Place): unknown => {
    if (prefixItems.length > 0) return prefixItems.map((one) => exampleOf(one, place));
    const least = place.inList && !place.whole ? minItems : Math.max(1, minItems);
    return Array.from({ length: least }, () => exampleOf(items, { ...place, inList: true }));
  };

  const scalarOf = (schema: Json, place: Place): unknown => {
    const known = own(formats, String(schema['format'])) ?? wordFor(place, schema);
    if (known === undefined) unsaid({ at: place.at, schema });
    return known ?? null;
  };

  const exampleOf = (schema: Json, place: Place): unknown => {
    const { examples, $ref, enum: values, oneOf, anyOf = oneOf, allOf } = schema as ChoiceSchema;
    if (examples?.[0] !== undefined) return examples[0];
    if ($ref !== undefined) {
      const component = componentOf($ref);
      return exampleOf(own(schemas, component) ?? {}, { ...place, at: `${place.at}(${component})` });
    }
    if ('const' in schema) return schema['const'];
    if (allOf) return Object.assign({}, ...allOf.map((one) => exampleOf(one, place))) as unknown;
    if (anyOf) return exampleOf(anyOf.find(({ type }) => type !== 'null') ?? {}, place);
    if (values) return wordFor(place, schema) ?? values[0];
    switch ([schema['type']].flat()[0]) {
      case 'object':
        return objectOf(schema, place);
      case 'array':
        return arrayOf(schema, place);
      case 'boolean':
        return wordFor(place, schema) ?? true;
      default:
        return scalarOf(schema, place);
    }
  };
  return (schema: Json, at: string): unknown =>
    exampleOf(schema, { name: '', owner: '', at, whole: at.endsWith(BODY), inList: false });
};

interface Content {
  readonly schema: Json;
  readonly example?: unknown;
}

/** The component whose items a page of a list holds. */
const itemOfPage = ({ properties }: Json): string | undefined => {
  const { items, cursor: _, ...others } = (properties ?? {}) as Readonly<Record<string, Json>>;
  const item = items?.['items'];
  return Object.keys(others).length === 0 && isObject(item) && typeof item['$ref'] === 'string'
    ? componentOf(item['$ref'])
    : undefined;
};

/** The alternatives of an envelope by their types: each has an example of its own. */
const byType = ({ allOf }: Json): Readonly<Record<string, Json>> | undefined => {
  const [envelope, { oneOf = [] } = {}] = (allOf ?? []) as readonly { readonly oneOf?: readonly Json[] }[];
  const typed = oneOf.flatMap((one) => {
    const { type } = (one['properties'] ?? {}) as Readonly<Record<string, Json>>;
    const [word] = [type?.['const'] ?? type?.['enum']].flat();
    return typeof word === 'string' ? [[word, { allOf: [envelope, one] }]] : [];
  });
  return typed.length > 0 ? (Object.fromEntries(typed) as Record<string, Json>) : undefined;
};

/**
 * The document with an example for every body and answer: where it is a component, or a page of one, as the `examples` of
 * that component, once; else beside the schema. Of NDJSON it is one line.
 */
export const withExamples = <T extends Json & { components: { schemas: Json } }>(document: T): T => {
  const missing: Unsaid[] = [];
  const schemas = document.components.schemas as Readonly<Record<string, Json>>;
  const exampleOf = exampleMaker(schemas, (place) => missing.push(place));
  const ofComponents = new Map<string, unknown>();

  const filled = (content: Content, at: string): Json => {
    const { schema, example } = content;
    if (example !== undefined) return { ...content };
    const alternatives = byType(schema);
    if (alternatives)
      return {
        ...content,
        examples: mapValues(alternatives, (one) => ({ value: exampleOf(one as Json, at) })),
      };
    if (isObject(schema['x-line']))
      return { ...content, example: `${JSON.stringify(exampleOf(schema['x-line'], at))}\n` };
    const component = typeof schema['$ref'] === 'string' ? componentOf(schema['$ref']) : itemOfPage(schema);
    if (component === undefined) return { ...content, example: exampleOf(schema, at) };
    if (!ofComponents.has(component))
      ofComponents.set(component, exampleOf({ $ref: `${SCHEMAS}${component}` }, at));
    return { ...content };
  };
  const filledIn = ({ content, ...rest }: Json, at: string): Json => ({
    ...rest,
    ...(isObject(content) && {
      content: mapValues(content, (one) => filled(one as unknown as Content, at)),
    }),
  });
  const operation = ({ requestBody, responses, ...rest }: Json, at: string, body: string): Json => ({
    ...rest,
    ...(isObject(requestBody) && { requestBody: filledIn(requestBody, `${at}${body}`) }),
    responses: mapValues(responses as Json, (one, status) => filledIn(one as Json, `${at} ${status}`)),
  });
  const operations = (items: unknown, body: string): Json =>
    mapValues(items as Json, (methods, path) =>
      mapValues(methods as Json, (one, method) => operation(one as Json, `${method} ${path}`, body)),
    );

  const paths = operations(document['paths'], BODY);
  const webhooks = operations(document['webhooks'], '');
  if (missing.length > 0)
    throw new Fault(
      `No example for ${missing.map(({ at, schema }) => `${at} ${JSON.stringify(schema)}`).join('\n')}`,
    );
  const exemplified = mapValues(schemas, (schema, name) =>
    ofComponents.has(name) ? { ...(schema as Json), examples: [ofComponents.get(name)] } : schema,
  );
  return { ...document, paths, webhooks, components: { ...document.components, schemas: exemplified } };
};
