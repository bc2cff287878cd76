import { CITY } from '../../functions/law/identifiers/region.ts';
import type { NewPartner, Service } from '../../functions/services/partners/model.ts';

/** Sample utilities: one of every kind, each for the whole city and so for every region. Names say they are samples. */
export const samplePartners: readonly Omit<NewPartner, 'webhookUrl'>[] = (
  [
    ['供水公司（样例）', 'water'],
    ['排水公司（样例）', 'drainage'],
    ['供电局（样例）', 'power'],
    ['燃气公司（样例）', 'gas'],
    ['供热公司（样例）', 'heat'],
    ['通信公司（样例）', 'telecom'],
  ] as const satisfies readonly (readonly [string, Service])[]
).map(([name, service]) => ({ name, kind: 'utility', services: [service], regions: [CITY], facts: [] }));
