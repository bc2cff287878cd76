import type { Amount, Fen, Rounding } from '../model.ts';
import type { Expression } from '../../../../rule-language/expression.ts';
import type { Int } from '../../../../rule-language/integers.ts';
import type { Row } from '../../../../rule-language/layout.ts';
import { Fault, isUndetermined, type Undetermined } from '../../../../rule-language/undetermined.ts';

/** An amount rule whose expressions are compiled. */
export type AmountRule =
  | Extract<Amount, { kind: 'none' | 'fixed' }>
  | { readonly kind: 'table'; readonly rows: readonly { label: string; fen: Fen; when: Expression }[] }
  | (Omit<Extract<Amount, { kind: 'formula' }>, 'expression' | 'per'> & {
      readonly expression: Expression;
      readonly per: number | Expression;
    });

/** How an amount came about, frozen with the entitlement. Texts of integers, because they may exceed a safe number. */
export type Reckoning =
  | { readonly kind: 'none' }
  | { readonly kind: 'fixed'; readonly fen: Fen }
  | { readonly kind: 'table'; readonly fen: Fen; readonly row: string }
  | {
      readonly kind: 'formula';
      readonly fen: Fen;
      readonly result: string;
      readonly per: number;
      readonly rounding: Rounding;
      readonly rounded: string;
      readonly capped: boolean;
    };

/** Every condition may hold and still nothing be due: no row of the table fits, or the formula gives zero or less. */
export const NOTHING_DUE = 'nothing-due';

/** What `row` is due under `rule`. Integers throughout; an overflow or a missing datum comes back as a doubt. */
export function reckon(rule: AmountRule, row: Row): Reckoning | typeof NOTHING_DUE | Undetermined {
  switch (rule.kind) {
    case 'none':
      return { kind: 'none' };
    case 'fixed':
      return { kind: 'fixed', fen: rule.fen };
    case 'table': {
      for (const { label, fen, when } of rule.rows) {
        const holds = when.run(row);
        if (typeof holds === 'object') return holds;
        if (holds === true) return { kind: 'table', fen, row: label };
      }
      return NOTHING_DUE;
    }
    case 'formula': {
      const worked = work(rule, row);
      if (isUndetermined(worked)) return worked;
      const { result, per, rounded, capped, fen } = worked;
      if (fen <= 0) return NOTHING_DUE;
      const { rounding } = rule;
      return {
        kind: 'formula',
        fen,
        result: String(result),
        per,
        rounding,
        rounded: String(rounded),
        capped,
      };
    }
  }
}

/** What is due in fen, as `reckon` has it but without its trace; undefined for what has no amount. */
export function fenDue(rule: AmountRule, row: Row): Fen | undefined | typeof NOTHING_DUE | Undetermined {
  if (rule.kind !== 'formula') {
    const reckoning = reckon(rule, row);
    if (reckoning === NOTHING_DUE || isUndetermined(reckoning)) return reckoning;
    return reckoning.kind === 'none' ? undefined : reckoning.fen;
  }
  const worked = work(rule, row);
  if (isUndetermined(worked)) return worked;
  return worked.fen <= 0 ? NOTHING_DUE : worked.fen;
}

/** A divisor that is reckoned may come to nothing, or to less. */
const NO_DIVISOR = new Fault('division-by-zero', 0);

/** The arithmetic of a formula. */
function work({ expression, per, rounding, cap }: Extract<AmountRule, { kind: 'formula' }>, row: Row) {
  const result = expression.run(row);
  if (typeof result === 'object') return result;
  const divisor = typeof per === 'number' ? per : per.run(row);
  if (typeof divisor === 'object') return divisor;
  if ((divisor as Int) <= 0 || typeof divisor !== 'number') return NO_DIVISOR;
  const rounded = roundedQuotient(BigInt(result as Int), BigInt(divisor), rounding);
  const capped = rounded > BigInt(cap);
  return { result, per: divisor, rounded, capped, fen: capped ? cap : (Number(rounded) as Fen) };
}

/** `n ÷ per` to a multiple of `toFen`. Down is towards zero, up away from it, half-up 四舍五入. */
export function roundedQuotient(n: bigint, per: bigint, { mode, toFen }: Rounding): bigint {
  const unit = BigInt(toFen);
  const divisor = per * unit;
  const size = n < 0n ? -n : n;
  const extra = { down: 0n, 'half-up': divisor / 2n, up: divisor - 1n }[mode];
  // An odd divisor's half is no integer: d/2 rounds down to (d-1)/2, and r + (d-1)/2 ≥ d still means r > d/2.
  const units = (size + extra) / divisor;
  return (n < 0n ? -units : units) * unit;
}

/** The parts of `fen` by basis points, each cut down to a fen, the last taking the rest: they always add up. */
export function instalmentsOf(fen: Fen, shares: readonly { basisPoints: number }[]): number[] {
  const parts = shares.map(({ basisPoints }) => Number((BigInt(fen) * BigInt(basisPoints)) / 10_000n));
  const paid = parts.slice(0, -1).reduce((sum, part) => sum + part, 0);
  return [...parts.slice(0, -1), fen - paid];
}
