import { fieldError } from '../../common/field-error.ts';
import { text } from '../../common/text.ts';
import { problem, type Problem } from '../../platform/problem.ts';
import type { Partners } from '../../services/partners/partners.ts';
import type { ServiceRequest } from './model.ts';
import { notProvided } from './providers.ts';
import { underWay } from './sites.ts';
import type { NotTaken } from './submission.ts';

/** Everything that must be there is named at once (一次性告知). */
const incomplete = (missing: readonly string[]): Problem =>
  problem('invalid', {
    errors: missing.map((kind) => fieldError('/materials', text(`缺少材料 ${kind}`, `${kind} is missing`))),
    extensions: { missing },
  });

/** Why an application is not taken, to whoever sent it. */
export const refusalOf = async (
  partners: Partners,
  services: readonly ServiceRequest[],
  why: NotTaken,
): Promise<Problem> => {
  if ('missing' in why) return incomplete(why.missing);
  if ('open' in why) return underWay(why.open);
  return notProvided(partners, services, why.notProvided);
};
