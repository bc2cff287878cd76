import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from '@liban/stepfunctions';

/** An e-mail or a text message that this machine sent to nobody. */
export interface Captured {
  readonly id: string;
  readonly channel: 'email' | 'sms';
  /** By the clock of the platform. */
  readonly at: number;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** What the sender wants to be told again when its provider tells of it. */
  readonly tags: Readonly<Record<string, string>>;
}

export interface Capture {
  add(sent: Omit<Captured, 'id' | 'at'>): Captured;
  find(id: string): Captured | undefined;
  /** Newest first. */
  list(): readonly Captured[];
}

/** As many as the page shows, and as are kept. */
const most = 500;

export const openCapture = (database: DatabaseSync, clock: Clock): Capture => {
  database.exec(`CREATE TABLE IF NOT EXISTS captured (
    number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE NOT NULL, said TEXT NOT NULL) STRICT`);
  const insert = database.prepare('INSERT INTO captured (id, said) VALUES (?, ?)');
  const forget = database.prepare(
    'DELETE FROM captured WHERE number <= (SELECT max(number) FROM captured) - ?',
  );
  const one = database.prepare('SELECT said FROM captured WHERE id = ?');
  const all = database.prepare('SELECT said FROM captured ORDER BY number DESC');
  const read = (row: Record<string, unknown>): Captured => JSON.parse(String(row['said'])) as Captured;
  return {
    add: (sent) => {
      const captured = { id: randomUUID(), at: clock.now(), ...sent };
      insert.run(captured.id, JSON.stringify(captured));
      forget.run(most);
      return captured;
    },
    find: (id) => {
      const found = one.get(id);
      return found && read(found);
    },
    list: () => all.all().map(read),
  };
};
