/** A piece of the document. */
export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** A copy in which `change` has seen every object, the innermost first. */
export const mapObjects = (value: unknown, change: (object: Json) => Json): unknown => {
  if (Array.isArray(value)) return value.map((one) => mapObjects(one, change));
  if (!isObject(value)) return value;
  return change(
    Object.fromEntries(Object.entries(value).map(([name, one]) => [name, mapObjects(one, change)])),
  );
};

/** Every object in it, itself included. */
export function* objectsIn(value: unknown): Generator<Json> {
  if (!isObject(value)) return;
  if (!Array.isArray(value)) yield value;
  for (const one of Object.values(value)) yield* objectsIn(one);
}

export const mapValues = (object: Json, change: (value: unknown, name: string) => unknown): Json =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value, name)]));

export const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : 1;
