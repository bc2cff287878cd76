import { isFields } from '../../language/reader.ts';

/** A shape as the SDK's clients carry it (@smithy/core/schema): a number, a list, or a function that gives one. */
export type RawSchema = number | readonly unknown[] | (() => RawSchema) | undefined;

const BLOBS = new Set([21, 42]);
const MOMENTS = new Set([4, 5, 6, 7]);

type Shape =
  | { readonly is: 'blob' | 'moment' | 'other' }
  | { readonly is: 'list' | 'map'; readonly of: RawSchema }
  | { readonly is: 'structure'; readonly members: ReadonlyMap<string, RawSchema> };

function shapeOf(raw: RawSchema): Shape {
  if (raw === undefined) return { is: 'other' };
  if (typeof raw === 'function') return shapeOf(raw());
  if (typeof raw === 'number') {
    if (raw >= 128) return { is: 'map', of: raw - 128 };
    if (raw >= 64) return { is: 'list', of: raw - 64 };
    return { is: BLOBS.has(raw) ? 'blob' : MOMENTS.has(raw) ? 'moment' : 'other' };
  }
  // A member with traits of its own.
  if (raw.length === 2) return shapeOf(raw[0] as RawSchema);
  const [kind, , , , first, second] = raw;
  if (kind === 0) return shapeOf(first as RawSchema);
  if (kind === 1) return { is: 'list', of: first as RawSchema };
  if (kind === 2) return { is: 'map', of: second as RawSchema };
  if (kind !== 3 && kind !== 4) return { is: 'other' };
  const types = second as readonly RawSchema[];
  return {
    is: 'structure',
    members: new Map((first as readonly string[]).map((name, index) => [name, types[index]])),
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A task's arguments as the client takes them: members by the API's names, moments and bytes as such. */
export function asRequest(value: unknown, raw: RawSchema): unknown {
  const shape = shapeOf(raw);
  if (shape.is === 'blob') return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
  if (shape.is === 'moment') return typeof value === 'string' ? new Date(value) : value;
  if (shape.is === 'list' && Array.isArray(value)) return value.map((item) => asRequest(item, shape.of));
  if (!isFields(value)) return value;
  if (shape.is === 'map')
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [name, asRequest(member, shape.of)]),
    );
  if (shape.is !== 'structure') return value;
  const names = new Map([...shape.members.keys()].map((name) => [capital(name), name]));
  return Object.fromEntries(
    Object.entries(value).map(([given, member]) => {
      const name = names.get(given) ?? given;
      return [name, asRequest(member, shape.members.get(name))];
    }),
  );
}

interface Stream {
  transformToByteArray(): Promise<Uint8Array>;
}
const isStream = (value: unknown): value is Stream =>
  typeof value === 'object' && value !== null && 'transformToByteArray' in value;

/** Bytes are a text where they are one, and base64 where they are not. */
export function textOrBase64(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes).toString('base64');
  }
}

/** A client's answer as tasks see it: members with capitals, moments as ISO 8601 texts, bytes as texts. */
export async function asResult(value: unknown, raw: RawSchema): Promise<unknown> {
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return textOrBase64(value);
  if (isStream(value)) return textOrBase64(await value.transformToByteArray());
  const shape = shapeOf(raw);
  if (Array.isArray(value))
    return Promise.all(value.map((item) => asResult(item, shape.is === 'list' ? shape.of : undefined)));
  if (!isFields(value)) return value;
  const members = await Promise.all(
    Object.entries(value).map(async ([name, member]) => {
      const of =
        shape.is === 'structure' ? shape.members.get(name) : shape.is === 'map' ? shape.of : undefined;
      return [shape.is === 'structure' ? capital(name) : name, await asResult(member, of)] as const;
    }),
  );
  return Object.fromEntries(members.filter(([, member]) => member !== undefined));
}
