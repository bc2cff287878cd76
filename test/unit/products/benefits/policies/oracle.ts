import type { EnterpriseFacts } from '../../../../../functions/rule-language/facts.ts';
import { ruleEnvironment } from '../../../../../functions/rule-language/environment.ts';

const cel = ruleEnvironment();
const parsed = new Map<string, (context: object) => unknown>();

/** Numbers as cel-js has integers. */
function asCel(value: unknown): unknown {
  if (typeof value === 'number') return BigInt(value);
  if (Array.isArray(value)) return value.map(asCel);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, asCel(member)]));
}

export interface CelContext {
  readonly enterprise: unknown;
  readonly on: string;
  readonly thisYear: string;
  readonly lastYear: string;
}
export const celContext = (facts: EnterpriseFacts, on: string): CelContext => ({
  enterprise: asCel(facts),
  on,
  thisYear: on.slice(0, 4),
  lastYear: String(Number(on.slice(0, 4)) - 1),
});

/** cel-js itself, evaluating the same text: a value, or `unknown` for whatever it throws. */
export function celAnswer(source: string, context: CelContext): unknown {
  let run = parsed.get(source);
  if (!run) {
    const fresh = cel.parse(source);
    const checked = fresh.check();
    if (!checked.valid) throw new Error(`cel-js refuses ${source}`, { cause: checked.error });
    parsed.set(source, (run = fresh));
  }
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return run(context);
  } catch {
    return 'unknown';
  } finally {
    Error.stackTraceLimit = limit;
  }
}
