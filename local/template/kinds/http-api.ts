import * as z from 'zod';
import { type Kind, unused } from '../kind.ts';

export const httpApi = {
  type: 'AWS::ApiGatewayV2::Api',
  properties: z.strictObject({
    ProtocolType: z.literal('HTTP'),
    ...unused('Description', 'DisableExecuteApiEndpoint', 'Name', 'Tags'),
  }),
  ref: ({ id }) => id,
  attributes: ({ id, origin }) => ({ ApiEndpoint: origin, ApiId: id }),
} satisfies Kind;

export const stage = {
  type: 'AWS::ApiGatewayV2::Stage',
  nameProperty: 'StageName',
  properties: z.strictObject({
    ApiId: z.string(),
    StageName: z.literal('$default'),
    StageVariables: z.record(z.string(), z.string()).optional(),
    ...unused(
      'AccessLogSettings',
      'AutoDeploy',
      'DefaultRouteSettings',
      'Description',
      'RouteSettings',
      'Tags',
    ),
  }),
  ref: ({ name }) => name,
  attributes: () => ({}),
} satisfies Kind;

export const integration = {
  type: 'AWS::ApiGatewayV2::Integration',
  properties: z.strictObject({
    ApiId: z.string(),
    IntegrationType: z.literal('AWS_PROXY'),
    /** The ARN of the function. */
    IntegrationUri: z.string(),
    PayloadFormatVersion: z.literal('2.0'),
    TimeoutInMillis: z.coerce.number().int().default(30_000),
    ...unused('ConnectionType', 'CredentialsArn', 'Description', 'IntegrationMethod'),
  }),
  ref: ({ id }) => id,
  attributes: ({ id }) => ({ IntegrationId: id }),
} satisfies Kind;

export const authorizer = {
  type: 'AWS::ApiGatewayV2::Authorizer',
  properties: z.strictObject({
    ApiId: z.string(),
    AuthorizerType: z.literal('JWT'),
    IdentitySource: z.tuple([z.literal('$request.header.Authorization')]),
    JwtConfiguration: z.strictObject({ Issuer: z.string(), Audience: z.array(z.string()).min(1) }),
    ...unused('Name'),
  }),
  ref: ({ id }) => id,
  attributes: ({ id }) => ({ AuthorizerId: id }),
} satisfies Kind;

export const route = {
  type: 'AWS::ApiGatewayV2::Route',
  properties: z.strictObject({
    ApiId: z.string(),
    /** `GET /v1/orders/{id}` or `$default`. */
    RouteKey: z.string(),
    /** `integrations/<id>`. */
    Target: z.string().startsWith('integrations/'),
    AuthorizationType: z.enum(['NONE', 'JWT']).default('NONE'),
    AuthorizerId: z.string().optional(),
    AuthorizationScopes: z.array(z.string()).default([]),
    ...unused('OperationName'),
  }),
  ref: ({ id }) => id,
  attributes: ({ id }) => ({ RouteId: id }),
} satisfies Kind;
