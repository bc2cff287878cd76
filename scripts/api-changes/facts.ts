/** What a description promises, as facts that are there or not: two documents differ by these alone. */

/** Whether a caller says it or is told it. */
export type Side = 'asked' | 'answered';

export type Kind = 'operation' | 'webhook' | 'schema' | 'answer' | 'member' | 'required' | 'value' | 'type';

export interface Fact {
  readonly kind: Kind;
  /** What it is a fact of: `Order.survey.needed`. */
  readonly at: string;
  /** What it stands in, without which it says nothing: `Order.survey`. */
  readonly within: string | undefined;
  readonly what: string;
  readonly sides: ReadonlySet<Side>;
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

interface Referred {
  readonly $ref?: string;
}

interface Parameter extends Referred {
  readonly name?: string;
  readonly required?: boolean;
  readonly schema?: Schema;
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Content };
  readonly responses?: Readonly<Record<string, Referred & { readonly content?: Content }>>;
}

/** Of an OpenAPI 3.1 document, what is compared. */
export interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly webhooks?: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly parameters?: Readonly<Record<string, Parameter>>;
    readonly responses?: Readonly<Record<string, { readonly content?: Content }>>;
  };
}

const nameOf = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1);
/** What stands beside JSON is given to who asks for it, and takes nothing from anybody. */
const schemasOf = ({ 'application/json': json, ...others }: Content = {}): Schema[] =>
  (json ? [json] : Object.values(others)).flatMap(({ schema }) => schema ?? []);

const wordsOf = ({ enum: words, const: word }: Schema = {}): readonly unknown[] =>
  words ?? (word === undefined ? [] : [word]);

/** The member that tells alternatives apart: each of them says its word, or some words. */
const tellingMember = (schemas: readonly Schema[]): string | undefined =>
  Object.keys(schemas[0]?.properties ?? {}).find((name) => {
    const words = schemas.flatMap(({ properties }) => {
      const said = wordsOf(properties?.[name]);
      return said.length > 0 ? said : [undefined];
    });
    return !words.includes(undefined) && new Set(words).size === words.length;
  });

/** Alternatives by the words that tell them apart, `OrderEvent[accepted]`: those alike may be written as one. */
const alternatives = (at: string, schemas: readonly Schema[]): readonly (readonly [string, Schema])[] => {
  const telling = tellingMember(schemas);
  if (telling === undefined) return schemas.map((one) => [at, one]);
  return schemas.flatMap((one) =>
    wordsOf(one.properties?.[telling]).map((word): [string, Schema] => [
      `${at}[${String(word)}]`,
      { ...one, properties: { ...one.properties, [telling]: { const: word } } },
    ]),
  );
};

/**
 * All facts of a document, each once. Of its named schemas those that the other document has too are facts of their own;
 * what only got a name, or lost one, says its facts where it stands.
 */
export const factsOf = (
  { paths, webhooks = {}, components }: Description,
  shared: ReadonlySet<string> = new Set(Object.keys(components.schemas)),
): ReadonlyMap<string, Fact> => {
  const facts = new Map<string, Fact>();
  const sides = new Map<string, Set<Side>>();
  const say = (
    kind: Kind,
    at: string,
    within: string | undefined,
    side: ReadonlySet<Side>,
    what = '',
  ): void => {
    const key = `${kind} ${at} ${what}`;
    const known = facts.get(key)?.sides ?? [];
    facts.set(key, { kind, at, within, what, sides: new Set([...known, ...side]) });
  };

  /** Named schemas are facts of their own, once; here it is only noted who says them. */
  const refer = (name: string, side: ReadonlySet<Side>): void => {
    const known = sides.get(name) ?? new Set<Side>();
    if ([...side].every((one) => known.has(one))) return;
    sides.set(name, new Set([...known, ...side]));
    walk(components.schemas[name] ?? {}, name, side);
  };

  /** What is another and more, with all that the other has. */
  const whole = ({ allOf = [], ...schema }: Schema): Schema =>
    allOf.reduce<Schema>((all, { $ref, ...part }) => {
      const {
        properties,
        required = [],
        ...more
      } = whole($ref === undefined ? part : (components.schemas[nameOf($ref)] ?? {}));
      return {
        ...more,
        ...all,
        properties: { ...properties, ...all.properties },
        required: [...required, ...(all.required ?? [])],
      };
    }, schema);

  const walk = (one: Schema, at: string, side: ReadonlySet<Side>): void => {
    const schema = whole(one);
    if (schema.$ref !== undefined) {
      const name = nameOf(schema.$ref);
      return shared.has(name) ? refer(name, side) : walk(components.schemas[name] ?? {}, at, side);
    }
    if (schema.type !== undefined) say('type', at, at, side, schema.type);
    for (const value of wordsOf(schema)) say('value', at, at, side, String(value));
    for (const [name, member] of Object.entries(schema.properties ?? {})) {
      say('member', `${at}.${name}`, at, side);
      walk(member, `${at}.${name}`, side);
    }
    for (const name of schema.required ?? []) say('required', `${at}.${name}`, at, side);
    for (const [place, one] of alternatives(
      at,
      [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].map(whole),
    )) {
      if (place !== at) say('member', place, at, side);
      walk(one, place, side);
    }
    if (schema.items) walk(schema.items, at, side);
    if (typeof schema.additionalProperties === 'object') walk(schema.additionalProperties, at, side);
  };

  const asked = new Set<Side>(['asked']);
  const answered = new Set<Side>(['answered']);
  const parameters = (at: string, { parameters: all = [] }: Operation): void => {
    for (const one of all) {
      const {
        name = '',
        required,
        schema,
      } = one.$ref ? (components.parameters?.[nameOf(one.$ref)] ?? one) : one;
      say('member', `${at} ?${name}`, at, asked);
      if (required) say('required', `${at} ?${name}`, at, asked);
      if (schema) walk(schema, `${at} ?${name}`, asked);
    }
  };
  for (const [path, operations] of Object.entries(paths))
    for (const [method, operation] of Object.entries(operations)) {
      const at = `${method.toUpperCase()} ${path}`;
      say('operation', at, undefined, asked);
      parameters(at, operation);
      for (const schema of schemasOf(operation.requestBody?.content)) walk(schema, `${at} body`, asked);
      if (operation.requestBody) say('member', `${at} body`, at, asked);
      if (operation.requestBody?.required) say('required', `${at} body`, at, asked);
      for (const [status, one] of Object.entries(operation.responses ?? {})) {
        const { content } = one.$ref ? (components.responses?.[nameOf(one.$ref)] ?? one) : one;
        say('answer', `${at} ${status}`, at, answered);
        for (const schema of schemasOf(content)) walk(schema, `${at} ${status}`, answered);
      }
    }
  /** An event by its type, in whichever webhook it is described. */
  const events = (schema: Schema): void => {
    const { oneOf = [{}], ...envelope } = whole(schema);
    for (const one of oneOf) {
      const event = whole({ allOf: [one, envelope] });
      for (const type of wordsOf(event.properties?.['type'])) {
        say('webhook', String(type), undefined, answered);
        walk(
          { ...event, properties: { ...event.properties, type: { const: type } } },
          String(type),
          answered,
        );
      }
    }
  };
  for (const operations of Object.values(webhooks))
    for (const { requestBody } of Object.values(operations))
      for (const schema of schemasOf(requestBody?.content)) events(schema);
  for (const name of Object.keys(components.schemas))
    say('schema', name, undefined, sides.get(name) ?? answered);
  return facts;
};
