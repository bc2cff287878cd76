import type { Decision } from '../policies/rules/decide.ts';

/** The data that would decide what is unknown, by their paths below `facts`: these are asked, and nothing else. */
export const asksOf = ({ conditions, amount }: Decision): { path: string }[] => {
  const missing = [...conditions, ...(amount ? [amount] : [])].flatMap((one) =>
    one.outcome === 'unknown' ? one.missing : [],
  );
  return [...new Set(missing)].map((path) => ({ path: path.replace(/^enterprise\./, '') }));
};
