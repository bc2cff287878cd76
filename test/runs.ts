/** Whether everything is tried with everything, as `npm run test:long` does. */
export const isWhole = process.env['PROPERTIES'] === 'whole';

/**
 * How often a property is tried: `npm test` finds what a tenth of the cases show, other ones each time. Not for what counts
 * at the end how often something rare came up: that needs all its cases.
 */
export const runs = (whole: number, usual: number = Math.ceil(whole / 10)): number =>
  isWhole ? whole : usual;

/**
 * Of what is tried one by one, as each moment to be killed at: the first, the last, and every fourth in between, beginning at
 * another one each time. `npm run test:long` tries them all.
 */
export const sampled = <T>(all: readonly T[]): readonly T[] => {
  if (isWhole) return all;
  const from = Math.floor(Math.random() * 4);
  return all.filter((_, index) => index === 0 || index === all.length - 1 || index % 4 === from);
};
