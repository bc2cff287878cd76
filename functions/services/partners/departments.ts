import type { Region } from '../../law/identifiers/region.ts';
import type { PartnerId } from './model.ts';
import { officesIn } from './names.ts';
import type { Partners } from './partners.ts';

/** Who a department is in a region: its own office there, else the city's. */
export const departmentsIn = async (
  partners: Partners,
  region: Region,
): Promise<ReadonlyMap<string, PartnerId>> => officesIn(await partners.claims(), region);
