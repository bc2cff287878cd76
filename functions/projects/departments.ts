import { CITY, type Region } from '../kernel/identifiers/region.ts';
import type { PartnerId } from '../partners/model.ts';
import type { Partners } from '../partners/store.ts';

/** Who a department is in a region: its own office there, else the city's. */
export const departmentsIn = async (
  partners: Partners,
  region: Region,
): Promise<ReadonlyMap<string, PartnerId>> => {
  const found = new Map<string, PartnerId>();
  const all = (await partners.list()).filter(({ kind }) => kind === 'department');
  for (const place of [CITY, region])
    for (const { department, regions, id } of all)
      if (department !== undefined && regions.includes(place)) found.set(department, id);
  return found;
};
