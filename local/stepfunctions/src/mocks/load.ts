import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { checkedFile, MockFileError } from './faults.ts';
import type { MocksOptions } from './mocks.ts';

/** The mocks of a file; what it names is found from where it is. @throws MockFileError */
export function loadMocks(path: string): Pick<MocksOptions, 'file' | 'base'> {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new MockFileError([`${path}: ${error instanceof Error ? error.message : String(error)}`]);
  }
  return { file: checkedFile(json), base: dirname(resolve(path)) };
}
