import * as z from 'zod';
import { Uscc } from '../../law/identifiers/uscc.ts';
import { Instant } from '../../law/instant.ts';
import { Store } from '../../platform/table/table.ts';
import { keyOf } from '../../platform/table/key.ts';
import { equals } from '../../platform/table/condition.ts';
import type { Item } from '../../platform/table/writes.ts';

/** Where an enterprise wants its own messages sent as signed webhooks, beside reading them here. */
export const EnterpriseEndpoint = z.strictObject({
  uscc: Uscc,
  url: z.url({ protocol: /^https?$/, error: 'webhook-url' }).max(500),
  setAt: Instant,
  disabledAt: Instant.optional().describe('When the address answered 410 Gone'),
});
export type EnterpriseEndpoint = z.infer<typeof EnterpriseEndpoint>;

interface EndpointItem extends Item {
  readonly kind: 'enterprise-endpoint';
  readonly endpoint: EnterpriseEndpoint;
}

const key = (uscc: string) => ({ pk: keyOf('ENTERPRISE', uscc), sk: 'ENDPOINT' });

export class EnterpriseEndpoints extends Store {
  async find(uscc: string): Promise<EnterpriseEndpoint | undefined> {
    return (await this.table.get<EndpointItem>(key(uscc)))?.endpoint;
  }

  /** The address; undefined when there is none, or it is gone. */
  async urlOf(uscc: string): Promise<string | undefined> {
    const found = await this.find(uscc);
    return found?.disabledAt === undefined ? found?.url : undefined;
  }

  async put(endpoint: EnterpriseEndpoint): Promise<void> {
    await this.table.transact([this.table.write.put(itemOf(endpoint))]);
  }

  /**
   * Sends nothing more to an address that is gone. One that replaced it meanwhile stays, whether it came before this
   * looked or after: the write holds only while the address is the one that is gone, as it was set then.
   */
  async disable(uscc: string, url: string, now: Instant): Promise<void> {
    const found = await this.find(uscc);
    if (found?.url !== url || found.disabledAt !== undefined) return;
    // Refused is as good: somebody has given another address.
    await this.table.transact([
      this.table.write.put(itemOf({ ...found, disabledAt: now }), equals('endpoint.setAt', found.setAt)),
    ]);
  }
}

const itemOf = (endpoint: EnterpriseEndpoint): EndpointItem => ({
  ...key(endpoint.uscc),
  kind: 'enterprise-endpoint',
  endpoint,
});
