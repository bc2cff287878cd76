/** What differs between two cities, or between a city's rehearsal and its real thing. */
export interface Parameters {
  /** The name of the stack, and the prefix of what carries a name of its own. */
  readonly stackName: string;
  /** The OIDC issuer whose tokens are taken, and the audience they must name. */
  readonly issuer: string;
  readonly audience: string;
  /** Days that logs are kept. */
  readonly logRetentionDays: 30 | 90 | 180 | 365;
  /** Whether tables and keys outlive the stack. */
  readonly keepData: boolean;
  /** Whether webhooks may go to loopback addresses: on one machine only. */
  readonly allowLoopbackWebhooks: boolean;
}

/** From the environment, so that a pipeline needs no file of its own; the defaults are the local runtime's. */
export const parametersFrom = (environment: NodeJS.ProcessEnv): Parameters => ({
  stackName: environment['LIBAN_STACK'] ?? 'Liban',
  issuer: environment['LIBAN_ISSUER'] ?? 'https://issuer.example.invalid',
  audience: environment['LIBAN_AUDIENCE'] ?? 'liban',
  logRetentionDays: 180,
  keepData: environment['LIBAN_KEEP_DATA'] !== 'no',
  allowLoopbackWebhooks: environment['LIBAN_ALLOW_LOOPBACK_WEBHOOKS'] === 'yes',
});
