import './default-log-level.ts';
import { Disposer } from './disposer.ts';
import { cityApp } from './city-app.ts';
import { sampleOptionsFrom, type SampleOptions } from './sample-options.ts';
import { StartProblem } from './start-problem.ts';
import { synthesise } from './template/synth.ts';

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
/** Read only where time begins: of that the calendar is asked. */
const clockStart = async ({ seed, arrival }: SampleOptions): Promise<number> =>
  seed === 'all' ? (await import('./seed/late-payment.ts')).storyBegins(arrival) : arrival;
const fail = (error: unknown): void => {
  if (stopping) return;
  console.error(error instanceof StartProblem ? error.message : error);
  void stop(1);
};
process.on('SIGINT', () => void stop(0)).on('SIGTERM', () => void stop(0));

// The app is synthesised, in a process of its own, while this one loads all that it is made of.
const assembly = synthesise(cityApp());
assembly.catch(() => undefined);

try {
  const { settingsFrom } = await import('./settings.ts');
  const settings = settingsFrom(process.env);
  const { startInstance } = await import('./instance.ts');
  const options = sampleOptionsFrom(process.env, settings.clockStart ?? Date.now());
  const instance = disposer.add(
    await startInstance({ ...settings, assembly, clockStart: () => clockStart(options) }),
    (opened) => opened.close(),
  );
  instance.ended.catch(fail);
  const { startSamples } = await import('./samples.ts');
  const samples = await startSamples(instance, options);
  disposer.add(samples, (opened) => opened.close());
  const { welcome } = await import('./welcome.ts');
  console.log(await welcome(instance, samples.partners, { withTokens: process.argv.includes('--tokens') }));
  instance.announce();
  const { startPublishedSamples } = await import('./published-samples.ts');
  disposer.add(startPublishedSamples(instance, options), (opened) => opened.close());
} catch (error) {
  fail(error);
}
