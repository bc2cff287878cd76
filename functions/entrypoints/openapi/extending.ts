import { isDeepStrictEqual } from 'node:util';
import { unsized } from './components.ts';
import { isObject, mapValues, type Json } from './json.ts';

const HOME = '#/components/schemas/';

/** A member by how it is written with its sizes and without, and whether it must be there. */
interface Member {
  readonly written: string;
  readonly unsized: string;
}
type Members = ReadonlyMap<string, Member>;

/** What an object of named members may say of itself beside them and still be written as another and what it has more. */
const beside = new Set(['type', 'properties', 'required', 'description', 'default', 'examples']);

const membersOf = (schema: Json): Members | undefined => {
  const { type, properties, required = [] } = schema;
  if (type !== 'object' || !isObject(properties)) return undefined;
  if (Object.keys(schema).some((name) => !beside.has(name))) return undefined;
  const must = new Set(required as readonly string[]);
  return new Map(
    Object.entries(properties).map(([name, one]): [string, Member] => {
      const said = (value: unknown) => `${must.has(name) ? 'must' : 'may'} ${JSON.stringify(value)}`;
      return [name, { written: said(one), unsized: said(unsized(one)) }];
    }),
  );
};

/** A cap of what is sent may stand where the same is answered: it holds of both. */
const saysTheSame = (member: Member | undefined, { written, unsized }: Member): boolean =>
  member !== undefined && (member.written === written || member.written === unsized);

interface Base {
  readonly name: string;
  readonly members: Members;
  readonly examples: readonly unknown[];
}

const holds = (members: Members, base: Base): boolean =>
  base.members.size < members.size &&
  [...base.members].every(([name, said]) => saysTheSame(members.get(name), said));

const without = (object: Json, members: Members): Json =>
  Object.fromEntries(Object.entries(object).filter(([name]) => !members.has(name)));

/** What an example shows beside that of the base, where it shows the same of the base. */
const exampleBeside = (examples: unknown, base: Base): Json | undefined => {
  const [whole, of] = [(examples as readonly unknown[] | undefined)?.[0], base.examples[0]];
  if (!isObject(whole) || !isObject(of)) return undefined;
  const more = without(whole, base.members);
  return isDeepStrictEqual({ ...of, ...more }, whole) ? more : undefined;
};

/** An object that is another and more, as both; what it says of itself stays its own. */
const asBoth = (schema: Json, base: Base): Json => {
  const { type, properties, required = [], examples, ...own } = schema;
  const must = (required as readonly string[]).filter((name) => !base.members.has(name));
  const example = exampleBeside(examples, base);
  const more = {
    type,
    properties: without(properties as Json, base.members),
    ...(must.length > 0 && { required: must }),
    ...(example && { examples: [example] }),
  };
  return {
    allOf: [{ $ref: `${HOME}${base.name}` }, more],
    ...own,
    ...(examples !== undefined && !example && { examples }),
  };
};

const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/** Fewer bytes than that are not worth a reader's second look. */
const worthwhile = 150;

/**
 * The document in which an object that holds all members of a component, as they are there, refers to it and says what it
 * has more: a whole is its row in a list and more, an explained limit is a limit and more.
 */
export const extendWhatIsHeld = <T extends Json & { components: { schemas: Json } }>(document: T): T => {
  const bases = Object.entries(document.components.schemas).flatMap(([name, schema]): Base[] => {
    const members = membersOf(schema as Json);
    const { examples = [] } = schema as { examples?: readonly unknown[] };
    return members ? [{ name, members, examples }] : [];
  });
  const shortest = (schema: Json): Json => {
    const members = membersOf(schema);
    if (!members) return schema;
    const [best] = bases
      .filter((base) => holds(members, base))
      .map((base) => asBoth(schema, base))
      .toSorted((a, b) => bytes(a) - bytes(b));
    return best && bytes(schema) - bytes(best) >= worthwhile ? best : schema;
  };
  /** From without inwards: what is held is compared as it was written. */
  const rewritten = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rewritten);
    return isObject(value) ? mapValues(shortest(value), rewritten) : value;
  };
  return rewritten(document) as T;
};
