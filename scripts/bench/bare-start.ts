import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * The least that `npm start` can be, as `local/main.ts` begins: the bare CDK app, synthesised in a process of its own
 * where it has not been yet, and a server that answers.
 */
const cache = join(import.meta.dirname, '../../node_modules/.cache/compile');
enableCompileCache(cache);

const assembly = join(process.cwd(), 'cdk.out');
if (!existsSync(assembly))
  await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'bare-app.ts')], {
    env: { ...process.env, NODE_COMPILE_CACHE: cache, CDK_OUTDIR: assembly, CDK_VALIDATION: 'false' },
  });
createServer((_, response) => response.end()).listen(Number(process.env['PORT']), '127.0.0.1');
process.once('SIGTERM', () => process.exit());
