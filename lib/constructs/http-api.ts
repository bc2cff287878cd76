import { Aws, RemovalPolicy } from 'aws-cdk-lib';
import {
  type CfnStage,
  HttpApi as Gateway,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  type HttpRouteIntegrationBindOptions,
  type HttpRouteIntegrationConfig,
  IntegrationCredentials,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { type ILogGroup, LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { OwnRole } from './own-role.ts';
import type { Route } from '../../functions/platform/http/route.ts';

export interface HttpApiProps {
  readonly name: string;
  readonly issuer: string;
  readonly audience: string;
  readonly keepData: boolean;
}

/** A function called in the name of a role, where the library would have a permission for each function. */
class Invoked extends HttpLambdaIntegration {
  readonly #credentials: IntegrationCredentials;

  constructor(id: string, handler: IFunction, invoker: OwnRole) {
    super(id, handler);
    this.#credentials = IntegrationCredentials.fromRole(invoker);
  }

  override bind(options: HttpRouteIntegrationBindOptions): HttpRouteIntegrationConfig {
    return { ...super.bind(options), credentials: this.#credentials };
  }

  protected override completeBind(): void {
    // The permission that would be made here is the role's.
  }
}

/** The HTTP API: its routes are the rows of the route tables, its tokens those of any OIDC issuer. */
export class HttpApi extends Construct {
  readonly id: string;
  readonly url: string;
  /** The access log: the gateway's line of each request, and what the functions behind it say. */
  readonly logs: ILogGroup;
  readonly #gateway: Gateway;
  readonly #invoker: OwnRole;

  constructor(scope: Construct, id: string, { name, issuer, audience, keepData }: HttpApiProps) {
    super(scope, id);
    this.#gateway = new Gateway(this, 'Gateway', {
      apiName: name,
      defaultAuthorizer: new HttpJwtAuthorizer('Issuer', issuer, { jwtAudience: [audience] }),
    });
    this.#invoker = new OwnRole(this, 'Invoker', {
      assumedBy: new ServicePrincipal('apigateway.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
      description: 'Liban: in whose name the API calls the functions behind it',
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
    this.logs = new LogGroup(this, 'Access', {
      retention: RetentionDays.ONE_YEAR,
      encryptionKey: key,
      removalPolicy,
    });
    const stage = this.#gateway.defaultStage?.node.defaultChild as CfnStage;
    // Anybody may ask the public routes: no more of it reaches the functions than a city's enterprises need.
    stage.defaultRouteSettings = { throttlingRateLimit: 500, throttlingBurstLimit: 1_000 };
    // From where, and no path: ids of cases and people stay out of it. Which caller is said under the same `gatewayId` by the
    // function, which can make a mark of it (functions/platform/http/answered.ts); who acted is the audit trail's.
    stage.accessLogSettings = {
      destinationArn: this.logs.logGroupArn,
      format: JSON.stringify({
        gatewayId: '$context.requestId',
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
    this.#invoker.addToPolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [handler.functionArn] }),
    );
    const integration = new Invoked(domain, handler, this.#invoker);
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
