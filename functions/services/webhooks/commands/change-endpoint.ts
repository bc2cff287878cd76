import { err, ok, type Result } from '../../../common/result.ts';
import { urlProblem } from '../../../platform/addresses.ts';
import { decided, untilWritten } from '../../../platform/change.ts';
import { answer, endpoint } from '../../../platform/http/index.ts';
import { log } from '../../../platform/log.ts';
import { invalid, problem, type Problem } from '../../../platform/problem.ts';
import { addressOf, viewOf, type EndpointName, type Known } from '../endpoint-view.ts';
import type { Recipient } from '../model.ts';
import type { EndpointDependencies } from '../own-dependencies.ts';
import { recipientBy } from '../owner.ts';
import { resume } from '../pause.ts';
import { webhookRoutes } from '../routes.ts';
import { secretNameOf } from '../secret-name.ts';
import { typesProblem } from '../types-for.ts';
import { otherTypes } from './add-endpoint.ts';
import { known } from './known.ts';

/** What an endpoint becomes; `undefined` takes it away. */
type Next = { readonly url: string; readonly types?: readonly string[] | undefined } | undefined;

const typesOfMain = invalid('/types', 'main 端点接收全部事件', 'The endpoint `main` is sent everything');

/** The first endpoint of a partner lies in its registration, with whether its address is gone. */
const setOfPartner = async ({ partners }: EndpointDependencies, id: string, next: Next) => {
  await partners.change(id, ({ webhookUrl: _, webhookDisabledAt: __, ...rest }) =>
    next === undefined ? rest : { ...rest, webhookUrl: next.url },
  );
};

const setOfEnterprise = async (on: EndpointDependencies, id: string, next: Next) => {
  const done = await untilWritten(on.table, async () => {
    const before = await on.enterprises.find(id);
    if (!before) return next === undefined ? decided(undefined) : err(problem('not-found'));
    const { disabledAt: _, ...kept } = before;
    const write =
      next === undefined
        ? on.enterprises.remove(id)
        : on.enterprises.replace({ ...kept, url: next.url, setAt: on.clock.now() }, before);
    return decided(undefined, [write]);
  });
  return done;
};

const setChosen = async (on: EndpointDependencies, owner: Recipient, name: EndpointName, next: Next) =>
  untilWritten(on.table, async () => {
    const before = await on.chosen.open(owner);
    const endpoints = before?.endpoints ?? [];
    if (!endpoints.some(({ id }) => id === name))
      return next === undefined ? decided(undefined) : err(problem('not-found'));
    if (next && endpoints.some(({ id, url }) => id !== name && url === next.url)) return err(otherTypes);
    const after = endpoints.flatMap((one) => {
      if (one.id !== name) return [one];
      if (next === undefined) return [];
      const { goneAt: _, ...kept } = one;
      return [{ ...kept, url: next.url, types: [...(next.types ?? one.types)] }];
    });
    return decided(undefined, [on.chosen.save(owner, after, before)]);
  });

const set = async (
  on: EndpointDependencies,
  owner: Recipient,
  name: EndpointName,
  next: Next,
): Promise<Result<unknown, Problem>> => {
  if (name !== 'main') return setChosen(on, owner, name, next);
  if (owner.kind === 'enterprise') return setOfEnterprise(on, owner.id, next);
  await setOfPartner(on, owner.id, next);
  return ok(undefined);
};

/** What is under way goes to the new address from its next attempt on. A pause stays: a test event ends it. */
export const changeEndpoint = (on: EndpointDependencies) =>
  endpoint(webhookRoutes.changeEndpoint, async ({ params: { id }, body, caller }) => {
    const refused = urlProblem('/url', body.url, on.reachOf);
    if (refused) return err(refused);
    if (id === 'main' && body.types) return err(typesOfMain);
    const owner = recipientBy(caller, undefined);
    if (!owner.ok) return owner;
    const never = typesProblem(owner.value, body.types);
    if (never) return err(never);
    const done = await set(on, owner.value, id, body);
    if (!done.ok) return done;
    const after: Result<Known, Problem> = await known(on, owner.value, id);
    if (!after.ok) return after;
    log.info('webhook.endpoint-changed', { endpoint: id });
    return answer(200, await viewOf(on, owner.value, after.value));
  });

/** What was held for it is not sent any more: the catching up finds no endpoint, and says so of each. */
export const removeEndpoint = (on: EndpointDependencies) =>
  endpoint(webhookRoutes.removeEndpoint, async ({ params: { id }, caller }) => {
    const owner = recipientBy(caller, undefined);
    if (!owner.ok) return owner;
    const done = await set(on, owner.value, id, undefined);
    if (!done.ok) return done;
    const address = addressOf(owner.value, id);
    await resume(on, address, { by: caller.subject, now: on.clock.now() });
    // A partner's first secret stays with it, for the address it may give again.
    if (id !== 'main') await on.secrets.remove(secretNameOf(address));
    log.info('webhook.endpoint-removed', { endpoint: id });
    return answer(204);
  });
