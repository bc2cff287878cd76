import { recordLine, seeded } from '../../unit/products/benefits/policies/population.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Call } from './client.ts';

/** A record as the test reads it, in plain code: nothing of the platform's own schema or rules. */
export interface PlainRecord {
  readonly uscc: string;
  readonly facts: {
    readonly employees?: number;
    readonly creditGrade?: string;
    readonly status?: string;
    readonly industry?: string;
    readonly dishonest?: boolean;
    readonly taxPaid?: Readonly<Record<string, number | null>>;
  };
}

export interface Personal {
  readonly contacts: { readonly legalRepresentative: string; readonly phone: string };
  readonly account: { readonly bank: string; readonly holder: string; readonly number: string };
}

/** The registers that records of tests come from: what each may tell stands with its registration. */
export const registers = [
  {
    name: '市场监管局登记库',
    kind: 'department',
    department: 'market-regulation',
    facts: ['*', 'contacts', 'account'],
  },
  { name: '税务局征管库', kind: 'department', department: 'taxation', facts: ['taxPaid'] },
] as const;

/** Lines of a register from a seed, every one with personal data of its own. */
export const registerOf = (size: number, personal: (serial: number) => Personal): string[] => {
  const random = seeded(5);
  return Array.from({ length: size }, (_, serial) => {
    const record = JSON.parse(recordLine(serial, random)) as Record<string, unknown>;
    // As of a day before the test's city begins: nobody tells of a day to come.
    return JSON.stringify({ ...record, asOf: '2026-02-28', ...personal(serial) });
  });
};

const mebibytes = 3 * 1024 * 1024;

/** A run of an import, as one follows it. */
export interface RunShown {
  readonly id: string;
  readonly state: 'reading' | 'stopped' | 'matching' | 'done';
  readonly lines: number;
  readonly taken: number;
  readonly changed: number;
  readonly toMatch: number;
  readonly matched: number;
}

/** Sends a register as several requests of a few megabytes each. @returns what each was answered */
export const importRegister = async (call: Call, lines: readonly string[]): Promise<RunShown[]> => {
  const answers: RunShown[] = [];
  let part: string[] = [];
  let size = 0;
  const send = async () => {
    const post = () =>
      call('POST', '/v1/enterprise-records', {
        raw: part.join('\n'),
        headers: { 'content-type': 'application/x-ndjson' },
      });
    let { status, body, headers } = await post();
    // A machine that is overloaded says so, and when to come back: the same lines again are the same run.
    for (let again = 0; status === 503 && again < 5; again += 1) {
      await sleep(Number(headers.get('retry-after')) * 1_000);
      ({ status, body, headers } = await post());
    }
    if (status !== 202) throw new Error(`The import answered ${status}: ${JSON.stringify(body)}`);
    answers.push(body as RunShown);
    [part, size] = [[], 0];
  };
  for (const line of lines) {
    const bytes = Buffer.byteLength(line) + 1;
    if (size + bytes > mebibytes) await send();
    part.push(line);
    size += bytes;
  }
  if (part.length > 0) await send();
  return answers;
};
