import { DatabaseSync } from 'node:sqlite';

/**
 * Looks after the stream records in dynoxide's file, which version 1.2 leaves alone in two ways that matter over
 * years. It numbers a record by reading all those before it, so that a write costs 0.17 ms more for each thousand
 * ever made (measured): the expressions it searches by can be indexed from outside, and an index changes no answer.
 * And it never forgets a record, where DynamoDB does after 24 hours.
 */
export const tendStreamRecords = (file: string): void => {
  const database = new DatabaseSync(file);
  try {
    database.exec('PRAGMA busy_timeout = 5000');
    // None before the first stream, and other ones in another version than this was written for.
    const columns = database.prepare(`SELECT name FROM pragma_table_info('_stream_records')`).all();
    const present = new Set(columns.map(({ name }) => name));
    if (!['id', 'table_name', 'sequence_number', 'created_at'].every((name) => present.has(name))) return;
    database.exec(`CREATE INDEX IF NOT EXISTS liban_stream_order
      ON _stream_records (table_name, CAST(sequence_number AS INTEGER))`);
    // The newest of each table stays: the next number is counted from it.
    database
      .prepare(
        `DELETE FROM _stream_records WHERE id IN (
           SELECT id FROM _stream_records WHERE created_at < unixepoch() - 86400
           AND id NOT IN (SELECT MAX(id) FROM _stream_records GROUP BY table_name) ORDER BY id LIMIT ?)`,
      )
      .run(batch);
  } finally {
    database.close();
  }
};

/** As many as a start can delete without being noticed. */
const batch = 50_000;
