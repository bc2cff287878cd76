import { isAskedAgain } from './allowed.ts';
import type { EntitlementDependencies } from './dependencies.ts';

/** How many benefits wait for the enterprise's click, the first or one more, among its newest so many. */
export const entitlementsAwaiting = async (
  { store }: Pick<EntitlementDependencies, 'store'>,
  uscc: string,
  most: number,
): Promise<number> => {
  const { items } = await store.list(uscc, { limit: most });
  return items.filter((one) => one.status === 'awaiting-confirmation' || isAskedAgain(one)).length;
};
