import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from '@liban/stepfunctions';

export interface QueuePlan {
  readonly name: string;
  readonly arn: string;
  readonly delaySeconds: number;
  readonly retentionSeconds: number;
  readonly visibilitySeconds: number;
  /** Where a message goes that was received this often. */
  readonly redrive?: { readonly arn: string; readonly after: number };
}

export interface Message {
  readonly id: string;
  readonly receipt: string;
  readonly body: string;
  /** Message attributes as they were sent. */
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly sentAt: number;
  readonly receivedFirst: number;
  readonly receives: number;
}

export interface Counts {
  readonly visible: number;
  readonly inFlight: number;
  readonly delayed: number;
}

/** A standard queue: at least once, in no promised order, durable. */
export interface Queue {
  readonly plan: QueuePlan;
  send(
    body: string,
    options?: { delaySeconds?: number; attributes?: Readonly<Record<string, unknown>> },
  ): string;
  receive(limit: number, visibilitySeconds?: number): readonly Message[];
  remove(receipt: string): void;
  changeVisibility(receipt: string, seconds: number): void;
  counts(): Counts;
  purge(): void;
  /** Called when a message may be there to receive. */
  onArrival(listener: () => void): void;
}

export type Queues = ReadonlyMap<string, Queue>;

/** The queues by ARN. */
export const openQueues = (database: DatabaseSync, clock: Clock, plans: readonly QueuePlan[]): Queues => {
  database.exec(`CREATE TABLE IF NOT EXISTS message (
    id TEXT PRIMARY KEY, queue TEXT NOT NULL, body TEXT NOT NULL, attributes TEXT NOT NULL,
    sent_at INTEGER NOT NULL, visible_at INTEGER NOT NULL, receipt TEXT UNIQUE,
    first_received INTEGER, receives INTEGER NOT NULL DEFAULT 0) STRICT;
    CREATE INDEX IF NOT EXISTS message_visible ON message (queue, visible_at)`);
  const queues = new Map<string, Queue>();
  for (const plan of plans)
    queues.set(
      plan.arn,
      openQueue(database, clock, plan, (arn) => queues.get(arn)),
    );
  return queues;
};

const openQueue = (
  database: DatabaseSync,
  clock: Clock,
  plan: QueuePlan,
  other: (arn: string) => Queue | undefined,
): Queue => {
  const sql = statements(database);
  const listeners: (() => void)[] = [];
  const tell = () => listeners.forEach((listener) => listener());
  const arrived = (visibleAt: number) => {
    if (listeners.length === 0) return;
    if (visibleAt <= clock.now()) tell();
    else clock.at(visibleAt, tell);
  };
  const redriven = (row: Record<string, unknown>): boolean => {
    if (plan.redrive === undefined || Number(row['receives']) < plan.redrive.after) return false;
    const target = other(plan.redrive.arn);
    if (target === undefined) throw new Error(`${plan.name} has no dead-letter queue ${plan.redrive.arn}`);
    target.send(String(row['body']), { attributes: JSON.parse(String(row['attributes'])) });
    sql.remove.run(String(row['id']));
    return true;
  };
  return {
    plan,
    send: (body, { delaySeconds = plan.delaySeconds, attributes = {} } = {}) => {
      const id = randomUUID();
      const visibleAt = clock.now() + delaySeconds * 1_000;
      sql.insert.run(id, plan.name, body, JSON.stringify(attributes), clock.now(), visibleAt);
      arrived(visibleAt);
      return id;
    },
    receive: (limit, visibilitySeconds = plan.visibilitySeconds) => {
      const now = clock.now();
      sql.expire.run(plan.name, now - plan.retentionSeconds * 1_000);
      const hiddenUntil = now + visibilitySeconds * 1_000;
      const messages = sql.visible
        .all(plan.name, now, limit)
        .filter((row) => !redriven(row))
        .map((row): Message => {
          const receipt = randomUUID();
          const receivedFirst = Number(row['first_received'] ?? now);
          sql.received.run(receipt, hiddenUntil, receivedFirst, String(row['id']));
          return {
            id: String(row['id']),
            receipt,
            body: String(row['body']),
            attributes: JSON.parse(String(row['attributes'])),
            sentAt: Number(row['sent_at']),
            receivedFirst,
            receives: Number(row['receives']) + 1,
          };
        });
      if (messages.length > 0) arrived(hiddenUntil);
      return messages;
    },
    remove: (receipt) => void sql.removeReceived.run(receipt),
    changeVisibility: (receipt, seconds) => {
      const visibleAt = clock.now() + seconds * 1_000;
      sql.hide.run(visibleAt, receipt);
      arrived(visibleAt);
    },
    counts: () => {
      const now = clock.now();
      const row = sql.counts.get(now, now, now, plan.name) ?? {};
      return {
        visible: Number(row['visible']),
        inFlight: Number(row['flying']),
        delayed: Number(row['delayed']),
      };
    },
    purge: () => void sql.purge.run(plan.name),
    onArrival: (listener) => {
      listeners.push(listener);
      for (const row of sql.moments.all(plan.name)) arrived(Number(row['visible_at']));
    },
  };
};

const statements = (database: DatabaseSync) => ({
  insert: database.prepare(
    'INSERT INTO message (id, queue, body, attributes, sent_at, visible_at) VALUES (?, ?, ?, ?, ?, ?)',
  ),
  expire: database.prepare('DELETE FROM message WHERE queue = ? AND sent_at < ?'),
  visible: database.prepare(
    'SELECT * FROM message WHERE queue = ? AND visible_at <= ? ORDER BY visible_at LIMIT ?',
  ),
  received: database.prepare(
    'UPDATE message SET receipt = ?, visible_at = ?, first_received = ?, receives = receives + 1 WHERE id = ?',
  ),
  remove: database.prepare('DELETE FROM message WHERE id = ?'),
  removeReceived: database.prepare('DELETE FROM message WHERE receipt = ?'),
  hide: database.prepare('UPDATE message SET visible_at = ? WHERE receipt = ?'),
  moments: database.prepare('SELECT DISTINCT visible_at FROM message WHERE queue = ?'),
  purge: database.prepare('DELETE FROM message WHERE queue = ?'),
  counts: database.prepare(`SELECT
    coalesce(sum(visible_at <= ?), 0) AS visible,
    coalesce(sum(visible_at > ? AND receives > 0), 0) AS flying,
    coalesce(sum(visible_at > ? AND receives = 0), 0) AS delayed FROM message WHERE queue = ?`),
});
