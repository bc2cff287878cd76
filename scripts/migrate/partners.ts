import * as z from 'zod';
import { isDeepStrictEqual } from 'node:util';
import { Fault } from '../../functions/common/fault.ts';
import { Partner } from '../../functions/services/partners/model.ts';
import { claimsAfter, claimsOf } from '../../functions/services/partners/names.ts';
import { Partners } from '../../functions/services/partners/partners.ts';
import type { Step } from './step.ts';

const Old = z.object({ version: z.int().min(1), partner: Partner });

/** Only a department has a code; of others nobody ever read it. */
const withoutForeignCode = ({ department, ...rest }: Partner): Partner =>
  rest.kind === 'department' && department !== undefined ? { ...rest, department } : rest;

/**
 * A partner's names are items of their own now, as a registration writes them. Of two that are called the same neither
 * gets the name: an operator retires one of them, and the migration is run again.
 */
export const partner: Step = async (item, { table }) => {
  const { version, partner: old } = Old.parse(item);
  const next = withoutForeignCode(old);
  const partners = new Partners(table);
  const claims = await partners.claims();
  const wanted = next.retired ? [] : [...claimsOf(next)];
  const hasNames = wanted.every(([key, claim]) => isDeepStrictEqual(claims.get(key), claim));
  if (hasNames && isDeepStrictEqual(item['partner'], next)) return [];
  const others = (await partners.list()).filter(({ id, retired }) => id !== next.id && !retired);
  const taken = new Set(others.flatMap((other) => [...claimsOf(withoutForeignCode(other)).keys()]));
  if (wanted.some(([key]) => taken.has(key))) throw new Fault('another partner has its name or its office');
  return [
    ...partners.write({ partner: next, version }),
    ...partners.writeClaims(claims, next.retired ? claims : claimsAfter(claims, undefined, next)),
  ];
};
