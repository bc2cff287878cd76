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

/** An alternative by the one word that tells it from the others: `OrderEvent[accepted]`. */
const alternative = (at: string, { properties = {} }: Schema): string => {
  const told = Object.values(properties).find((one) => one.const !== undefined);
  return told === undefined ? at : `${at}[${String(told.const)}]`;
};

/** All facts of a document, each once. */
export const factsOf = ({ paths, webhooks = {}, components }: Description): ReadonlyMap<string, Fact> => {
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

  const walk = (schema: Schema, at: string, side: ReadonlySet<Side>): void => {
    if (schema.$ref !== undefined) return refer(nameOf(schema.$ref), side);
    if (schema.type !== undefined) say('type', at, at, side, schema.type);
    for (const value of schema.enum ?? (schema.const === undefined ? [] : [schema.const]))
      say('value', at, at, side, String(value));
    for (const [name, member] of Object.entries(schema.properties ?? {})) {
      say('member', `${at}.${name}`, at, side);
      walk(member, `${at}.${name}`, side);
    }
    for (const name of schema.required ?? []) say('required', `${at}.${name}`, at, side);
    for (const one of [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]) {
      const place = alternative(at, one);
      if (place !== at) say('member', place, at, side);
      walk(one, place, side);
    }
    for (const one of schema.allOf ?? []) walk(one, at, side);
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
  for (const [name, operations] of Object.entries(webhooks))
    for (const { requestBody } of Object.values(operations)) {
      say('webhook', name, undefined, answered);
      for (const schema of schemasOf(requestBody?.content)) walk(schema, name, answered);
    }
  for (const name of Object.keys(components.schemas))
    say('schema', name, undefined, sides.get(name) ?? answered);
  return facts;
};
