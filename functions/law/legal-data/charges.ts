import * as z from 'zod';
import { ProvisionId, Seen } from './provision.ts';

/** A charge that may not be made, by the names it goes under: what contains one of them is one of its kind (等类似名目). */
export const ProhibitedCharge = z
  .strictObject({
    code: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
    names: z.array(z.string().trim().min(2).max(30)).min(1).max(30),
    services: z
      .array(z.string().regex(/^[a-z][a-z-]{0,29}$/))
      .min(1)
      .max(10),
    basis: z.array(ProvisionId).min(1).max(5),
    seen: Seen,
  })
  .meta({ id: 'ProhibitedCharge' });
type ProhibitedCharge = z.infer<typeof ProhibitedCharge>;

/** Full width or half, with spaces or dots between: the same name. */
const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** The entry of the closed list that a charge for a service falls under. */
export const prohibitedCharge = (
  prohibitedCharges: readonly ProhibitedCharge[],
  service: string,
  item: string,
): ProhibitedCharge | undefined =>
  prohibitedCharges.find(
    ({ services, names }) =>
      services.includes(service) && names.some((name) => plain(item).includes(plain(name))),
  );
