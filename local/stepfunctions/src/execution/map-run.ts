import { isExceeded } from '../language/tolerance.ts';
import type { ExecutionStatus, MapItem, MapRunRecord } from '../store/records.ts';

export interface Counts {
  readonly total: number;
  readonly pending: number;
  readonly running: number;
  readonly succeeded: number;
  readonly failed: number;
  readonly timedOut: number;
  readonly aborted: number;
}

const NAMES: Readonly<Record<ExecutionStatus, keyof Counts>> = {
  RUNNING: 'running',
  SUCCEEDED: 'succeeded',
  FAILED: 'failed',
  TIMED_OUT: 'timedOut',
  ABORTED: 'aborted',
};

/** A distributed Map in memory: which of its child executions have been started, and how they ended. */
export class MapRun {
  readonly record: MapRunRecord;
  readonly items: MapItem[];
  readonly unsaved = new Set<number>();
  isNew: boolean;
  isChanged = false;

  constructor(record: MapRunRecord, items: readonly MapItem[], isNew: boolean) {
    this.record = record;
    this.items = [...items];
    this.isNew = isNew;
  }

  get isDirty(): boolean {
    return this.isNew || this.isChanged || this.unsaved.size > 0;
  }

  saved(): void {
    this.isNew = false;
    this.isChanged = false;
    this.unsaved.clear();
  }

  change(change: Partial<MapRunRecord>): void {
    Object.assign(this.record, change);
    this.isChanged = true;
  }

  set(index: number, item: MapItem): void {
    this.items[index] = item;
    this.unsaved.add(index);
  }

  /** Counted by child executions, or by the items they hold. */
  counts(by: 'executions' | 'items'): Counts {
    const { sizes } = this.record;
    const counts = { total: 0, pending: 0, running: 0, succeeded: 0, failed: 0, timedOut: 0, aborted: 0 };
    sizes.forEach((size, index) => {
      const weight = by === 'items' ? size : 1;
      const item = this.items[index];
      counts.total += weight;
      counts[item ? NAMES[item.status] : 'pending'] += weight;
    });
    return counts;
  }

  get isExceeded(): boolean {
    const { failed, timedOut, aborted, total } = this.counts('items');
    const lost = failed + timedOut + aborted;
    const { toleratedCount, toleratedPercentage } = this.record;
    if (toleratedCount === null && toleratedPercentage === null) return lost > 0;
    return isExceeded(
      {
        ...(toleratedCount !== null && { count: toleratedCount }),
        ...(toleratedPercentage !== null && { percentage: toleratedPercentage }),
      },
      lost,
      total,
    );
  }
}
