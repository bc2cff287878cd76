import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { synthesise } from '../../../local/template/synth.ts';
import { temporary } from '../../temporary.ts';

/** An app that counts how often it runs, and says what its library says. */
const app = `
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
appendFileSync('runs', '.');
const says = readFileSync('lib/stack', 'utf8');
writeFileSync(process.env.CDK_OUTDIR + '/template', says);
if (says === 'broken') { console.error('no such construct'); process.exit(1); }
writeFileSync(process.env.CDK_OUTDIR + '/manifest.json', '{}');
`;

let root = '';
const write = (file: string, text: string): void => writeFileSync(join(root, file), text);
const runs = (): number => (existsSync(join(root, 'runs')) ? readFileSync(join(root, 'runs')).length : 0);
const made = async (environment = {}): Promise<string> =>
  synthesise({ root, entry: 'lib/app.mjs', environment });
const cache = (): string => join(root, 'node_modules/.cache/liban/assemblies');
const said = (directory: string): string => readFileSync(join(directory, 'template'), 'utf8');

beforeEach(() => {
  root = mkdtempSync(join(temporary, 'synthesised-'));
  mkdirSync(join(root, 'lib'));
  write('lib/app.mjs', app);
  write('lib/stack', 'first');
  write('package-lock.json', '{}');
});

describe('the assembly of an app is kept', () => {
  it('as long as nothing that it is made of is another', async () => {
    const first = await made();
    expect(await made()).toBe(first);
    expect(runs()).toBe(1);
  });

  it.each([
    ['a source of the app', () => write('lib/stack', 'second')],
    ['a source that is new', () => write('lib/more', '')],
    ['the lock of the packages', () => write('package-lock.json', '{ }')],
  ])('and left when %s is another', async (_, change) => {
    const first = await made();
    change();
    const second = await made();
    expect(second).not.toBe(first);
    expect([runs(), said(second)]).toEqual([2, readFileSync(join(root, 'lib/stack'), 'utf8')]);
  });

  it('for each set of parameters', async () => {
    const [one, other] = [await made({ LIBAN_STACK: 'One' }), await made({ LIBAN_STACK: 'Other' })];
    expect(one).not.toBe(other);
  });

  it('once, when two starts make it at the same time', async () => {
    const [one, other] = await Promise.all([made(), made()]);
    expect(one).toBe(other);
    expect(readdirSync(cache())).toHaveLength(1);
  });

  it('for a week', async () => {
    const first = await made();
    const before = Date.now() / 1_000 - 8 * 24 * 3_600;
    utimesSync(first, before, before);
    write('lib/stack', 'second');
    await made();
    expect(existsSync(first)).toBe(false);
  });
});

it('what is half made is read by nobody', async () => {
  const whole = await made();
  const half = `${whole}.99999`;
  mkdirSync(half);
  writeFileSync(join(half, 'template'), 'half');
  write('lib/stack', 'second');
  expect(said(await made())).toBe('second');
});

it('an app that breaks says why, leaves nothing behind, and is asked again', async () => {
  write('lib/stack', 'broken');
  await expect(made()).rejects.toThrow('lib/app.mjs does not synthesise:\nno such construct');
  expect(readdirSync(cache())).toEqual([]);
  await expect(made()).rejects.toThrow('no such construct');
  expect(runs()).toBe(2);
});
