import { createHash } from 'node:crypto';
import { EntitlementId } from './model.ts';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Always the same for one enterprise and one policy version: so it is had once, whatever is repeated. */
export const entitlementId = (policyKey: string, uscc: string): EntitlementId => {
  const bytes = createHash('sha256').update(`${policyKey}#${uscc}`).digest();
  const letters = Array.from({ length: 26 }, (_, index) => CROCKFORD[(bytes[index] ?? 0) % 32]);
  return EntitlementId.parse(`en_${letters.join('')}`);
};
