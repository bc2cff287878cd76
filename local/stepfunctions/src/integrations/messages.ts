import { isFields, type Fields } from '../language/reader.ts';
import type { Services } from './aws/endpoints.ts';
import type { ErrorNames } from './aws/failures.ts';
import { callJson, JSON_SERVICES, type Told } from './aws/json.ts';
import { metadata, serviceError, splitResource, type Integration, type TaskRequest } from './integration.ts';
import { publish } from './sns.ts';

/** A service that takes messages: given the arguments, answers what AWS's own would, or throws a named error. */
export interface MessageHook {
  (parameters: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>>;
}

/** How a message is sent: by a function that stands for the service, or to its endpoint. */
type Sender = (parameters: Fields) => Promise<Told>;

interface Kind {
  readonly resourceType: string;
  readonly action: string;
  /** Its service by the names it has in resources. */
  readonly services: readonly string[];
  readonly names: ErrorNames;
  readonly required: readonly string[];
  readonly accepts: readonly string[];
  /** Sends to the service's endpoint. */
  readonly overHttp: (services: Services, endpoint: string) => Sender;
  /** What is sent, made of the arguments. */
  readonly sent?: (parameters: Fields, request: TaskRequest) => Fields;
  /** The result, made of the answer. */
  readonly shown: (answer: Fields) => Fields;
  /** A reason to fail a request that was answered. */
  readonly refused?: (answer: Fields) => { readonly error: string } | undefined;
}

const names = (prefix: string, service: string): ErrorNames => ({
  ...{ prefix, base: `${service}Exception`, service, style: 'optimised' },
});

const withMetadata = (answer: Fields): Fields => ({
  ...answer,
  ...metadata({ 'Content-Type': 'text/xml' }, JSON.stringify(answer)),
});

const overJson =
  (name: string, operation: string, errors: ErrorNames) =>
  (services: Services, endpoint: string): Sender => {
    const service = JSON_SERVICES[name];
    if (!service) throw new Error(`${name} is no service of AWS JSON`);
    const signing = service.signing ?? name;
    return (parameters) =>
      callJson(services, endpoint, { ...service, signing }, operation, parameters, errors);
  };

const SNS_NAMES = names('SNS', 'AmazonSNS');
const SQS_NAMES = names('SQS', 'AmazonSQS');
const EVENTS_NAMES = names('EventBridge', 'AmazonEventBridge');

/** https://docs.aws.amazon.com/step-functions/latest/dg/connect-sns.html */
export const SNS: Kind = {
  ...{ resourceType: 'sns', action: 'publish', services: ['sns'], names: SNS_NAMES, required: ['Message'] },
  accepts: [
    ...['Message', 'MessageAttributes', 'MessageDeduplicationId', 'MessageGroupId', 'MessageStructure'],
    ...['PhoneNumber', 'Subject', 'TargetArn', 'TopicArn'],
  ],
  overHttp: (services, endpoint) => (parameters) => publish(services, endpoint, parameters, SNS_NAMES),
  shown: withMetadata,
};

/** https://docs.aws.amazon.com/step-functions/latest/dg/connect-sqs.html */
export const SQS: Kind = {
  ...{ resourceType: 'sqs', action: 'sendMessage', services: ['sqs'], names: SQS_NAMES },
  required: ['QueueUrl', 'MessageBody'],
  accepts: [
    ...['DelaySeconds', 'MessageAttributes', 'MessageBody', 'MessageDeduplicationId', 'MessageGroupId'],
    ...['MessageSystemAttributes', 'QueueUrl'],
  ],
  overHttp: overJson('sqs', 'SendMessage', SQS_NAMES),
  shown: withMetadata,
};

/** https://docs.aws.amazon.com/step-functions/latest/dg/connect-eventbridge.html */
export const EVENTS: Kind = {
  ...{
    resourceType: 'events',
    action: 'putEvents',
    services: ['events', 'eventbridge'],
    names: EVENTS_NAMES,
  },
  ...{ required: ['Entries'], accepts: ['Entries', 'EndpointId'] },
  overHttp: overJson('eventbridge', 'PutEvents', EVENTS_NAMES),
  // Each event tells the machine and the execution it comes from (recorded).
  sent: ({ Entries, ...others }, { stateMachineArn, executionArn }) => ({
    ...others,
    Entries: (Array.isArray(Entries) ? (Entries as readonly unknown[]) : []).map((entry) => {
      const fields = isFields(entry) ? entry : {};
      const resources = Array.isArray(fields['Resources']) ? (fields['Resources'] as unknown[]) : [];
      return { ...fields, Resources: [...resources, stateMachineArn, executionArn] };
    }),
  }),
  // The answer alone, without what was around it (recorded).
  shown: (answer) => answer,
  // One rejected entry fails the task, with the whole answer as its cause (recorded).
  refused: (answer) =>
    Number(answer['FailedEntryCount'] ?? 0) > 0 ? { error: 'EventBridge.FailedEntry' } : undefined,
};

/** Values given where the service takes texts are sent as their JSON. */
const TEXTS = new Set(['Message', 'MessageBody', 'Detail']);

function asTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asTexts);
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      // null is a missing one: the service says so itself (recorded for SQS).
      TEXTS.has(key) && typeof member !== 'string' && member !== null
        ? JSON.stringify(member)
        : asTexts(member),
    ]),
  );
}

const byHook =
  (hook: MessageHook, { names: { prefix } }: Kind): Sender =>
  async (parameters) => {
    try {
      return { ok: true, output: await hook(parameters) };
    } catch (error) {
      return serviceError(prefix, error);
    }
  };

/** How this kind of message is sent, if anybody said. */
export function senderOf(kind: Kind, hook: MessageHook | undefined, services: Services): Sender | undefined {
  if (hook) return byHook(hook, kind);
  const endpoint = services.of(...kind.services);
  return endpoint === undefined ? undefined : kind.overHttp(services, endpoint);
}

/** `sns:publish`, `sqs:sendMessage`, `events:putEvents`, each also with `.waitForTaskToken`. */
export const messageIntegration = (kind: Kind, send: Sender): Integration => ({
  find(resource) {
    const split = splitResource(resource);
    if (split?.call !== `${kind.resourceType}:${kind.action}`) return undefined;
    if (split.pattern !== 'request' && split.pattern !== 'callback') return undefined;
    return {
      resourceType: kind.resourceType,
      resource: `${kind.action}${split.suffix}`,
      pattern: split.pattern,
      ...{ required: kind.required, accepts: kind.accepts },
      async start(request) {
        const texts = asTexts(isFields(request.parameters) ? request.parameters : {}) as Fields;
        const told = await send(kind.sent ? kind.sent(texts, request) : texts);
        if (!told.ok) return told;
        const refusal = kind.refused?.(told.output);
        if (refusal) return { ok: false, error: refusal.error, cause: JSON.stringify(told.output) };
        return { ok: true, output: kind.shown(told.output) };
      },
    };
  },
});
