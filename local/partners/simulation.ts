import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { instantOf, epochMs } from '../../functions/law/instant.ts';
import { log } from '../../functions/platform/log.ts';
import type { InFlight } from '../idle.ts';
import { isForeign, type Clock } from '@liban/stepfunctions';
import { nextMove, type NextMove, type SeenOrder } from './behaviour.ts';

/** A partner that is simulated: its id and what its webhooks are signed with. */
export interface SimulatedPartner {
  readonly id: string;
  readonly secret: string;
  /** It accepts late, and pays nothing of itself. */
  readonly late?: boolean;
}

export interface SimulationOptions {
  readonly clock: Clock;
  /** Counts what is under way, so that time stands still meanwhile. */
  readonly inFlight: InFlight;
  /** The platform as the partner sees it: with the partner's own token. */
  readonly call: (
    partner: string,
    method: string,
    path: string,
    body?: unknown,
  ) => Promise<{ status: number; body: unknown }>;
  readonly late: ReadonlySet<string>;
}

/**
 * Utilities that answer their orders. They keep no state of their own: what to do next follows from the order as the
 * platform shows it, so a restart only makes them look into their inbox again.
 */
export class Simulation {
  readonly #on: SimulationOptions;
  readonly #partners = new Map<string, SimulatedPartner>();
  /** For each order what is planned, and from which state of it: news that leave the order as it is change no plan. */
  readonly #planned = new Map<string, { readonly from: string; readonly cancel: () => void }>();
  readonly #server: Server;

  constructor(options: SimulationOptions) {
    this.#on = options;
    this.#server = createServer((request, response) => {
      void this.#on.inFlight.track(async () => {
        const known = this.#partners.get(request.url?.slice(1) ?? '');
        const partner = isForeign(request.headers) ? undefined : known;
        const body = await text(request);
        response.statusCode = partner === undefined ? 404 : this.#receive(partner, request.headers, body);
        response.end();
      });
    });
  }

  /** Listens on a free port. @returns the address webhooks of a partner go to. */
  async listen(): Promise<(partner: string) => string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const { port } = this.#server.address() as AddressInfo;
    return (partner) => `http://127.0.0.1:${port}/${partner}`;
  }

  /** Takes over a partner, and whatever lies in its inbox. */
  async takeOver(partner: SimulatedPartner): Promise<void> {
    this.#partners.set(partner.id, partner);
    let cursor: string | undefined;
    do {
      const query = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const { body } = await this.#on.call(partner.id, 'GET', `/v1/orders?limit=100${query}`);
      const page = body as { items: SeenOrder[]; cursor?: string };
      for (const order of page.items) this.#plan(partner.id, order);
      cursor = page.cursor;
    } while (cursor !== undefined);
  }

  close(): Promise<void> {
    for (const { cancel } of this.#planned.values()) cancel();
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  #receive(partner: SimulatedPartner, headers: NodeJS.Dict<string | string[]>, body: string): number {
    try {
      const { data } = new Webhook(partner.secret).verify(body, headers as Record<string, string>) as {
        data: { orderId?: string };
      };
      if (data.orderId !== undefined) void this.#look(partner.id, data.orderId);
      return 204;
    } catch (error) {
      log.warn('simulation.webhook-refused', {
        partner: partner.id,
        reason: error instanceof Error ? error.name : '',
      });
      return 401;
    }
  }

  #look(partner: string, orderId: string): Promise<void> {
    return this.#on.inFlight.track(async () => {
      const { status, body } = await this.#on.call(partner, 'GET', `/v1/orders/${orderId}`);
      if (status === 200) this.#plan(partner, body as SeenOrder);
    });
  }

  #plan(partner: string, order: SeenOrder): void {
    const from = JSON.stringify([order.status, order.survey]);
    const planned = this.#planned.get(order.id);
    if (planned?.from === from) return;
    planned?.cancel();
    this.#planned.delete(order.id);
    const late = this.#partners.get(partner)?.late === true || this.#on.late.has(order.request.service ?? '');
    const move = nextMove(order, instantOf(this.#on.clock.now()), late);
    if (!move) return;
    const cancel = this.#on.clock.at(epochMs(move.at), () => {
      this.#planned.delete(order.id);
      void this.#say(partner, order, move);
    });
    this.#planned.set(order.id, { from, cancel });
  }

  /** The event id names the order and the step, so that a repeat after a restart is a repeat. */
  #say(partner: string, { id, status }: SeenOrder, { type, says }: NextMove): Promise<void> {
    return this.#on.inFlight.track(async () => {
      const answered = await this.#on.call(partner, 'POST', `/v1/orders/${id}/events`, {
        eventId: `${id}-${status}-${type}`,
        type,
        ...says,
      });
      if (answered.status >= 400) {
        // The order moved meanwhile: somebody else spoke for the partner.
        log.info('simulation.refused', { orderId: id, event: type, status: answered.status });
      }
      await this.#look(partner, id);
    });
  }
}
