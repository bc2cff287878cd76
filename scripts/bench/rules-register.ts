import { dictionaryOf } from '../../functions/rule-language/dictionary.ts';
import { readRecords } from '../../functions/products/benefits/enterprises/ndjson.ts';
import { plainDate } from '../../functions/law/plain-date.ts';
import { unwrap } from '../../functions/common/result.ts';
import { catalogue } from '../../functions/products/benefits/policies/rules/catalogue.ts';
import { matchBatch } from '../../functions/products/benefits/policies/rules/match.ts';
import { policies, published } from '../../test/unit/products/benefits/policies/policies.ts';
import type { EnterpriseRecord } from '../../functions/products/benefits/enterprises/model.ts';
import { ON } from './by-hand/answers.ts';
import { matchByHand, writtenByHand, type StandingByHand } from './by-hand/matching.ts';
import { recordLine, seeded } from '../../test/unit/products/benefits/policies/population.ts';

/**
 * `node rules-register.ts <records> <policies> [by-hand]`: parses, checks and matches a register, and prints what it took;
 * by hand with rules in plain JavaScript, and nothing checked but that each line is JSON.
 */
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

/** As a careful programmer would without a platform: line by line, rule by rule. */
function byHand(size: number, howMany: number): Matched {
  const rules = writtenByHand(policies(howMany));
  const chunks = chunksOf(5_000);
  const decoder = new TextDecoder();
  let [records, met, near, peak, batches] = [0, 0, 0, 0, 0];
  let rest = '';
  const since = process.cpuUsage();
  for (const chunk of register(chunks, size)) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    const found: StandingByHand[] = [];
    for (const line of lines) {
      const { uscc, facts } = JSON.parse(line) as EnterpriseRecord;
      matchByHand(rules, uscc, facts, found);
    }
    records += lines.length;
    for (const { condition, says } of found) {
      if (condition === undefined && typeof says !== 'object' && says !== 'nothing-due') met++;
      else near++;
    }
    if (batches++ % 16 === 0) peak = Math.max(peak, process.memoryUsage.rss());
  }
  const { user, system } = process.cpuUsage(since);
  return { records, met, near, seconds: (user + system) / 1e6, megabytes: peak / 2 ** 20 };
}

async function main(size: number, howMany: number): Promise<Matched> {
  const rules = catalogue(published(policies(howMany)), dictionary);
  const chunks = chunksOf(5_000);
  const nothingKept = () => undefined;
  const on = plainDate(ON);
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
const how = process.argv[4] === 'by-hand' ? byHand : main;
if (size !== undefined && howMany !== undefined) console.log(JSON.stringify(await how(size, howMany)));
