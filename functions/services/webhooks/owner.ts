import { err, ok, type Result } from '../../common/result.ts';
import type { CallerBy } from '../../platform/http/route.ts';
import { invalid, problem, type Problem } from '../../platform/problem.ts';
import { recipientNamed, type DeliveryHead, type Recipient } from './model.ts';

type Asking = CallerBy<'partner' | 'enterprise' | 'operator'>;

/** Whose events these are, by the caller's own token; an operator is nobody's recipient. */
const ownOf = (caller: Asking): Recipient | undefined => {
  switch (caller.role) {
    case 'partner':
      return { kind: 'partner', id: caller.partner };
    case 'enterprise':
      return { kind: 'enterprise', id: caller.uscc };
    case 'operator':
      return undefined;
  }
};

export const toBeNamed = invalid('/query/recipient', '请指定接收方', 'Whose is to be said');

/** Whom a request is about: an operator names a recipient, everybody else is one and names none. */
export const recipientBy = (caller: Asking, named: string | undefined): Result<Recipient, Problem> => {
  const own = ownOf(caller);
  if (own) return named === undefined || named === own.id ? ok(own) : err(problem('forbidden'));
  return named === undefined ? err(toBeNamed) : ok(recipientNamed(named));
};

/** A delivery is its recipient's and operators'; for everybody else there is none. */
export const maySee = (caller: Asking, { recipient }: DeliveryHead): boolean => {
  const own = ownOf(caller);
  return own === undefined || (own.kind === recipient.kind && own.id === recipient.id);
};
