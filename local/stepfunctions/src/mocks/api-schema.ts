/**
 * The shapes of service APIs as AWS's SDK clients carry them: each command has its operation's schema in arrays and
 * numbers (@smithy/core/schema). Only what a mock is held against is read of it.
 */
export type Schema =
  | { readonly is: 'string' | 'number' | 'boolean' | 'time' | 'any' }
  | { readonly is: 'list' | 'map'; readonly of: () => Schema }
  | {
      readonly is: 'structure';
      readonly name: string;
      readonly members: ReadonlyMap<string, () => Schema>;
      readonly required: ReadonlySet<string>;
    };

type Raw = number | readonly unknown[] | (() => Raw);

const ANY: Schema = { is: 'any' };
const SIMPLE: Readonly<Record<number, Schema>> = {
  0: { is: 'string' },
  1: { is: 'number' },
  2: { is: 'boolean' },
  4: { is: 'time' },
  5: { is: 'time' },
  6: { is: 'time' },
  7: { is: 'time' },
  17: { is: 'number' },
  19: { is: 'number' },
  // Bytes are texts in base64.
  21: { is: 'string' },
  42: { is: 'string' },
};
const LIST = 64;
const MAP = 128;

/** Tasks see the members of an answer with capitals. */
const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

export function schemaOf(raw: Raw): Schema {
  if (typeof raw === 'function') return schemaOf(raw());
  if (typeof raw === 'number') {
    if (raw >= MAP) return { is: 'map', of: () => schemaOf(raw - MAP) };
    if (raw >= LIST) return { is: 'list', of: () => schemaOf(raw - LIST) };
    return SIMPLE[raw] ?? ANY;
  }
  // A member with traits of its own.
  if (raw.length === 2) return schemaOf(raw[0] as Raw);
  const [kind, , name, , first, second, required] = raw;
  if (kind === 0) return schemaOf(first as Raw);
  if (kind === 1) return { is: 'list', of: () => schemaOf(first as Raw) };
  if (kind === 2) return { is: 'map', of: () => schemaOf(second as Raw) };
  if (kind !== 3 && kind !== 4) return ANY;
  const names = (first as readonly string[]).map(capitalised);
  const types = second as readonly Raw[];
  return {
    ...{ is: 'structure', name: String(name) },
    members: new Map(names.map((member, index) => [member, () => schemaOf(types[index] ?? 15)])),
    // Required members come first; their number is the last entry.
    required: new Set(names.slice(0, typeof required === 'number' ? required : 0)),
  };
}
