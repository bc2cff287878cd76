import type { Facts, Loan } from '../facts.ts';
import { ask, days, monthsAfter, some, type Holds } from './answer.ts';

/** Interest on a principal for real days; the product is left undivided so that it is rounded once, at the end. */
export const overLoans = (
  { loans }: Pick<Facts, 'loans'>,
  counts: (loan: Loan) => Holds,
  interest: (loan: Loan) => bigint | undefined,
  by: bigint,
  most = Number.MAX_SAFE_INTEGER,
): { readonly holds: Holds; readonly fen: number | undefined } => {
  if (!loans) return { holds: undefined, fen: undefined };
  const asked = loans.map((loan) => ({ loan, is: counts(loan) }));
  const met = asked.filter(({ is }) => is === true).map(({ loan }) => interest(loan));
  const known = asked.every(({ is }) => is !== undefined) && !met.includes(undefined);
  const product = met.reduce<bigint>((sum, one) => sum + (one ?? 0n), 0n);
  return {
    holds: some(...asked.map(({ is }) => is)),
    fen: known ? Math.min(Number((2n * product + by) / (2n * by)), most) : undefined,
  };
};

/** Days of the period that lie within so many months of the disbursement. */
export const daysWithin = ({ disbursedOn, from, to }: Loan, months: number): number | undefined => {
  if (!disbursedOn || !from || !to) return undefined;
  const end = monthsAfter(disbursedOn, months);
  return Math.min(days(from, to), Math.max(days(from, end), 0));
};

/** P13 创业担保贷: what the rate exceeds LPR−150bp by, three points at most, on so much for so many months. */
export const overStartUpLoans = (
  loans: Facts['loans'],
  most: number,
  months: number,
  lpr: number | undefined,
): ReturnType<typeof overLoans> =>
  overLoans(
    { loans },
    (loan) => ask(loan.product, (is) => is === 'start-up-guaranteed'),
    (loan) => {
      const counted = daysWithin(loan, months);
      if (counted === undefined || typeof loan.principal !== 'number') return undefined;
      if (typeof loan.rate !== 'number' || lpr === undefined) return undefined;
      const points = Math.min(Math.max(loan.rate - (lpr - 150), 0), 300);
      return BigInt(Math.min(loan.principal, most)) * BigInt(points * counted);
    },
    3_650_000n,
  );
