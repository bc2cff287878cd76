import { describe, expect, it } from 'vitest';
import { platformSays } from './decided.ts';
import { notMet, pays, unknown, yuan } from './examples/example.ts';
import { answer, ask, rounded, type Answer } from './oracles/answer.ts';

const million = (amount: number): number => yuan(amount * 1_000_000);
interface County {
  readonly countyJanFebOutput?: Readonly<Record<string, number>>;
}

/** P10 of 2025: counties are paid. By how much of the increase no text says that was seen. */
const increase2025 = ({ countyJanFebOutput }: County, basisPoints: number | undefined): Answer => {
  const [now, before] = [countyJanFebOutput?.['2025'], countyJanFebOutput?.['2024']];
  return answer([ask(now, before, (made, then) => made > then)], () =>
    basisPoints === undefined || now === undefined || before === undefined
      ? undefined
      : Math.min(rounded([now - before, basisPoints], 10_000), million(1)),
  );
};

const grown = { countyJanFebOutput: { '2025': million(96), '2024': million(80) } };

describe('增产奖励 of 2025, to counties', () => {
  it.each([
    ['how much of the increase is not said: nobody knows', grown, undefined, unknown],
    [
      'not grown: no, whatever the share',
      { countyJanFebOutput: { '2025': 1, '2024': 2 } },
      undefined,
      notMet,
    ],
    ['as much as before', { countyJanFebOutput: { '2025': 2, '2024': 2 } }, 100, notMet],
    ['the year before not known', { countyJanFebOutput: { '2025': million(96) } }, 100, unknown],
    ['1 % of 16 million, where a department says so', grown, 100, pays(160_000)],
    [
      'a million at most',
      { countyJanFebOutput: { '2025': million(370), '2024': million(250) } },
      100,
      pays(1_000_000),
    ],
  ] as const)('%s', (_, facts, basisPoints, expected) => {
    expect(increase2025(facts, basisPoints)).toEqual(expected);
    // Somebody acts for a county: its office.
    const county = { office: 'lingui-finance', ...facts };
    expect(platformSays('increase2025', county, '2025-06-15', { basisPoints })).toEqual(expected);
  });
});
