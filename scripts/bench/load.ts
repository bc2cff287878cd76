/** How many requests are under way at once, unless another number is asked for. */
const usual = 16;

/** Runs all of the work, so much of it at a time. @returns how many a second. */
export const rateOf = async (
  count: number,
  work: (index: number) => Promise<unknown>,
  together = usual,
): Promise<number> => {
  let next = 0;
  const lane = async () => {
    while (next < count) await work(next++);
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: together }, lane));
  return count / ((performance.now() - began) / 1_000);
};
