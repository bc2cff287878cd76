import { unwrap } from '../../../functions/common/result.ts';
import { USUAL_OFFICE_HOURS } from '../../../functions/law/calendar/office-hours.ts';
import { workingCalendar } from '../../../functions/law/calendar/working-calendar.ts';
import { instant, type Instant } from '../../../functions/law/instant.ts';
import type { HttpEvent } from '../../../functions/platform/http/event.ts';
import { httpFunctionFor } from '../../../functions/platform/http/index.ts';
import { newId } from '../../../functions/platform/ids.ts';
import { sweep } from '../../../functions/platform/watch/sweep.ts';
import { setChannel } from '../../../functions/services/channels/commands/set-channel.ts';
import { setQuiet, showQuiet } from '../../../functions/services/channels/commands/usual-quiet.ts';
import { verify } from '../../../functions/services/channels/commands/verify.ts';
import { withdraw } from '../../../functions/services/channels/commands/withdraw.ts';
import { ChannelDeliveries } from '../../../functions/services/channels/deliveries.ts';
import type { SendingDependencies } from '../../../functions/services/channels/dependencies.ts';
import type {
  ChannelDelivery,
  ChannelName,
  ChannelOwner,
} from '../../../functions/services/channels/model.ts';
import { channelIndex, Notices } from '../../../functions/services/channels/notices.ts';
import { recordOutcome } from '../../../functions/services/channels/outcome.ts';
import { deliveries, show } from '../../../functions/services/channels/queries/show.ts';
import { channelRoutes } from '../../../functions/services/channels/routes.ts';
import type { Outcome, Outgoing } from '../../../functions/services/channels/sender.ts';
import { ChannelStore } from '../../../functions/services/channels/store.ts';
import { attempt } from '../../../functions/services/channels/tasks/attempt.ts';
import { gather } from '../../../functions/services/channels/tasks/gather.ts';
import { tellChannelPaused } from '../../../functions/services/messages/channel-paused.ts';
import { messageDependencies } from '../../../functions/services/messages/dependencies.ts';
import type { Database } from '../persons/database.ts';

const accepted: Outcome = { is: 'accepted' };
export const down: Outcome = { is: 'unavailable', why: 'ServiceUnavailable' };

let readers = 0;

/** One reader, a provider whose answers a test chooses, and a clock that it moves. */
export const worldOf = (db: Database) => {
  readers += 1;
  const owner: ChannelOwner = { kind: 'citizen', id: `citizen-${readers}` };
  let now: Instant = instant('2027-01-11T10:00:00+08:00');
  let outcome: Outcome = accepted;
  const sent: (Outgoing & { channel: ChannelName })[] = [];
  const sender = (channel: ChannelName) => (outgoing: Outgoing) => {
    sent.push({ ...outgoing, channel });
    return Promise.resolve(outcome);
  };
  const context = { table: db.table, clock: { now: () => now } };
  const on: SendingDependencies = {
    ...context,
    channels: new ChannelStore(db.table),
    deliveries: new ChannelDeliveries(db.table),
    notices: new Notices(db.table),
    persons: db.persons,
    senders: { email: sender('email'), sms: sender('sms') },
    tellPaused: tellChannelPaused(db.table),
    link: undefined,
  };
  const api = httpFunctionFor({
    isAccessToken: () => true,
    registrationsIn: () => () => Promise.resolve(undefined),
    goneIn: () => () => Promise.resolve(undefined),
    recordIn: () => () => Promise.resolve(),
  })(
    channelRoutes,
    {
      show: show(on),
      set: setChannel(on),
      verify: verify(on),
      withdraw: withdraw(on),
      quiet: showQuiet(on),
      setQuiet: setQuiet(on),
      deliveries: deliveries(on),
    },
    context as never,
  );
  const asCitizen = { role: 'citizen', sub: 's-1', name: '王五', citizen: owner.id };
  const ask = async (route: string, channel?: ChannelName, body?: object, claims: object = asCitizen) => {
    const { statusCode: status, body: answered } = await api(
      {
        routeKey: route,
        rawPath: route.split(' ')[1],
        headers: { 'accept-language': 'en', 'content-type': 'application/json', 'audit-reason': 'test' },
        queryStringParameters: {},
        ...(body && { body: JSON.stringify(body) }),
        ...(channel && { pathParameters: { channel } }),
        requestContext: {
          requestId: 'r',
          http: { method: route.split(' ')[0], path: route },
          authorizer: { jwt: { claims } },
        },
      } as unknown as HttpEvent,
      {} as never,
    );
    return { status, body: (answered ? JSON.parse(answered) : {}) as Record<string, unknown> };
  };
  const put = (channel: ChannelName, address: string, more: object = {}) =>
    ask('PUT /v1/me/channels/{channel}', channel, { address, consent: true, ...more });
  const say = (channel: ChannelName, code: string) =>
    ask('POST /v1/me/channels/{channel}/verification', channel, { code });
  const codeSent = () => sent.at(-1)?.said.parameters['code'] ?? '';

  return {
    ...{ on, owner, sent, ask, put, say, codeSent },
    get now() {
      return now;
    },
    at: (time: string) => void (now = instant(time)),
    answers: (next: Outcome) => void (outcome = next),
    withdraw: (channel: ChannelName) => ask('DELETE /v1/me/channels/{channel}', channel),
    publishQuiet: (from: string, to: string, role = 'operator') =>
      ask('PUT /v1/quiet-hours', undefined, { from, to }, { ...asCitizen, role }),
    show: async () => (await ask('GET /v1/me/channels')).body,
    /** Consented to and verified. */
    active: async (channel: ChannelName = 'sms', address = '13700000001', more: object = {}) => {
      await put(channel, address, more);
      const { status } = await say(channel, codeSent());
      if (status !== 200) throw new Error(`Not verified: ${status}`);
      sent.length = 0;
    },
    /** Messages of the mailbox that are written now. */
    told: async (count: number, title = '您的申请需要补正') => {
      const each = Array.from({ length: count }, () =>
        on.notices.of(owner, { id: newId('ms', now), at: now, title }),
      );
      const writes = (await Promise.all(each)).flat();
      if (writes.length > 0) unwrap(await db.table.transact(writes));
    },
    sweep: () =>
      sweep({
        table: db.table,
        watchers: { 'NOTICES/NOTICE': gather(on), 'CHANNEL-DELIVERY/DELIVERY': attempt(on) },
        now,
        workingTime: () => Promise.resolve({ calendar: workingCalendar(), hours: USUAL_OFFICE_HOURS }),
        index: channelIndex,
        tellSick: () => [],
      }),
    outcome: (delivery: string, is: 'delivered' | 'bounced' | 'expired') =>
      recordOutcome(on)({ delivery, is }, now),
    deliveries: async () => (await ask('GET /v1/channel-deliveries')).body['items'] as ChannelDelivery[],
    mailbox: async () => {
      const { messages } = messageDependencies(context as never);
      return (await messages.list(owner, { limit: 10 })).items;
    },
  };
};
