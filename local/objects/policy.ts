import * as z from 'zod';
import { readJson } from '../../functions/common/i-json.ts';
import { Refusal } from './refusal.ts';

const size = z.coerce.number().int().min(0);

const Policy = z.object({
  expiration: z.iso.datetime(),
  conditions: z.array(
    z.union([
      z.tuple([z.literal('content-length-range'), size, size]),
      z.tuple([z.enum(['eq', 'starts-with']), z.string().startsWith('$'), z.string()]),
      z.record(z.string(), z.string()),
    ]),
  ),
});

/** What a policy allows of the file itself. */
export interface FileTerms {
  readonly min: number;
  readonly max: number;
}

interface Promised {
  readonly name: string;
  readonly kept: (value: string) => boolean;
}

/** Fields that no condition need name (S3 API reference, "POST policy": condition matching). */
const isFree = (name: string): boolean =>
  ['x-amz-signature', 'file', 'policy'].includes(name) || name.startsWith('x-ignore-');

const against = (detail: string): Refusal =>
  new Refusal('AccessDenied', `Invalid according to Policy: ${detail}`);

/**
 * Holds a form to its policy: each condition kept, and no field that no condition names.
 * @param fields by their names in small letters, `bucket` with them.
 * @throws Refusal
 */
export const checkPolicy = (fields: ReadonlyMap<string, string>, now: number): FileTerms => {
  const policy = policyIn(fields.get('policy') ?? '');
  if (now > Date.parse(policy.expiration)) throw against('Policy expired.');
  let terms: FileTerms = { min: 0, max: Number.MAX_SAFE_INTEGER };
  const promised: Promised[] = [];
  for (const condition of policy.conditions) {
    if (!Array.isArray(condition))
      for (const [name, wanted] of Object.entries(condition))
        promised.push({ name: name.toLowerCase(), kept: (value) => value === wanted });
    else if (condition[0] === 'content-length-range') terms = { min: condition[1], max: condition[2] };
    else {
      const [how, field, wanted] = condition;
      promised.push({
        name: field.slice(1).toLowerCase(),
        kept: (value) => (how === 'eq' ? value === wanted : value.startsWith(wanted)),
      });
    }
  }
  const broken = promised.find(({ name, kept }) => !kept(fields.get(name) ?? ''));
  if (broken !== undefined) throw against(`Policy Condition failed: ${broken.name}`);
  const extra = [...fields.keys()].find(
    (name) => name !== 'bucket' && !isFree(name) && !promised.some((one) => one.name === name),
  );
  if (extra !== undefined) throw against(`Extra input fields: ${extra}`);
  return terms;
};

const policyIn = (encoded: string): z.infer<typeof Policy> => {
  const json = readJson(Buffer.from(encoded, 'base64').toString('utf8'));
  const policy = Policy.safeParse(json.ok ? json.value : undefined);
  if (!policy.success) throw new Refusal('InvalidPolicyDocument', 'The policy is missing or malformed');
  return policy.data;
};
