import { describe, expect, it } from 'vitest';
import { policyNamed, dictionary, platformSays } from './decided.ts';
import { studied } from './examples/all.ts';
import type { Answer } from './oracles/answer.ts';
import { rate } from './rates.ts';
import { register } from './register.ts';

/** Some hundred in every run; `test/long` has 20,000. */
const SIZE = Number(process.env['REGISTER_SIZE'] ?? 1_150);

const enterprises = [...register(SIZE, 20_260_615)];

type Counts = Record<Answer['outcome'], number>;
const counts = new Map<string, Counts>();

describe(`${SIZE} enterprises`, () => {
  it('are told in the words of the dictionary', () => {
    for (const facts of enterprises) {
      const { error } = dictionary.schema.safeParse(facts);
      if (error) expect.fail(`${error.issues[0]?.path.join('.')}: ${error.message} ${JSON.stringify(facts)}`);
    }
  });

  it.each(studied.map((one) => [one.name, one] as const))(
    '%s: the platform says what plain code says',
    { timeout: 300_000 },
    (name, { oracle, examples }) => {
      const { on, chosen: said } = examples[0];
      const { conventions = [] } = policyNamed(name);
      // What a department has not said, it has said as in the first example, where that says it.
      const chosen = {
        ...Object.fromEntries(conventions.map(({ name: of, value }) => [of, value ?? undefined])),
        ...said,
      };
      const seen: Counts = { met: 0, 'not-met': 0, unknown: 0, wait: 0 };
      for (const facts of enterprises) {
        const theirs = oracle({ facts, on, chosen, rate });
        const ours = platformSays(name, facts, on, chosen);
        seen[theirs.outcome] += 1;
        if (JSON.stringify(ours) !== JSON.stringify(theirs))
          expect.fail(
            `${JSON.stringify(ours)}, plain code ${JSON.stringify(theirs)}: ${JSON.stringify(facts)}`,
          );
      }
      counts.set(name, seen);
    },
  );

  it('meet each policy, do not, and are unknown to it, each often', () => {
    const often = SIZE / 400;
    for (const [name, seen] of counts) {
      expect(seen.met, `${name} met`).toBeGreaterThan(often);
      expect(seen['not-met'], `${name} not met`).toBeGreaterThan(often);
      expect(seen.unknown, `${name} unknown`).toBeGreaterThan(often);
    }
    expect(counts.get('jobExpansion')?.wait).toBeGreaterThan(0);
    if (SIZE >= 20_000) console.table(Object.fromEntries(counts));
  });
});
