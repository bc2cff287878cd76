import type { Caller } from './callers.ts';

type Words = Map<string, string[]>;

/** Few, so that what is called upon is alive, and what belongs together meets. */
const perWord = 12;

/** What answers have shown: by the name of the property it stood under, of each caller and of all. */
export class Memory {
  readonly #all: Words = new Map();
  readonly #own = new Map<string, Words>();

  /** Keeps every short text of an answer, under its name and for whom it was. */
  learn(caller: Caller, value: unknown, name = ''): void {
    if (typeof value === 'string' || (typeof value === 'number' && Number.isInteger(value))) {
      const word = String(value);
      if (word.length === 0 || word.length > 300) return;
      keep(this.#all, name, word);
      const own = this.#own.get(caller.name) ?? new Map<string, string[]>();
      this.#own.set(caller.name, own);
      keep(own, name, word);
    } else if (Array.isArray(value)) {
      // `stages: [{ id }]` says what a `stage` is called.
      const singular = name.replace(/s$/, '');
      for (const one of value.slice(0, 30)) {
        this.learn(caller, one, singular);
        if (typeof one === 'object' && one !== null && 'id' in one) this.learn(caller, one.id, singular);
      }
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, one] of Object.entries(value)) this.learn(caller, one, key);
    }
  }

  /** Whether a caller has seen such a thing of its own. */
  owns(caller: Caller, name: string, pattern: string | undefined): boolean {
    const own = this.#own.get(caller.name);
    return own !== undefined && matching(own, name, pattern) !== undefined;
  }

  /**
   * A word seen under a name, or under any when the pattern alone says what it is (`^ji_[0-9A-Z]{26}$`).
   * @param choice three times in four among the caller's own
   */
  recall(caller: Caller, name: string, pattern: string | undefined, choice: number): string | undefined {
    const own = this.#own.get(caller.name);
    const found =
      (choice % 4 > 0 && own && matching(own, name, pattern)) || matching(this.#all, name, pattern);
    return found?.[Math.floor(choice / 4) % found.length];
  }
}

const keep = (words: Words, name: string, word: string): void => {
  const known = words.get(name) ?? [];
  if (known.includes(word)) return;
  known.push(word);
  // The newest are the likeliest to be alive.
  if (known.length > perWord) known.shift();
  words.set(name, known);
};

/** An id with a prefix is the same thing under whatever name: `id`, `orderId`, `subject.id`. */
const isId = /^\^\(?[a-z]{2}_/;

const matching = (words: Words, name: string, pattern: string | undefined): string[] | undefined => {
  const candidates =
    pattern !== undefined && isId.test(pattern)
      ? [...words.values()].flat()
      : (words.get(name) ?? words.get('id') ?? []);
  const expression = pattern === undefined ? undefined : new RegExp(pattern, 'u');
  const found = expression ? candidates.filter((word) => expression.test(word)) : candidates;
  return found.length > 0 ? found : undefined;
};
