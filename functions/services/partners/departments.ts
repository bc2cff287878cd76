import { CITY, type Region } from '../../law/identifiers/region.ts';
import type { PartnerId } from './model.ts';
import type { Partners } from './partners.ts';

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
