import type { LogFields } from '../log.ts';
import { callerMark } from './caller-mark.ts';
import type { HttpEvent, HttpResult } from './event.ts';

/**
 * The line of the access log that a function writes: which caller, under a mark. From where is said by the gateway's own
 * line, under the same `gatewayId` (lib/constructs/http-api.ts); no path is, since paths name cases and people.
 */
export const answered = ({ routeKey, requestContext }: HttpEvent, { statusCode }: HttpResult): LogFields => {
  const subject = requestContext.authorizer?.jwt.claims['sub'];
  return {
    route: routeKey,
    status: statusCode,
    gatewayId: requestContext.requestId,
    ...(typeof subject === 'string' && { caller: callerMark(subject) }),
  };
};
