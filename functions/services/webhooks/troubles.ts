import { equals } from '../../platform/table/condition.ts';
import { Store } from '../../platform/table/table.ts';
import type { Versioned, Write } from '../../platform/table/writes.ts';
import { feedHeadKey } from './feed.ts';
import type { Recipient } from './model.ts';
import type { Trouble } from './pause-rules.ts';

/** What is not well with an endpoint, as it was read. */
export interface TroubleItem extends Versioned {
  readonly kind: 'endpoint-trouble';
  readonly trouble: Trouble;
}

export const troubleKey = (recipient: Recipient) => ({ ...feedHeadKey(recipient), sk: 'TROUBLE' });

/** The one item by which endpoints are paused and resumed: whoever decides by it writes or checks it. */
export class Troubles extends Store {
  find(recipient: Recipient): Promise<TroubleItem | undefined> {
    return this.table.get<TroubleItem>(troubleKey(recipient));
  }

  save(recipient: Recipient, trouble: Trouble, before: TroubleItem | undefined): Write {
    const item: TroubleItem = {
      ...troubleKey(recipient),
      kind: 'endpoint-trouble',
      version: before?.version ?? 0,
      trouble,
    };
    return this.table.write.save(item);
  }

  /** As it was read: refused when somebody has paused or resumed it since. */
  check({ pk, sk, version }: TroubleItem): Write {
    return this.table.write.check({ pk, sk }, equals('version', version));
  }

  remove({ pk, sk, version }: TroubleItem): Write {
    return this.table.write.remove({ pk, sk }, equals('version', version));
  }
}
