import { queueFunction } from '../../platform/queue-function.ts';
import { firstAttempt } from '../../services/webhooks/first-attempt.ts';
import { firstAttemptTimeout } from '../../services/webhooks/schedule.ts';
import { limits } from '../../services/webhooks/send.ts';
import { sendingDependencies } from '../../services/webhooks/sending.ts';
import { tellTrouble } from '../endpoint-trouble.ts';

/** First attempts of webhooks. */
export const handler = queueFunction(
  'webhook.first-attempt',
  firstAttempt(sendingDependencies(tellTrouble, { ...limits, timeoutMs: firstAttemptTimeout })),
);
