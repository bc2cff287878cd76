/**
 * JSONata's results carry hidden flags (`sequence`, `keepSingleton`) and may hold functions. Before a value is stored,
 * compared or handed back to an expression it is copied into plain JSON; what JSON cannot hold is a problem.
 */
export type Plain =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly found: string };

const bad = (found: string): Plain => ({ ok: false, found });

function plainArray(items: readonly unknown[]): Plain {
  const copy: unknown[] = new Array(items.length);
  for (let index = 0; index < items.length; index++) {
    const item = plain(items[index]);
    if (!item.ok) return item;
    copy[index] = item.value;
  }
  return { ok: true, value: copy };
}

function plainObject(source: object): Plain {
  if ('_jsonata_lambda' in source || '_jsonata_function' in source) return bad('function');
  const copy: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(source)) {
    if (member === undefined) continue;
    const item = plain(member);
    if (!item.ok) return item;
    if (key === '__proto__')
      Object.defineProperty(copy, key, { value: item.value, enumerable: true, configurable: true });
    else copy[key] = item.value;
  }
  return { ok: true, value: copy };
}

export function plain(value: unknown): Plain {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return { ok: true, value };
    case 'number':
      // AWS writes what JSON has no literal for as the string JavaScript names it by.
      return { ok: true, value: Number.isFinite(value) ? value : String(value) };
    case 'object':
      if (value === null) return { ok: true, value };
      return Array.isArray(value) ? plainArray(value) : plainObject(value);
    default:
      return bad(typeof value);
  }
}
