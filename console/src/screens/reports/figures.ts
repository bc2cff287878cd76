import type { Schema } from '@liban/client';

export type Promises = Schema<'Promises'>;

export const dimensions = ['month', 'service', 'department', 'partner', 'kind'] as const;
export type Dimension = (typeof dimensions)[number];

/** What is counted of one month, service, department, partner or kind. */
export interface Kept {
  readonly key: string;
  readonly kept: number;
  readonly late: number;
  readonly running: number;
}

const keyOf: Readonly<Record<Dimension, (of: Promises) => string>> = {
  month: ({ month }) => month,
  service: ({ service }) => service ?? '',
  department: ({ department }) => department ?? '',
  partner: ({ partner }) => partner,
  kind: ({ kind }) => kind,
};

const sumOf = (of: readonly Promises[], what: 'kept' | 'late' | 'running'): number =>
  of.reduce((sum, one) => sum + one[what], 0);

/** Promises by one dimension: months in their order, all else by what is late. */
export const grouped = (items: readonly Promises[], by: Dimension): readonly Kept[] => {
  const rows = [...Map.groupBy(items, keyOf[by])].map(([key, of]): Kept => ({
    key,
    kept: sumOf(of, 'kept'),
    late: sumOf(of, 'late'),
    running: sumOf(of, 'running'),
  }));
  return by === 'month'
    ? rows.toSorted((a, b) => (a.key < b.key ? -1 : 1))
    : rows.toSorted((a, b) => b.late - a.late || b.kept - a.kept);
};

/** Of what is decided, how much was kept; undefined where nothing is. */
export const rateOf = ({ kept, late }: Pick<Kept, 'kept' | 'late'>): number | undefined =>
  kept + late === 0 ? undefined : kept / (kept + late);

/** `93.5%`. */
export const saidRate = (rate: number | undefined): string =>
  rate === undefined ? '—' : `${(Math.floor(rate * 1_000) / 10).toLocaleString('zh-CN')}%`;
