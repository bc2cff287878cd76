import type { webhookEvents } from '../webhooks/events.ts';

/** What is said in mailboxes alone; every other code is a type of event, and goes to the reader's endpoint too. */
export const mailboxOnly = [
  'benefit.freed',
  'benefit.not-yet',
  'benefit.to-be-chosen',
  'benefit.window-closed',
  'benefit.window-closing',
  'benefit.window-opened',
  'entitlement.disputed',
  'entitlement.ended-while-paid',
  'entitlement.evaluation',
  'entitlement.handed-over',
  'entitlement.in-publication',
  'entitlement.in-review',
  'entitlement.objection',
  'entitlement.objection-decided',
  'entitlement.received',
  'entitlement.scoring',
  'entitlement.waived',
  'entitlement.statement-wanted',
  'entitlement.escalated',
  'entitlement.plans-broken',
  'integrity.candidate',
  'integrity.determined',
  'integrity.disputed',
  'integrity.dismissed',
  'integrity.withdrawn',
  'watch.item-sick',
  'calendar.unpublished',
  'webhook.dead',
  'effect.dead',
  'execution.stopped',
  'endpoint.paused',
  'responder.offered',
  'responder.handed-on',
  'responder.declined',
  'responder.withdrawn',
  'channel.paused',
  'river.your-turn',
  'river.window-not-open',
  'installation.homes-not-open',
  'river.publication-changed',
  'river.obligation-reported',
  'obstacle.raised',
  'installation.reported',
  'project.term-began',
  'project.term-due-soon',
  'project.term-over',
  'project.term-decided',
  'project.recheck-asked',
  'project.filed',
  'project.phase-accepted',
  'project.stage-to-lead',
  'project.companion',
] as const;
export type MailboxCode = (typeof mailboxOnly)[number];
export type MessageCode = keyof typeof webhookEvents | MailboxCode;

const unsent: ReadonlySet<string> = new Set(mailboxOnly);

/** Whether a code is a type of event. */
export const isEvent = (code: MessageCode): code is Exclude<MessageCode, MailboxCode> => !unsent.has(code);
