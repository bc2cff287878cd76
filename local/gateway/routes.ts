import { authorizer, httpApi, integration, route, stage } from '../template/kinds/http-api.ts';
import type { Plan } from '../template/plan.ts';

export interface JwtRule {
  readonly issuer: string;
  readonly audience: readonly string[];
}

export interface Route {
  /** As the template writes it: `GET /v1/orders/{id}`, `ANY /{proxy+}`, `$default`. */
  readonly key: string;
  readonly functionArn: string;
  readonly timeoutMs: number;
  readonly jwt?: JwtRule;
  readonly scopes: readonly string[];
}

export interface Match {
  readonly route: Route;
  readonly parameters: Readonly<Record<string, string>>;
}

/** The API's routes with what they lead to. */
export const routesOf = (plan: Plan): readonly Route[] => {
  const apis = plan.of(httpApi);
  if (apis.length > 1) throw new Error(`One machine serves one HTTP API; the template has ${apis.length}`);
  if (apis.length === 1 && plan.of(stage).length === 0) throw new Error('The HTTP API has no $default stage');
  const integrations = new Map(plan.of(integration).map((one) => [one.id, one.properties]));
  const rules = new Map(
    plan
      .of(authorizer)
      .map(({ id, properties: { JwtConfiguration } }): [string, JwtRule] => [
        id,
        { issuer: JwtConfiguration.Issuer, audience: JwtConfiguration.Audience },
      ]),
  );
  return plan.of(route).map(({ id, properties }) => {
    const target = integrations.get(properties.Target.slice('integrations/'.length));
    if (target === undefined) throw new Error(`Route ${id} leads nowhere`);
    const jwt = properties.AuthorizationType === 'JWT' ? rules.get(properties.AuthorizerId ?? '') : undefined;
    if (properties.AuthorizationType === 'JWT' && jwt === undefined)
      throw new Error(`Route ${id} has no authorizer`);
    return {
      key: properties.RouteKey,
      functionArn: target.IntegrationUri,
      timeoutMs: target.TimeoutInMillis,
      scopes: properties.AuthorizationScopes,
      ...(jwt && { jwt }),
    };
  });
};

/** Segment by segment: an exact one before a parameter, a parameter before `{proxy+}`; a method before ANY. */
export const routerOf = (routes: readonly Route[]): ((method: string, path: string) => Match | undefined) => {
  const compiled = routes
    .filter(({ key }) => key !== '$default')
    .map((one) => {
      const [method = '', path = ''] = one.key.split(' ');
      const segments = path.split('/').slice(1);
      return { one, method, segments, rank: rank(segments, method) };
    })
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0));
  const fallback = routes.find(({ key }) => key === '$default');
  return (method, path) => {
    const actual = path.split('/').slice(1);
    for (const candidate of compiled) {
      if (candidate.method !== method && candidate.method !== 'ANY') continue;
      const parameters = parametersOf(candidate.segments, actual);
      if (parameters !== undefined) return { route: candidate.one, parameters };
    }
    return fallback && { route: fallback, parameters: {} };
  };
};

const rank = (segments: readonly string[], method: string): string =>
  segments.map((segment) => (isGreedy(segment) ? '2' : isParameter(segment) ? '1' : '0')).join('') +
  (method === 'ANY' ? '1' : '0');

const parametersOf = (
  segments: readonly string[],
  actual: readonly string[],
): Record<string, string> | undefined => {
  const parameters = new Map<string, string>();
  for (const [index, segment] of segments.entries()) {
    const given = actual[index];
    if (given === undefined || (given === '' && isParameter(segment))) return undefined;
    if (isGreedy(segment)) {
      parameters.set(segment.slice(1, -2), actual.slice(index).map(decodeURIComponent).join('/'));
      return Object.fromEntries(parameters);
    }
    if (isParameter(segment)) parameters.set(segment.slice(1, -1), decodeURIComponent(given));
    else if (segment !== given) return undefined;
  }
  return segments.length === actual.length ? Object.fromEntries(parameters) : undefined;
};

const isGreedy = (segment: string): boolean => segment.endsWith('+}');
const isParameter = (segment: string): boolean => segment.startsWith('{');
