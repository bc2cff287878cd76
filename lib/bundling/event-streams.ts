/**
 * What bundles get in place of `@smithy/core/event-streams`: neither DynamoDB nor Step Functions has an operation that
 * streams events, and the codec would be 16 KB of every function.
 */
export function EventStreamSerde(): never {
  throw new Error('No function of this platform calls an operation that streams events');
}
