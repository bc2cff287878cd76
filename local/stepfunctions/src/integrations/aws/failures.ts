import { randomUUID } from 'node:crypto';
import type { FailedTask } from '../integration.ts';

/** What a service refused: the code it gave, its message, and the HTTP status around both. */
export interface ServiceFailure {
  readonly code: string;
  readonly message: string;
  readonly status: number;
  readonly requestId?: string | undefined;
}

/**
 * Codes that no service's model has as an exception of its own: AWS's Java SDK, by which Step Functions calls, reports
 * them as the service's base exception (recorded for DynamoDB, Secrets Manager, and SQS).
 */
const UNMODELLED = new Set([
  ...['ValidationException', 'ValidationError', 'SerializationException', 'MissingParameter'],
  ...['InvalidParameterValue', 'InvalidParameterCombination', 'AccessDenied', 'AccessDeniedException'],
  ...['UnrecognizedClientException', 'InvalidClientTokenId', 'InvalidSignatureException'],
  ...['SignatureDoesNotMatch', 'MissingAuthenticationToken', 'InvalidAccessKeyId', 'ExpiredTokenException'],
  ...['IncompleteSignature', 'InternalFailure', 'ServiceUnavailable', 'Throttling', 'SlowDown'],
  ...['UnknownOperationException', 'InvalidAction', 'MissingAction', 'InvalidRequest', 'MethodNotAllowed'],
]);

const asException = (code: string): string => (/(Exception|Error)$/.test(code) ? code : `${code}Exception`);

/** How a service is named in errors: by `aws-sdk:*` and by its optimised integration, which has an older SDK below it. */
export interface ErrorNames {
  /** `DynamoDb` or `DynamoDB`: what stands before the point. */
  readonly prefix: string;
  /** The base exception: `DynamoDbException` or `AmazonDynamoDBException`. */
  readonly base: string;
  /** The service's name in causes: `DynamoDb`, `AmazonDynamoDBv2`. */
  readonly service: string;
  readonly style: 'sdk' | 'optimised';
}

export const sdkNames = (prefix: string): ErrorNames => ({
  ...{ prefix, base: `${prefix}Exception`, service: prefix, style: 'sdk' },
});

/** The failure of a task by the names AWS gives it. */
export function failureOf(names: ErrorNames, failure: ServiceFailure): FailedTask {
  const { code, status, message } = failure;
  const id = failure.requestId ?? randomUUID();
  const known = /^[A-Za-z][\w.]*$/.test(code) && !UNMODELLED.has(code);
  const around =
    names.style === 'sdk'
      ? `(Service: ${names.service}, Status Code: ${status}, Request ID: ${id})`
      : `(Service: ${names.service}; Status Code: ${status}; Error Code: ${code}; Request ID: ${id}; Proxy: null)`;
  return {
    ok: false,
    // A code may have a service's name of its own before it: `AWS.SimpleQueueService.NonExistentQueue`.
    error: `${names.prefix}.${known ? asException(code.split('.').at(-1) ?? code) : names.base}`,
    cause: `${message} ${around}`,
  };
}

/** Nothing answered: the SDK's own exception, as AWS tells it (recorded). */
export const silence = (names: ErrorNames, reason: string): FailedTask => ({
  ok: false,
  error: `${names.prefix}.SdkClientException`,
  cause: `Unable to execute HTTP request: ${reason}`,
});
