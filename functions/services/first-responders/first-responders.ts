import { keyOf } from '../../platform/table/key.ts';
import { Store } from '../../platform/table/table.ts';
import type { Key, Versioned, Write } from '../../platform/table/writes.ts';
import type { FirstResponder } from './model.ts';

interface ResponderItem extends Versioned {
  readonly kind: 'first-responder';
  readonly responder: FirstResponder;
}

/** As it was read: `version` guards what is written back. */
export interface StoredResponder {
  readonly responder: FirstResponder;
  readonly version: number;
}

const key = (subject: string): Key => ({ pk: keyOf('RESPONDER', subject), sk: 'RESPONDER' });

export class FirstResponders extends Store {
  /** Where that of a case lies, for its archive. */
  static partitionOf(subject: string): string {
    return key(subject).pk;
  }

  find(subject: string): Promise<StoredResponder | undefined> {
    return this.table.get<ResponderItem>(key(subject));
  }

  /** Whether somebody has it: once taken, it is handed on and never left. */
  async isTaken(subject: string): Promise<boolean> {
    if (await this.table.recent<ResponderItem>(key(subject))) return true;
    return (await this.find(subject)) !== undefined;
  }

  /** A new one where its version is 0: refused when somebody was faster. */
  save({ responder, version }: StoredResponder): Write {
    const item: ResponderItem = { ...key(responder.subject.id), kind: 'first-responder', responder, version };
    return this.table.write.save(item);
  }
}
