import { problem } from '../../../functions/platform/problem.ts';
import type { RuntimeClock } from '../../clock.ts';
import { outbox, outboxPath } from '../../capture/page.ts';
import { sesPath, sesProtocol, smsPath, smsProtocol } from '../../capture/protocol.ts';
import type { Capture } from '../../capture/store.ts';
import type { Bus } from '../../events/bus.ts';
import { queuePath } from '../../template/kinds/queue.ts';
import type { Queues } from '../../queues/store.ts';
import { json, type Answer } from '../answer.ts';
import type { Received } from '../event.ts';
import { signInPaths, type Issuer } from '../issuer.ts';
import { refusal } from '../problem.ts';
import { authorizeEndpoint, endEndpoint } from '../sign-in/authorize.ts';
import { openCodes } from '../sign-in/codes.ts';
import type { People } from '../sign-in/people.ts';
import { tokenEndpoint } from '../sign-in/token.ts';
import { moveClock, showClock } from './clock.ts';
import { queueProtocol } from './queue-protocol.ts';
import { tokens } from './tokens.ts';

export interface LocalParts {
  readonly issuer: Issuer;
  readonly clock: RuntimeClock;
  readonly queues: Queues;
  readonly capture: Capture;
  readonly bus: Bus;
  readonly origin: string;
  /** Whom one can be on this machine. */
  readonly people: () => Promise<readonly People[]>;
}

type Responder = (received: Received) => Promise<Answer>;

/** What exists on one machine only: the identity provider, the clock, the queues, an outbox that sends to nobody. `undefined` for all other paths. */
export const localApi = ({ issuer, clock, queues, capture, bus, origin, people }: LocalParts) => {
  const codes = openCodes();
  /** What speaks of many paths, by what they begin with. */
  const rooms: readonly (readonly [string, (received: Received) => Answer])[] = [
    [queuePath, queueProtocol(queues, origin)],
    [sesPath, sesProtocol(capture)],
    [smsPath, smsProtocol(capture)],
    [outboxPath, outbox(capture, bus)],
  ];
  const table: Readonly<Record<string, Responder>> = {
    'GET /.well-known/openid-configuration': () => Promise.resolve(json(200, issuer.configuration)),
    'GET /.well-known/jwks.json': () => Promise.resolve(json(200, issuer.jwks)),
    'POST /local/tokens': tokens(issuer),
    [`GET ${signInPaths.authorize}`]: authorizeEndpoint({ origin, codes, people }),
    [`POST ${signInPaths.token}`]: tokenEndpoint(issuer, codes),
    [`GET ${signInPaths.end}`]: endEndpoint({ origin }),
    'GET /local/clock': showClock(clock),
    'POST /local/clock': moveClock(clock),
  };
  const paths = new Set(Object.keys(table).map((key) => key.split(' ')[1]));
  return (received: Received): Promise<Answer> | undefined => {
    const { path } = received;
    const responder = table[`${received.request.method ?? 'GET'} ${path}`];
    if (responder !== undefined) return responder(received);
    const room = rooms.find(([prefix]) => path === prefix || path.startsWith(`${prefix}/`));
    if (room) return Promise.resolve(room[1](received));
    if (paths.has(path)) return Promise.resolve(refusal(received, problem('method-not-allowed')));
    if (path.startsWith('/local/')) return Promise.resolve(refusal(received, problem('not-found')));
    return undefined;
  };
};
