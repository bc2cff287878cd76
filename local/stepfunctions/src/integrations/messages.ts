import { isFields } from '../language/reader.ts';
import { metadata, serviceError, splitResource, type Integration } from './integration.ts';

/** A service that takes messages: given the arguments, answers what AWS's own would, or throws a named error. */
export interface MessageHook {
  (parameters: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>>;
}

interface Kind {
  readonly resourceType: string;
  readonly action: string;
  readonly prefix: string;
  readonly required: readonly string[];
  /** A reason to fail a request that was answered. */
  readonly refused?: (answer: Readonly<Record<string, unknown>>) => { readonly error: string } | undefined;
}

export const SNS: Kind = { resourceType: 'sns', action: 'publish', prefix: 'SNS', required: ['Message'] };
export const SQS: Kind = {
  resourceType: 'sqs',
  action: 'sendMessage',
  prefix: 'SQS',
  required: ['QueueUrl', 'MessageBody'],
};
export const EVENTS: Kind = {
  ...{ resourceType: 'events', action: 'putEvents', prefix: 'EventBridge', required: ['Entries'] },
  // One rejected entry fails the task, with the whole answer as its cause.
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
      TEXTS.has(key) && typeof member !== 'string' ? JSON.stringify(member) : asTexts(member),
    ]),
  );
}

/** `sns:publish`, `sqs:sendMessage`, `events:putEvents`, each also with `.waitForTaskToken`. */
export const messageIntegration = (kind: Kind, hook: MessageHook): Integration => ({
  find(resource) {
    const split = splitResource(resource);
    if (split?.call !== `${kind.resourceType}:${kind.action}`) return undefined;
    if (split.pattern !== 'request' && split.pattern !== 'callback') return undefined;
    return {
      resourceType: kind.resourceType,
      resource: `${kind.action}${split.suffix}`,
      pattern: split.pattern,
      required: kind.required,
      async start({ parameters }) {
        const texts = asTexts(isFields(parameters) ? parameters : {});
        try {
          const answer = await hook(isFields(texts) ? texts : {});
          const refusal = kind.refused?.(answer);
          if (refusal) return { ok: false, error: refusal.error, cause: JSON.stringify(answer) };
          return {
            ok: true,
            output: { ...answer, ...metadata({ 'Content-Type': 'text/xml' }, JSON.stringify(answer)) },
          };
        } catch (error) {
          return serviceError(kind.prefix, error);
        }
      },
    };
  },
});
