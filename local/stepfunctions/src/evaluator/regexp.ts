import { createContext, Script } from 'node:vm';

/** Milliseconds that one regular expression may search, in all its matches together. */
const BUDGET = 250;
/** Below this length a pattern with a single unbounded quantifier (at worst quadratic) cannot take noticeable time. */
const SHORT = 2_000;

const sandbox = createContext({ search: undefined as (() => void) | undefined });
const guarded = new Script('search()');

/**
 * How many quantifiers of a pattern have no upper bound. None: linear; one outside a group: at worst quadratic; more,
 * or a back reference, can take exponential time.
 */
function risk(source: string): 'none' | 'some' | 'unbounded' {
  const bare = source.replace(/\\[^1-9k]/g, 'x').replace(/\[(?:\\.|[^\]])*\]/g, 'x');
  if (/\\[1-9k]/.test(bare)) return 'unbounded';
  const quantifiers = bare.match(/[*+]|\{\d+(?:,\d*)?\}/g) ?? [];
  if (quantifiers.length === 0) return 'none';
  return quantifiers.length === 1 && !/\)(?:[*+]|\{)/.test(bare) ? 'some' : 'unbounded';
}

/**
 * The engine's RegExp for expressions. A search that could backtrack without end runs under V8's execution timeout,
 * the one thing that interrupts a regular expression; it costs 0.2 ms, so harmless patterns go without.
 */
export class BoundedRegExp extends RegExp {
  #left = BUDGET;
  #risk: ReturnType<typeof risk> | undefined;

  override exec(text: string): RegExpExecArray | null {
    this.#risk ??= risk(this.source);
    if (this.#risk === 'none' || (this.#risk === 'some' && text.length < SHORT)) return super.exec(text);
    let found: RegExpExecArray | null = null;
    const started = performance.now();
    sandbox['search'] = () => {
      found = super.exec(text);
    };
    try {
      guarded.runInContext(sandbox, { timeout: Math.max(1, Math.floor(this.#left)) });
    } finally {
      sandbox['search'] = undefined;
      this.#left -= performance.now() - started;
    }
    return found;
  }
}
