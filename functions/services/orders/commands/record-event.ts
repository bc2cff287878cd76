import { isDeepStrictEqual } from 'node:util';
import { err, type Result } from '../../../common/result.ts';
import { own } from '../../../common/own.ts';
import { text, type Text } from '../../../common/text.ts';
import { called, listed } from '../../../common/words/codes.ts';
import { reasonWords } from '../../../common/words/reasons.ts';
import { change, decided, type Decided } from '../../../platform/change.ts';
import type { Instant } from '../../../law/instant.ts';
import { dateOf } from '../../../law/plain-date.ts';
import { dayErrors } from '../../../platform/http/days.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import type { Caller } from '../../../platform/http/route.ts';
import { log } from '../../../platform/log.ts';
import { problem, type Problem } from '../../../platform/problem.ts';
import type { Write } from '../../../platform/table/writes.ts';
import type { Dossiers } from '../../dossiers/dossiers.ts';
import { isAddressee } from '../access.ts';
import { untrueClaim } from '../claims.ts';
import { alreadyOnFile } from '../already-on-file.ts';
import type { Order } from '../model.ts';
import type { OrderDependencies, Orders } from '../orders.ts';
import { lawOf } from '../law.ts';
import { orderRoutes } from '../routes.ts';
import { againstTheLaw } from '../refusals.ts';
import type { NotAllowed } from '../rules.ts';
import { namedOrder, viewOrder, type OrderView } from '../view.ts';

/** Too late for a letter: by its clock, or because silence has answered already. */
const hasLapsed = ({ from, reason }: NotAllowed): boolean => reason === 'lapsed' || from === 'deemed-consent';

/** What is wrong: with the move as the order stands, or only with what was said with a move that is allowed. */
const refusalWords = ({ from, move, allowed, reason, explained }: NotAllowed): Text => {
  const known = reason === undefined ? undefined : own<Text>(reasonWords, reason);
  const why =
    known && explained
      ? text(`${known.zh}（${explained.words.zh}）`, `${known.en} (${explained.words.en})`)
      : known;
  if (why && allowed.includes(move))
    return text(`“${called(move).zh}”未予记录：${why.zh}`, `Not taken as ${called(move).en}: ${why.en}`);
  const next =
    allowed.length > 0
      ? text(`现在可以：${listed(allowed).zh}`, `now possible: ${listed(allowed).en}`)
      : text('现在无需操作', 'nothing is to be said of it now');
  return text(
    `工单“${called(from).zh}”，不能记为“${called(move).zh}”${why ? `：${why.zh}` : ''}；${next.zh}`,
    `The order is ${called(from).en}, and cannot be ${called(move).en}${why ? `: ${why.en}` : ''}; ${next.en}`,
  );
};

const refusal = (refused: NotAllowed): Problem => {
  const { from, move, allowed, reason, explained, limit, law } = refused;
  if (law) return againstTheLaw(refused, law);
  if (limit !== undefined)
    return problem('too-many', {
      detail: text(
        `该工单最多 ${limit} 次“${called(move).zh}”`,
        `At most ${limit} times ${called(move).en} on one order`,
      ),
      extensions: { from, reason, limit },
    });
  return problem(hasLapsed(refused) ? 'lapsed' : 'move-not-allowed', {
    detail: refusalWords(refused),
    extensions: { from, allowed, ...(reason !== undefined && { reason }), ...explained?.members },
  });
};

const conditionDays = { '/conditions/*/dueOn': 'ahead', '/checks/*/conditions/*/dueOn': 'ahead' } as const;

const eventIdUsed = problem('conflict', {
  detail: text('该 eventId 已用于另一事件', 'This eventId was used for another event'),
});

interface Recorded {
  readonly status: 200 | 201;
  readonly view: OrderView;
}

/** The first person to act upon a case has it until it ends (Art. 5). */
export type TakeFirst = (
  subject: Order['subject'],
  caller: Caller,
  now: Instant,
) => Promise<readonly Write[]>;

interface Recording extends OrderDependencies {
  readonly orders: Orders;
  readonly dossiers: Dossiers;
  readonly takeFirst: TakeFirst;
}

export const record = (on: Recording) =>
  endpoint(orderRoutes.record, async ({ params, body, caller }) => {
    let refusedBefore = false;
    const recorded = await change(on, {
      find: () => on.store.find(params.id),
      may: ({ order }) => isAddressee(caller, order),
      decide: async (stored, asOf): Promise<Result<Decided<Recorded>, Problem>> => {
        const view = (order: Order) => viewOrder(order, asOf.now, asOf.workingTime);
        const acted = await on.orders.act(stored, body, asOf, body);
        // Whether it was taken before is asked only where something speaks for it: its id is refused when it is written,
        // but where an older layout has it.
        const isNew = acted.ok && !refusedBefore && stored.events === 'timeline';
        const before = isNew ? undefined : await on.store.findEvent(stored, body.eventId);
        refusedBefore = true;
        if (before !== undefined)
          return isDeepStrictEqual(before, body)
            ? decided({ status: 200, view: view(stored.order) })
            : err(eventIdUsed);
        if (!acted.ok) return err(refusal(acted.error));
        const untrue = untrueClaim(body, stored.order, asOf.now);
        if (untrue) return err(untrue);
        const past = dayErrors(conditionDays, body, dateOf(asOf.now));
        if (past.length > 0) return err(problem('invalid', { errors: past }));
        const asked = body.type === 'returned' ? (body.asks ?? []) : [];
        const onFile = await alreadyOnFile(
          on.dossiers,
          stored.order,
          asked,
          lawOf(stored.order, asOf.workingTime),
        );
        if (onFile) return err(onFile);
        const { order, writes } = acted.value;
        return decided({ status: 201, view: view(order) }, [
          ...(order.sandbox ? [] : await on.takeFirst(order.subject, caller, asOf.now)),
          ...writes,
        ]);
      },
    });
    if (!recorded.ok) return recorded;
    const { status, view } = recorded.value;
    log.info('order.recorded', { orderId: params.id, event: body.type, status: view.status });
    return answer(status, await namedOrder(on.partners, view, caller));
  });
