import { applicationEvents } from './events/application-events.ts';
import { benefitEvents, departmentEvents } from './events/benefit-events.ts';
import { consultationEvents } from './events/consultation-events.ts';
import { personalDataEvents } from './events/personal-data-events.ts';
import { fileEvents } from './events/file-events.ts';
import { orderEvents } from './events/order-events.ts';
import { projectEvents } from './events/project-events.ts';
import { riverEvents } from './events/river-events.ts';

/**
 * Every type of event the platform sends, for the `webhooks` of the OpenAPI document. A domain that sends others
 * describes them in a file beside `order-events.ts` and adds it here.
 */
export const webhookEvents = {
  ...orderEvents,
  ...applicationEvents,
  ...consultationEvents,
  ...projectEvents,
  ...riverEvents,
  ...benefitEvents,
  ...departmentEvents,
  ...personalDataEvents,
  ...fileEvents,
};
