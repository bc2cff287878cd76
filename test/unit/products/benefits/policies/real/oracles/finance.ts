import { TAX_KINDS } from '../facts.ts';
import {
  answer,
  ask,
  days,
  every,
  figure,
  monthOf,
  monthsAfter,
  rounded,
  some,
  total,
  yearOf,
  type Oracle,
} from './answer.ts';
import { daysWithin, overLoans, overStartUpLoans } from './loans.ts';

const YUAN = 100;

/** P12 六税两费减半: half of eight taxes and fees; saved when they are declared, never paid out. */
export const sixTaxes: Oracle = ({ facts, on }) => {
  const smallProfit = every(
    ask(figure(facts.taxableIncome, on, -1), (income) => income <= 3_000_000 * YUAN),
    ask(figure(facts.staff, on, -1), (staff) => staff <= 300),
    ask(figure(facts.assets, on, -1), (assets) => assets <= 50_000_000 * YUAN),
  );
  return answer(
    [
      some(
        ask(facts.taxpayer, (is) => is === 'small-scale'),
        ask(facts.form, (is) => is === 'individual'),
        smallProfit,
      ),
    ],
    () => {
      const due = total(TAX_KINDS.map((kind) => facts.taxDue?.[kind]));
      return due === undefined ? undefined : rounded([due], 2);
    },
  );
};

/** P13 设备更新贷款贴息: 1.5 points for two years from the disbursement. */
export const equipmentLoan: Oracle = ({ facts, chosen }) => {
  const basis = chosen['daysOfTheYear'];
  const { holds, fen } = overLoans(
    facts,
    (loan) => ask(loan.product, (is) => is === 'equipment-renewal'),
    (loan) => {
      const counted = daysWithin(loan, 24);
      return counted === undefined || typeof loan.principal !== 'number'
        ? undefined
        : BigInt(loan.principal) * 15n * BigInt(counted);
    },
    1_000n * BigInt(typeof basis === 'number' ? basis : 1),
  );
  return answer([holds], () => (typeof basis === 'number' ? fen : undefined));
};

const quarterOf = (day: string): number => yearOf(day) * 4 + Math.ceil(monthOf(day) / 3);

/** P13 桂惠贷 of 2025: half a point to two, of loans from 100,000 on, each quarter for the one before. */
export const guihuiLoanQuarterly: Oracle = ({ facts, on, chosen }) => {
  const { points, daysOfTheYear: basis } = chosen;
  const { holds, fen } = overLoans(
    facts,
    (loan) =>
      every(
        ask(loan.product, (is) => is === 'guihui'),
        ask(loan.principal, (lent) => lent >= 100_000 * YUAN),
        ask(loan.from, (from) => quarterOf(from) === quarterOf(on) - 1),
      ),
    ({ principal, from, to }) =>
      typeof principal !== 'number' || !from || !to || typeof points !== 'number'
        ? undefined
        : BigInt(principal) * BigInt(Math.min(Math.max(points, 50), 200)) * BigInt(days(from, to)),
    10_000n * BigInt(typeof basis === 'number' ? basis : 1),
  );
  return answer([holds], () => (typeof basis === 'number' ? fen : undefined));
};

/** P13 桂惠贷·个体工商户贷: 2.5 points for real days, a year at most, 250,000 a year at most. */
export const guihuiLoan: Oracle = ({ facts }) => {
  const { holds, fen } = overLoans(
    facts,
    (loan) => ask(loan.product, (is) => is === 'guihui-individual'),
    (loan) => {
      const counted = daysWithin(loan, 12);
      return counted === undefined || typeof loan.principal !== 'number'
        ? undefined
        : BigInt(loan.principal) * 25n * BigInt(counted);
    },
    365_000n,
    250_000 * YUAN,
  );
  return answer([ask(facts.form, (is) => is === 'individual'), holds], () => fen);
};

/** P13 创业担保贷 of a firm: on 3 million for two years. */
export const startUpLoan: Oracle = ({ facts, on, rate }) => {
  const { holds, fen } = overStartUpLoans(facts.loans, 3_000_000 * YUAN, 24, rate('lpr-1y', on));
  return answer([ask(facts.size, (is) => is === 'small' || is === 'micro'), holds], () => fen);
};

/** P14 厂房租金 (Pingshan): 90 % of the first 1,000 m², 50 % up to 5,000; nothing of a price over 130 % of the guide's. */
export const workshopRent: Oracle = ({ facts, on }) => {
  const { region, taxRegion, status, lease } = facts;
  return answer(
    [
      ask(region, (is) => is === '450305'),
      ask(taxRegion, (is) => is === '450305'),
      ask(status, (is) => is === 'operating'),
      some(
        ask(lease?.startedOn, (since) => on < monthsAfter(since, 36)),
        every(
          lease?.key ?? undefined,
          ask(lease?.startedOn, (since) => on < monthsAfter(since, 48)),
        ),
      ),
    ],
    () => {
      const { area, rent, guideRent } = lease ?? {};
      if (typeof area !== 'number' || typeof rent !== 'number' || typeof guideRent !== 'number')
        return undefined;
      const first = Math.min(area, 100_000);
      const next = Math.max(Math.min(area, 500_000) - 100_000, 0);
      return rounded([first * 90 + next * 50, Math.min(rent * 100, guideRent * 130), 12], 1_000_000);
    },
  );
};

/** P14 软件企业租金 (Longgang): half of the rent, 30 a m² and month at most, of 1,000 m² at most. */
export const softwareRent: Oracle = ({ facts, on }) =>
  answer(
    [
      ask(facts.industry, (code) => code.startsWith('I65')),
      ask(facts.lease?.startedOn, (since) => on < monthsAfter(since, 36)),
    ],
    () => {
      const { area, rent } = facts.lease ?? {};
      if (typeof area !== 'number' || typeof rent !== 'number') return undefined;
      return rounded([Math.min(area, 100_000), Math.min(rent * 50, 300_000), 12], 10_000);
    },
  );

/** 出口信用保险: 30 % of the premium for old markets, 40 % for new ones, 2 million at most. */
export const creditInsurance: Oracle = ({ facts }) => {
  const { established, emerging } = facts.creditInsurance ?? {};
  const known = typeof established === 'number' && typeof emerging === 'number';
  return answer([ask(established, emerging, (old, fresh) => old + fresh > 0)], () =>
    known ? Math.min(rounded([established * 30 + emerging * 40], 100), 2_000_000 * YUAN) : undefined,
  );
};
