/** Operations that need what no call can bring about, and why: they are called, and never answer 2xx. */
export const unreached: Readonly<Record<string, string>> = {
  'operations.replayEffect':
    'an effect is dead by a fault of AWS or of our own code alone: no call makes one',
  'retention.archive':
    'a case is archived years after it has ended: test/system/archives.test.ts travels there',
};
