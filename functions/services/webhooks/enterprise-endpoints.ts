import * as z from 'zod';
import { EndpointUrl } from '../partners/model.ts';
import { Uscc } from '../../law/identifiers/uscc.ts';
import { Instant } from '../../law/instant.ts';
import { Store } from '../../platform/table/table.ts';
import { ChosenEndpoints } from './chosen-endpoints.ts';
import { keyOf } from '../../platform/table/key.ts';
import { equals, present } from '../../platform/table/condition.ts';
import type { Item, Key, Write } from '../../platform/table/writes.ts';

/** Where an enterprise wants its own messages sent as signed webhooks, beside reading them here. */
export const EnterpriseEndpoint = z.strictObject({
  uscc: Uscc,
  url: EndpointUrl,
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

  static keyOf(uscc: string): Key {
    return key(uscc);
  }

  /** That of an enterprise, among what was read of it. */
  static among(items: readonly Item[]): EnterpriseEndpoint | undefined {
    return (items.find(({ kind }) => kind === 'enterprise-endpoint') as EndpointItem | undefined)?.endpoint;
  }

  /** Whether it wants to be sent anything: at its first endpoint, or at one it chose beside it. */
  static isTold(items: readonly Item[]): boolean {
    const first = EnterpriseEndpoints.among(items);
    return (first && first.disabledAt === undefined) || ChosenEndpoints.among(items).length > 0;
  }

  /** Another address in the place of the one that was read: refused when it was set or taken away meanwhile. */
  replace(endpoint: EnterpriseEndpoint, before: EnterpriseEndpoint): Write {
    return this.table.write.put(itemOf(endpoint), equals('endpoint.setAt', before.setAt));
  }

  /** None any more: the enterprise reads its messages here. */
  remove(uscc: string): Write {
    return this.table.write.remove(key(uscc), present('pk'));
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
