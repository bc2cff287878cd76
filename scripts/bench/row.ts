/** What a figure may at most be, or must at least be. It holds for the ratio where the row has one. */
export type Bar = `${'≤' | '≥'} ${number}` | `${'≤' | '≥'} ${number} ×`;

/** One measured figure. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly bar?: Bar;
  /** The figure beside that of a peer, or of the bare machine, measured in the same run. */
  readonly ratio?: number;
}

/** Whether a row reaches its bar; one without a bar is only told. @throws where the bar cannot be read. */
export const meets = ({ name, value, ratio, bar }: Row): boolean => {
  if (bar === undefined) return true;
  const [, sign, limit] = /^(≤|≥) ([\d.]+)( ×)?$/.exec(bar) ?? [];
  if (limit === undefined) throw new Error(`The bar "${bar}" of "${name}" cannot be read`);
  const measured = ratio ?? value;
  return sign === '≥' ? measured >= Number(limit) : measured <= Number(limit);
};

/** The middle one of several measurements: what else the machine did in between hardly moves it. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('Nothing was measured');
  return middle;
};
