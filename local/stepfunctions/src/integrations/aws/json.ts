import { isFields, type Fields } from '../../language/reader.ts';
import type { FailedTask } from '../integration.ts';
import { textOf, type Answered, type Services } from './endpoints.ts';
import { failureOf, silence, type ErrorNames } from './failures.ts';

/** A service that speaks AWS JSON: one address, the operation in a header. */
export interface JsonService {
  /** `DynamoDB_20120810` of `X-Amz-Target: DynamoDB_20120810.GetItem`. */
  readonly target: string;
  readonly version: '1.0' | '1.1';
  /** What stands before the point in errors: the Java SDK's name of the service. */
  readonly name: string;
  /** The name in signatures and addresses where it is another than in resources. */
  readonly signing?: string;
  /** The API's members begin with small letters; tasks have them with capitals. */
  readonly small?: true;
}

const json = (
  name: string,
  target: string,
  more: Partial<Omit<JsonService, 'name' | 'target'>> = {},
): JsonService => ({
  ...{ name, target, version: '1.1' },
  ...more,
});

/** Services by their name in `aws-sdk:<name>:<action>`. */
export const JSON_SERVICES: Readonly<Record<string, JsonService>> = {
  acm: json('Acm', 'CertificateManager'),
  applicationautoscaling: json('ApplicationAutoScaling', 'AnyScaleFrontendService', {
    signing: 'application-autoscaling',
  }),
  athena: json('Athena', 'AmazonAthena'),
  cloudtrail: json('CloudTrail', 'com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101'),
  cloudwatchlogs: json('CloudWatchLogs', 'Logs_20140328', { signing: 'logs', small: true }),
  codebuild: json('CodeBuild', 'CodeBuild_20161006', { small: true }),
  codepipeline: json('CodePipeline', 'CodePipeline_20150709', { small: true }),
  cognitoidentityprovider: json('CognitoIdentityProvider', 'AWSCognitoIdentityProviderService', {
    signing: 'cognito-idp',
  }),
  comprehend: json('Comprehend', 'Comprehend_20171127'),
  dynamodb: json('DynamoDb', 'DynamoDB_20120810', { version: '1.0' }),
  dynamodbstreams: json('DynamoDbStreams', 'DynamoDBStreams_20120810', {
    version: '1.0',
    signing: 'dynamodb',
  }),
  ecr: json('Ecr', 'AmazonEC2ContainerRegistry_V20150921', { small: true }),
  ecs: json('Ecs', 'AmazonEC2ContainerServiceV20141113', { small: true }),
  emr: json('Emr', 'ElasticMapReduce', { signing: 'elasticmapreduce' }),
  eventbridge: json('EventBridge', 'AWSEvents', { signing: 'events' }),
  firehose: json('Firehose', 'Firehose_20150804'),
  glue: json('Glue', 'AWSGlue'),
  kinesis: json('Kinesis', 'Kinesis_20131202'),
  kms: json('Kms', 'TrentService'),
  rekognition: json('Rekognition', 'RekognitionService'),
  sagemaker: json('SageMaker', 'SageMaker'),
  secretsmanager: json('SecretsManager', 'secretsmanager'),
  servicediscovery: json('ServiceDiscovery', 'Route53AutoNaming_v20170314'),
  sqs: json('Sqs', 'AmazonSQS', { version: '1.0' }),
  ssm: json('Ssm', 'AmazonSSM'),
  textract: json('Textract', 'Textract'),
  transcribe: json('Transcribe', 'Transcribe'),
  translate: json('Translate', 'AWSShineFrontendService_20170701'),
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Members renamed at every depth. */
function renamed(value: unknown, rename: (name: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => renamed(item, rename));
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [rename(name), renamed(member, rename)]),
  );
}

/** Moments are numbers on the wire and ISO 8601 texts in a task. Without the API's model their names tell them. */
const MOMENT = /(Date|Time|Timestamp|At)$/;
const isMoment = (name: string, value: unknown): value is number =>
  MOMENT.test(name) && typeof value === 'number' && value > 1e8 && value < 1e11;

function withMoments(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withMoments);
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      isMoment(name, member) ? new Date(member * 1_000).toISOString() : withMoments(member),
    ]),
  );
}

/** What a call came to: the service's own answer, or why there is none. */
export type Told = { readonly ok: true; readonly output: Fields } | FailedTask;

const fieldsOf = (text: string): Fields | undefined => {
  try {
    const value: unknown = JSON.parse(text || '{}');
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

/** Calls one operation (`GetItem`) with the arguments as the task gives them. */
export async function callJson(
  services: Services,
  endpoint: string,
  service: JsonService & { readonly signing: string },
  operation: string,
  parameters: Fields,
  names: ErrorNames,
): Promise<Told> {
  const answered = await services.send(service.signing, endpoint, {
    method: 'POST',
    headers: {
      'Content-Type': `application/x-amz-json-${service.version}`,
      'X-Amz-Target': `${service.target}.${operation}`,
    },
    body: JSON.stringify(service.small ? renamed(parameters, small) : parameters),
  });
  if (answered.is === 'silent') return silence(names, answered.reason);
  const told = fieldsOf(textOf(answered));
  if (answered.status >= 300 || !told) return failureOf(names, failureIn(answered, told));
  // Items, keys and the like of DynamoDB are data, not members of an API: left as they are.
  if (service.target.startsWith('DynamoDB')) return { ok: true, output: told };
  return { ok: true, output: withMoments(service.small ? renamed(told, capital) : told) as Fields };
}

function failureIn(answered: Extract<Answered, { is: 'answer' }>, told: Fields | undefined) {
  const type = told?.['__type'] ?? told?.['code'] ?? answered.headers.get('x-amzn-errortype') ?? '';
  // SQS says the older name in a header of its own; the type is the model's.
  const code = String(type).replace(/^.*#/, '').split(':')[0] ?? '';
  const message = told?.['message'] ?? told?.['Message'] ?? textOf(answered).slice(0, 1_000);
  return {
    ...{ code, message: String(message || null), status: answered.status },
    requestId: answered.headers.get('x-amzn-requestid') ?? undefined,
  };
}
