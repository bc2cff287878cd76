import { cityApp, root } from './city-app.ts';
import { apiClient, firstAnswer } from './client.ts';
import { openConsole } from './console.ts';
import { Disposer } from './disposer.ts';
import type { ClockStart, RuntimeClock } from './clock.ts';
import type { Endpoints } from './data-directory.ts';
import { startInfrastructure } from './start-infrastructure.ts';
import { localApi } from './gateway/local/index.ts';
import { issueToken, type TokenRequest } from './gateway/local/tokens.ts';
import { openIssuer } from './gateway/issuer.ts';
import { routesOf, type Route } from './gateway/routes.ts';
import type { Queues } from './queues/store.ts';
import { InFlight, settled, type Part } from './idle.ts';
import type { Settings } from './settings.ts';
import { localParameters } from './template/parameters.ts';
import { synthesise } from './template/synth.ts';
import { startServices } from './start-services.ts';

/** A running city on one machine. */
export interface Instance {
  readonly endpoints: Endpoints;
  readonly clock: RuntimeClock;
  readonly queues: Queues;
  token(request: TokenRequest): Promise<string>;
  /** Resolves once everything that could be done now is done. */
  idle(): Promise<void>;
  /** Makes the clock wait for this too before time goes on. */
  alongside(part: Part): void;
  /** Says in the data directory's `endpoints.json` where it can be reached. */
  announce(): void;
  /** Rejects when something the instance needs ends by itself. */
  readonly ended: Promise<never>;
  close(): Promise<void>;
}

export interface InstanceOptions extends Omit<Settings, 'clockStart'> {
  readonly clockStart?: ClockStart;
  /** The CDK app, from the root of the repository. */
  readonly app?: string;
  /** Where its assembly is, or will be, for whoever had it made beforehand. */
  readonly assembly?: Promise<string>;
  /** Failures that nobody else is told of. */
  readonly report?: (error: unknown) => void;
}

/** The functions' environment is the process's own: two instances in one process would share it. */
let running = false;

/** Starts everything the CDK app describes. What it cannot make of it is an error, before anything is served. */
export const startInstance = async (options: InstanceOptions): Promise<Instance> => {
  if (running) throw new Error('An instance already runs in this process');
  running = true;
  const disposer = new Disposer();
  disposer.add(undefined, () => void (running = false));
  try {
    return await open(options, disposer);
  } catch (error) {
    await disposer.close();
    throw error;
  }
};

const open = async (options: InstanceOptions, disposer: Disposer): Promise<Instance> => {
  const { assembly = synthesise(cityApp(options.app)), report = (error) => console.error(error) } = options;
  const infrastructure = await startInfrastructure(options, assembly, disposer);
  const { clock, gateway, plan } = infrastructure;
  const services = await startServices(
    infrastructure,
    { root, ports: options.ports, durability: options.durability, streams: options.streams ?? 'on', report },
    disposer,
  );

  const routes = routesOf(plan).map((route) => withIssuer(route, gateway.origin));
  const audience = routes.find(({ jwt }) => jwt !== undefined)?.jwt?.audience[0] ?? 'local';
  const issuer = openIssuer(infrastructure.key, gateway.origin, audience);
  const requests = new InFlight();
  clock.parts.push(requests);
  process.env['CONSOLE_ISSUER'] = gateway.origin;
  process.env['CONSOLE_CLOCK'] = '/local/clock';
  const pages = options.console ? openConsole({ root, origin: gateway.origin, report }, disposer) : undefined;
  const operator = apiClient(gateway.origin, () => issueToken(issuer, { role: 'operator' }));
  gateway.serve({
    routes,
    issuer,
    functions: services.functions,
    requests,
    now: () => clock.clock.now(),
    local: localApi({
      issuer,
      clock,
      ...services,
      origin: gateway.origin,
      people: async () => (await import('./gateway/sign-in/people.ts')).peopleOf(operator),
    }),
    ...(pages && { page: pages.page }),
    report,
  });
  // Whoever waits for the API does not wait for what was left lying while all was off.
  await firstAnswer(gateway.origin);
  await services.begin();
  pages?.build().catch(report);
  // Closed first: nothing new comes in while the rest ends.
  disposer.add(clock, (opened) => opened.stop());
  disposer.add(requests, (underWay) => underWay.idle());
  disposer.add(gateway, (opened) => opened.stopListening());

  const endpoints: Endpoints = {
    pid: process.pid,
    api: gateway.origin,
    stepFunctions: services.stepFunctions,
    dynamodb: infrastructure.dynamodb.door,
    s3: services.objects,
  };
  return {
    endpoints,
    clock,
    queues: services.queues,
    token: (request) => issueToken(issuer, request),
    idle: () => settled(clock.parts),
    alongside: (part) => void clock.parts.push(part),
    announce: () => infrastructure.directory.announce(endpoints),
    ended: infrastructure.ended,
    close: () => disposer.close(),
  };
};

const withIssuer = (route: Route, origin: string): Route =>
  route.jwt?.issuer === localParameters.LIBAN_ISSUER
    ? { ...route, jwt: { ...route.jwt, issuer: origin } }
    : route;
