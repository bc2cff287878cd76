export interface SampleOptions {
  readonly dataDirectory: string;
  /** Fill an empty data directory with samples: only with utilities, or with policies and enterprises too. */
  readonly seed: 'none' | 'utilities' | 'all';
  /** Answer the orders of the sample utilities. */
  readonly simulate: boolean;
  /** Services whose simulated utility is late. */
  readonly late: ReadonlySet<string>;
  /** Where the story of the samples ends (ms since 1970): the present, of a fresh data directory. */
  readonly arrival: number;
}

/** `SEED=none`, `SIMULATED_PARTNERS=off`, `SIMULATED_LATE=gas,heat`. */
export const sampleOptionsFrom = (environment: NodeJS.ProcessEnv, arrival: number): SampleOptions => ({
  arrival,
  dataDirectory: environment['DATA_DIR'] || '.local',
  seed: environment['SEED'] === 'none' ? 'none' : 'all',
  simulate: environment['SIMULATED_PARTNERS'] !== 'off',
  late: new Set((environment['SIMULATED_LATE'] ?? '').split(',').filter((service) => service !== '')),
});
