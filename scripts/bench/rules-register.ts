import { dictionaryOf } from '../../functions/rule-language/dictionary.ts';
import { readRecords } from '../../functions/products/benefits/enterprises/ndjson.ts';
import { plainDate } from '../../functions/law/plain-date.ts';
import { unwrap } from '../../functions/common/result.ts';
import { catalogue } from '../../functions/products/benefits/policies/rules/catalogue.ts';
import { matchBatch } from '../../functions/products/benefits/policies/rules/match.ts';
import { policies, published } from '../../test/unit/products/benefits/policies/policies.ts';
import { recordLine, seeded } from '../../test/unit/products/benefits/policies/population.ts';

/** `node rules-register.ts <records> <policies>`: parses, checks and matches a register, and prints what it took. */
export interface Matched {
  readonly records: number;
  readonly met: number;
  readonly near: number;
  /** CPU of all threads, the collector's too, from the first byte of NDJSON to the last decision. */
  readonly seconds: number;
  /** The resident set at its highest, the runtime's own included. */
  readonly megabytes: number;
}

/** A dictionary of 500: nothing of it may cost who is matched by what does not ask for it. */
const dictionary = dictionaryOf(
  Array.from({ length: 500 }, (_, index) => ({
    ...{ code: `indicator${index}`, name: '样例', nameEn: 'Sample', unit: null, register: null },
    ...{ type: { kind: 'int' as const }, period: null, personal: false, freshDays: 400 },
  })),
);

/** NDJSON of `size` records, 100 to a chunk; 5,000 different ones go round, so that making them is not measured. */
function* register(chunks: readonly Uint8Array[], size: number): Generator<Uint8Array> {
  for (let given = 0; given < size; given += chunks.length * 100) yield* chunks;
}

function chunksOf(records: number): Uint8Array[] {
  const random = seeded(1);
  const lines = Array.from({ length: records }, (_, serial) => recordLine(serial, random));
  return Array.from({ length: records / 100 }, (_, index) =>
    Buffer.from(`${lines.slice(index * 100, index * 100 + 100).join('\n')}\n`),
  );
}

async function main(size: number, howMany: number): Promise<Matched> {
  const rules = catalogue(published(policies(howMany)), dictionary);
  const chunks = chunksOf(5_000);
  const nothingKept = () => undefined;
  const on = plainDate('2026-06-15');
  let [records, met, near, peak, batches] = [0, 0, 0, 0, 0];
  const since = process.cpuUsage();
  for await (const lines of readRecords(register(chunks, size), { enterprise: dictionary })) {
    const batch = lines.map(({ record }) => unwrap(record));
    records += batch.length;
    for (const { standing } of matchBatch(rules, batch, nothingKept, on)) {
      if (standing?.kind === 'met') met++;
      else near++;
    }
    // Asking costs as much as deciding about a few records: often enough for a peak, not at every batch.
    if (batches++ % 16 === 0) peak = Math.max(peak, process.memoryUsage.rss());
  }
  const { user, system } = process.cpuUsage(since);
  return { records, met, near, seconds: (user + system) / 1e6, megabytes: peak / 2 ** 20 };
}

const [size, howMany] = process.argv.slice(2).map(Number);
if (size !== undefined && howMany !== undefined) console.log(JSON.stringify(await main(size, howMany)));
