import { createHmac } from 'node:crypto';
import { optionalSetting } from '../environment.ts';

/** Of the digest, as much as is needed to tell the callers of a city apart. */
const bytes = 12;

/**
 * A caller as the access log knows it: `1:5Jt…`, the key's id and the subject's HMAC under it. Whoever has the key can say
 * whether a line is a given person's (docs/runbook.md, "Who called, and from where"); nobody can say whose a line is. A
 * platform without the key, as on one machine, says nothing.
 */
export const callerMark = (subject: string): string | undefined => {
  const [id, key] = [optionalSetting('CALLER_KEY_ID'), optionalSetting('CALLER_KEY')];
  if (id === undefined || key === undefined) return undefined;
  const digest = createHmac('sha256', key).update(subject).digest();
  return `${id}:${digest.subarray(0, bytes).toString('base64url')}`;
};
