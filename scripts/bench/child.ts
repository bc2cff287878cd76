import { suites } from './suites.ts';

/** The process of one suite: tells its rows to the process that forked it. */
const [name = ''] = process.argv.slice(2);
const suite = suites[name];
if (!suite) throw new Error(`No suite ${name}`);
const rows = await suite.run();
process.send?.(rows, () => process.exit());
