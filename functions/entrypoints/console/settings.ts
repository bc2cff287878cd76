import { optionalSetting, setting } from '../../platform/environment.ts';

/** What the page must know before anybody has signed in: where that is done, and as which client (docs/adr/0050). */
export interface ConsoleConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
  /** For what the token is to be good, where the issuer asks (RFC 8707). */
  readonly resource?: string;
  /** Where the time of this machine can be moved: there alone. */
  readonly clock?: string;
}

export const consoleConfig = (): ConsoleConfig => {
  const resource = optionalSetting('CONSOLE_RESOURCE');
  const clock = optionalSetting('CONSOLE_CLOCK');
  return {
    issuer: setting('CONSOLE_ISSUER'),
    clientId: setting('CONSOLE_CLIENT'),
    scope: setting('CONSOLE_SCOPE'),
    ...(resource !== undefined && { resource }),
    ...(clock !== undefined && { clock }),
  };
};

/** Where files are uploaded to and fetched from, by presigned requests. */
export const filesOrigin = (): string =>
  optionalSetting('AWS_ENDPOINT_URL_S3') ?? `https://${setting('FILES_BUCKET')}.${setting('S3_DOMAIN')}`;
