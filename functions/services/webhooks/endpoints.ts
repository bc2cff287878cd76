import type { Instant } from '../../law/instant.ts';
import { decided, untilWritten } from '../../platform/change.ts';
import type { Table } from '../../platform/table/table.ts';
import type { Item, Key } from '../../platform/table/writes.ts';
import { Partners } from '../partners/partners.ts';
import { ChosenEndpoints } from './chosen-endpoints.ts';
import { EnterpriseEndpoints } from './enterprise-endpoints.ts';
import { sandboxFeed, type DeliveryStatus, type Recipient } from './model.ts';

/** Where webhooks go; or how a delivery stands that goes nowhere. */
export type Destination =
  { readonly url: string } | { readonly none: DeliveryStatus & ('inbox' | 'disabled') };

/** An address beside the first, and the types of events that it wants. */
export interface Choosing {
  readonly to: Recipient;
  readonly types: ReadonlySet<string>;
}

const none = (status: 'inbox' | 'disabled'): Destination => ({ none: status });

/** Where webhooks to a recipient go: the one place that knows what kinds of recipients there are. */
export class Endpoints {
  readonly #table: Table;
  readonly #partners: Partners;
  readonly #enterprises: EnterpriseEndpoints;
  readonly #chosen: ChosenEndpoints;
  constructor(table: Table, partners: Partners, enterprises: EnterpriseEndpoints, chosen: ChosenEndpoints) {
    this.#table = table;
    this.#partners = partners;
    this.#enterprises = enterprises;
    this.#chosen = chosen;
  }

  /** Where it stands where webhooks to a recipient go: for who reads it with what else it needs. */
  static keysOf({ kind, id }: Recipient): Key[] {
    return [
      kind === 'partner' ? Partners.keyOf(id) : EnterpriseEndpoints.keyOf(id),
      ChosenEndpoints.keyOf({ kind, id }),
    ];
  }

  /** To whom nothing can be sent any more, though it has not said so, is `disabled`; who wants nothing sent, `inbox`. */
  static among(items: readonly Item[], { kind, endpoint }: Recipient): Destination {
    const partner = Partners.among(items);
    if (kind === 'partner' && (!partner || partner.retired !== undefined)) return none('disabled');
    if (endpoint !== undefined && endpoint !== sandboxFeed) {
      const found = ChosenEndpoints.among(items).find(({ id }) => id === endpoint);
      if (!found) return none('inbox');
      return found.goneAt === undefined ? { url: found.url } : none('disabled');
    }
    if (partner) {
      if (partner.webhookUrl === undefined) return none('inbox');
      return partner.webhookDisabledAt === undefined ? { url: partner.webhookUrl } : none('disabled');
    }
    const own = EnterpriseEndpoints.among(items);
    if (!own) return none('inbox');
    return own.disabledAt === undefined ? { url: own.url } : none('disabled');
  }

  async find(recipient: Recipient): Promise<Destination> {
    return Endpoints.among(await this.#table.getAll<Item>(Endpoints.keysOf(recipient)), recipient);
  }

  /** The recipient's other addresses that want events of these types, in the order in which they were added. */
  static choosing(items: readonly Item[], recipient: Recipient): Choosing[] {
    return ChosenEndpoints.among(items).map(({ id: endpoint, types }) => ({
      to: { ...recipient, endpoint },
      types: new Set(types),
    }));
  }

  /** Sends nothing more to a URL that is gone; a URL that replaced it meanwhile stays. */
  async disable(recipient: Recipient, url: string, now: Instant): Promise<void> {
    const { kind, id, endpoint } = recipient;
    if (endpoint !== undefined && endpoint !== sandboxFeed)
      return this.#disableChosen(recipient, endpoint, url, now);
    if (kind === 'enterprise') return this.#enterprises.disable(id, url, now);
    await this.#partners.change(id, (partner) =>
      partner.webhookUrl === url && partner.webhookDisabledAt === undefined
        ? { ...partner, webhookDisabledAt: now }
        : partner,
    );
  }

  async #disableChosen(recipient: Recipient, endpoint: string, url: string, now: Instant): Promise<void> {
    await untilWritten(this.#table, async () => {
      const found = await this.#chosen.open(recipient);
      const isGone = (one: { id: string; url: string }) => one.id === endpoint && one.url === url;
      if (!found?.endpoints.some(isGone)) return decided(undefined);
      const endpoints = found.endpoints.map((one) => (isGone(one) ? { ...one, goneAt: now } : one));
      return decided(undefined, [this.#chosen.save(recipient, endpoints, found)]);
    });
  }
}
