import type { Diagnostics } from './diagnostics.ts';
import { isFields, type Fields } from './reader.ts';

const MAX_DEPTH = 200;

/** Nesting beyond what any definition needs would exhaust the stack of those who walk it. */
export function nestingOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const char = text.charCodeAt(index);
    if (quoted) {
      if (char === 92) index++;
      else if (char === 34) quoted = false;
    } else if (char === 34) quoted = true;
    else if (char === 123 || char === 91) deepest = Math.max(deepest, ++depth);
    else if (char === 125 || char === 93) depth--;
  }
  return deepest;
}

export function parseJson(text: string, diagnostics: Diagnostics): Fields | undefined {
  if (nestingOf(text) > MAX_DEPTH) {
    diagnostics.error(
      'INVALID_JSON_DESCRIPTION',
      `Nesting deeper than ${MAX_DEPTH} levels is not supported`,
      '',
    );
    return undefined;
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    diagnostics.error('INVALID_JSON_DESCRIPTION', error instanceof Error ? error.message : String(error), '');
    return undefined;
  }
  if (isFields(value)) return value;
  diagnostics.schema('Expected value of type [OBJECT]', '');
  return undefined;
}
