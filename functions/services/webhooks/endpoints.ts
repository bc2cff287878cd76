import type { EnterpriseEndpoints } from './enterprise-endpoints.ts';
import type { Instant } from '../../law/instant.ts';
import type { Partners } from '../partners/partners.ts';
import type { Recipient } from './model.ts';

/** Where webhooks to a recipient go: the one place that knows what kinds of recipients there are. */
export class Endpoints {
  readonly #partners: Partners;
  readonly #enterprises: EnterpriseEndpoints;
  constructor(partners: Partners, enterprises: EnterpriseEndpoints) {
    this.#partners = partners;
    this.#enterprises = enterprises;
  }

  /** The URL; undefined when the recipient has none, or it was disabled. */
  async urlOf({ kind, id }: Recipient): Promise<string | undefined> {
    if (kind === 'enterprise') return this.#enterprises.urlOf(id);
    const partner = await this.#partners.find(id);
    return partner?.webhookDisabledAt === undefined ? partner?.webhookUrl : undefined;
  }

  /** Sends nothing more to a URL that is gone; a URL that replaced it meanwhile stays. */
  async disable({ kind, id }: Recipient, url: string, now: Instant): Promise<void> {
    if (kind === 'enterprise') return this.#enterprises.disable(id, url, now);
    await this.#partners.change(id, (partner) =>
      partner.webhookUrl === url && partner.webhookDisabledAt === undefined
        ? { ...partner, webhookDisabledAt: now }
        : partner,
    );
  }
}
