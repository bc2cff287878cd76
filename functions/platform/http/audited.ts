import { createHash } from 'node:crypto';
import { err, ok, type Result } from '../../common/result.ts';
import type { RecordDeed } from '../audit/record.ts';
import { problem, type Problem } from '../problem.ts';
import type { Instant } from '../../law/instant.ts';
import type { Reply } from './answer.ts';
import type { HttpEvent } from './event.ts';
import type { Caller, Route } from './route.ts';

/** Why it is done: in the body where it takes a reason, else in this header, percent-encoded UTF-8 (RFC 3986, 2.1). */
const reasonHeader = 'audit-reason';
const longest = 500;

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text).trim();
  } catch {
    return undefined;
  }
};

const reasonOf = ({ headers }: HttpEvent, body: unknown): string | undefined => {
  const said = (body as { reason?: unknown } | undefined)?.reason;
  return typeof said === 'string' ? said : decoded(headers[reasonHeader] ?? '');
};

export interface Acting {
  readonly caller: Caller;
  readonly body: unknown;
  readonly now: Instant;
}

/** The reason of an act as its row asks for it; undefined where it needs none and none is given. */
const checkedReason = (
  audit: NonNullable<Route['audit']>,
  event: HttpEvent,
  { body, caller }: Acting,
): Result<string | undefined, Problem> => {
  const reason = reasonOf(event, body);
  if (reason === undefined || reason.length > longest) return err(problem('reason-invalid'));
  const isAsked =
    audit.reason === 'required' || (audit.reason === 'of-operators' && caller.role === 'operator');
  if (reason === '') return isAsked ? err(problem('reason-missing')) : ok(undefined);
  return ok(reason);
};

/**
 * Does an act of steering or publishing: it is written into the audit trail before it is begun, and again where it is
 * refused. So nothing is ever done of which the trail does not know.
 */
export const audited = async (
  audit: NonNullable<Route['audit']>,
  event: HttpEvent,
  acting: Acting,
  record: RecordDeed,
  act: () => Promise<Reply>,
): Promise<Reply> => {
  const { caller, body, now } = acting;
  const reason = checkedReason(audit, event, acting);
  if (!reason.ok) return reason;
  const deed = {
    at: now,
    sub: caller.subject,
    name: caller.name,
    role: caller.role,
    act: audit.act,
    subject: event.rawPath,
    ...(reason.value !== undefined && { reason: reason.value }),
  };
  const digest = createHash('sha256')
    .update(JSON.stringify(body ?? null))
    .digest('base64url');
  await record({ ...deed, facts: { ...(body !== undefined && { digest }) } });
  const reply = await act();
  if (!reply.ok) await record({ ...deed, facts: { refused: reply.error.kind } });
  return reply;
};
