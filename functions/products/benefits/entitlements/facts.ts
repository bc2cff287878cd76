import { factsOf, type Facts } from '../../../platform/table/facts.ts';
import type { Entitlement } from './model.ts';

/** What an entitlement is found by: its kind is its policy. */
export const entitlementFacts = ({ id, uscc, county, policy, matchedAt }: Entitlement): Facts =>
  factsOf({ received: matchedAt, kind: policy.code }, [id, uscc ?? county, policy.code, policy.name]);
