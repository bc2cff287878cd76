import { Aws, RemovalPolicy } from 'aws-cdk-lib';
import {
  type CfnStage,
  HttpApi as Gateway,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Route } from '../../functions/platform/http/route.ts';

export interface HttpApiProps {
  readonly name: string;
  readonly issuer: string;
  readonly audience: string;
  readonly keepData: boolean;
}

/** The HTTP API: its routes are the rows of the route tables, its tokens those of any OIDC issuer. */
export class HttpApi extends Construct {
  readonly id: string;
  readonly url: string;
  readonly #gateway: Gateway;

  constructor(scope: Construct, id: string, { name, issuer, audience, keepData }: HttpApiProps) {
    super(scope, id);
    this.#gateway = new Gateway(this, 'Gateway', {
      apiName: name,
      defaultAuthorizer: new HttpJwtAuthorizer('Issuer', issuer, { jwtAudience: [audience] }),
    });
    this.id = this.#gateway.apiId;
    this.url = this.#gateway.apiEndpoint;
    const removalPolicy = keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    const key = new Key(this, 'AccessKey', {
      enableKeyRotation: true,
      removalPolicy,
      description: 'Liban: the access log',
    });
    key.grantEncryptDecrypt(new ServicePrincipal(`logs.${Aws.REGION}.${Aws.URL_SUFFIX}`));
    // Network logs are kept for six months at least (Cybersecurity Law art. 23); a year, and also when the stack goes.
    const logs = new LogGroup(this, 'Access', {
      retention: RetentionDays.ONE_YEAR,
      encryptionKey: key,
      removalPolicy,
    });
    const stage = this.#gateway.defaultStage?.node.defaultChild as CfnStage;
    // Anybody may ask the public routes: no more of it reaches the functions than a city's enterprises need.
    stage.defaultRouteSettings = { throttlingRateLimit: 500, throttlingBurstLimit: 1_000 };
    // From where, and no path and no caller: ids of cases and people stay out of it. Who acted is the audit trail's.
    stage.accessLogSettings = {
      destinationArn: logs.logGroupArn,
      format: JSON.stringify({
        requestId: '$context.requestId',
        time: '$context.requestTimeEpoch',
        sourceIp: '$context.identity.sourceIp',
        routeKey: '$context.routeKey',
        status: '$context.status',
        latency: '$context.responseLatency',
        integrationError: '$context.integrationErrorMessage',
      }),
    };
  }

  /**
   * All routes of a domain go to its one function; `otherwise` sends it what is no route too, for which the gateway
   * would have words of its own (docs/adr/0035).
   */
  serve(
    domain: string,
    handler: IFunction,
    table: Readonly<Record<string, Route>>,
    { otherwise = false } = {},
  ): void {
    // One permission for all routes of a function: a function of a domain serves nothing but its routes anyway.
    const integration = new HttpLambdaIntegration(domain, handler, { scopePermissionToRoute: false });
    for (const { path, method, roles } of Object.values(table)) {
      this.#gateway.addRoutes({
        path,
        methods: [HttpMethod[method]],
        integration,
        ...(roles === 'public' && { authorizer: new HttpNoneAuthorizer() }),
      });
    }
    if (otherwise)
      new HttpRoute(this, 'Otherwise', {
        httpApi: this.#gateway,
        routeKey: HttpRouteKey.DEFAULT,
        integration,
        authorizer: new HttpNoneAuthorizer(),
      });
  }
}
