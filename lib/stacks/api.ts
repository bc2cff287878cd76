import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { callerKeySettings } from '../constructs/caller-key.ts';
import { domainFunction } from '../constructs/domain-function.ts';
import { HttpApi } from '../constructs/http-api.ts';
import { Releases } from '../constructs/releases.ts';
import { Shared } from '../constructs/shared.ts';
import { needs } from '../domains.ts';
import { api, type Domains } from '../functions.ts';
import { publish, published } from '../names.ts';
import type { Parameters } from '../parameters.ts';

/**
 * The console lies beside the function that has what is no route, and is told how people sign in (docs/adr/0050); so
 * does the description of the whole API.
 */
const withConsole = ({ issuer, console: { client, scope, resource } }: Parameters) => ({
  settings: {
    CONSOLE_FILES: 'console-files',
    CONSOLE_ISSUER: issuer,
    CONSOLE_CLIENT: client,
    CONSOLE_SCOPE: scope,
    ...(resource !== '' && { CONSOLE_RESOURCE: resource }),
  },
  beside: { script: 'console/build.ts', folder: 'console-files' },
  jsonBeside: true,
});

/** What is called from outside: the HTTP API, its routes, and the function of each domain behind them. */
export class ApiStack extends Stack {
  constructor(scope: Construct, parameters: Parameters) {
    const { name } = parameters;
    super(scope, `${name}-Api`, { description: 'Liban: what is called from outside' });
    const shared = new Shared(this, 'Shared', parameters);
    const http = new HttpApi(this, 'Http', parameters);
    const marking = callerKeySettings(published(this, name, 'Data', 'caller-key'));
    const releases = new Releases(this, 'Releases');
    const failing = releases.apiFails(http.id);
    for (const domain of Object.keys(api) as Domains['api'][]) {
      const { settings, ...bundled } = domain === 'meta' ? withConsole(parameters) : {};
      const handler = domainFunction(this, domain, 'api', {
        description: `${domain}: the API`,
        needs: needs[domain].api,
        environment: { ...marking, ...settings },
        logs: http.logs,
        shared,
        parameters,
        ...bundled,
      });
      http.serve(domain, releases.function(handler, failing), api[domain], { otherwise: domain === 'meta' });
    }
    publish(this, name, 'Api', { 'http-api': http.id });
    new CfnOutput(this, 'ApiUrl', { value: http.url });
  }
}
