import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { addMillis, type Instant } from '../../law/instant.ts';
import { codeValidFor, guesses } from './limits.ts';
import type { Code } from './model.ts';

const digestOf = (salt: string, code: string): Buffer =>
  createHash('sha256').update(`${salt} ${code}`).digest();

/** A code of six digits, as it is sent and as it is kept. */
export const newCode = (now: Instant): { readonly said: string; readonly kept: Code } => {
  const said = String(randomInt(1_000_000)).padStart(6, '0');
  const salt = randomBytes(16).toString('base64url');
  const digest = digestOf(salt, said).toString('base64url');
  return { said, kept: { salt, digest, expiresAt: addMillis(now, codeValidFor), wrong: 0 } };
};

/** What a guess comes to. A code that was guessed at too often is worth nothing, whatever is said then. */
export const guess = (
  code: Code,
  said: string,
  now: Instant,
): 'right' | 'wrong' | 'expired' | 'too-often' => {
  if (code.wrong >= guesses) return 'too-often';
  if (now >= code.expiresAt) return 'expired';
  const isRight = timingSafeEqual(digestOf(code.salt, said), Buffer.from(code.digest, 'base64url'));
  return isRight ? 'right' : 'wrong';
};
