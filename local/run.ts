import './default-log-level.ts';
import { Disposer } from './disposer.ts';
import { startInstance } from './instance.ts';
import { startPublishedSamples } from './published-samples.ts';
import { sampleOptionsFrom, startSamples } from './samples.ts';
import { storyBegins } from './seed/late-payment.ts';
import { settingsFrom } from './settings.ts';
import { StartProblem } from './start-problem.ts';
import { welcome } from './welcome.ts';

const disposer = new Disposer();
let stopping = false;

const stop = async (status: number): Promise<void> => {
  if (stopping) return;
  stopping = true;
  try {
    await disposer.close();
  } finally {
    process.exit(status);
  }
};
const fail = (error: unknown): void => {
  if (stopping) return;
  console.error(error instanceof StartProblem ? error.message : error);
  void stop(1);
};
process.on('SIGINT', () => void stop(0)).on('SIGTERM', () => void stop(0));

try {
  const settings = settingsFrom(process.env);
  const options = sampleOptionsFrom(process.env, settings.clockStart ?? Date.now());
  const clockStart = options.seed === 'all' ? storyBegins(options.arrival) : options.arrival;
  const instance = disposer.add(await startInstance({ ...settings, clockStart }), (opened) => opened.close());
  instance.ended.catch(fail);
  const samples = await startSamples(instance, options);
  disposer.add(samples, (opened) => opened.close());
  console.log(await welcome(instance, samples.partners, { withTokens: process.argv.includes('--tokens') }));
  instance.announce();
  disposer.add(startPublishedSamples(instance, options), (opened) => opened.close());
} catch (error) {
  fail(error);
}
