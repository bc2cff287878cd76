import { auditRoutes } from '../services/audit/routes.ts';
import { calendarRoutes } from '../services/calendar/routes.ts';
import { commitmentRoutes } from '../services/commitments/routes.ts';
import { channelRoutes } from '../services/channels/routes.ts';
import { consultationRoutes } from '../products/consultations/routes.ts';
import { enterpriseRoutes } from '../products/benefits/enterprises/routes.ts';
import { entitlementRoutes } from '../products/benefits/entitlements/routes.ts';
import { scoringRoutes } from '../products/benefits/entitlements/scoring/routes.ts';
import { indicatorRoutes } from '../products/benefits/dictionary/routes.ts';
import { integrityRoutes } from '../products/benefits/integrity/routes.ts';
import { deadlineWatchRoutes } from '../services/deadlines/routes.ts';
import { firstResponderRoutes } from '../services/first-responders/routes.ts';
import { fileRoutes } from '../services/files/routes.ts';
import { emergencyRoutes } from '../products/joint-installations/emergency/routes.ts';
import { lineRoutes } from '../products/joint-installations/external/routes.ts';
import { jointInstallationRoutes } from '../products/joint-installations/routes.ts';
import { matchingRoutes } from '../products/benefits/matching/routes.ts';
import { legalDataRoutes } from '../services/legal-data/routes.ts';
import { messageRoutes } from '../services/messages/routes.ts';
import { meRoutes } from './me-routes.ts';
import { metaRoutes } from './meta-routes.ts';
import { operationRoutes } from '../services/operations/routes.ts';
import { orderRoutes } from '../services/orders/routes.ts';
import { overdueRoutes } from '../services/overdue/routes.ts';
import { partnerRoutes } from '../services/partners/routes.ts';
import { projectRoutes } from '../products/projects/routes.ts';
import { receiptRoutes } from '../services/receipts/routes.ts';
import { retentionRoutes } from '../services/retention/routes.ts';
import { sandboxRoutes } from '../products/sandbox/routes.ts';
import { serviceItemRoutes } from '../services/service-items/routes.ts';
import { riverRoutes } from '../products/river-approvals/routes.ts';
import { webhookRoutes } from '../services/webhooks/routes.ts';
import { policyRoutes } from '../products/benefits/policies/routes.ts';
import type { Route } from '../platform/http/route.ts';

/** The whole API by domain: from these rows come the gateway's routes, who may call them, and OpenAPI. */
export const api = {
  audit: auditRoutes,
  calendar: calendarRoutes,
  channels: channelRoutes,
  consultations: consultationRoutes,
  enterprises: enterpriseRoutes,
  entitlements: { ...entitlementRoutes, ...scoringRoutes },
  integrity: integrityRoutes,
  matching: matchingRoutes,
  policies: { ...policyRoutes, ...indicatorRoutes },
  deadlines: { ...deadlineWatchRoutes, ...overdueRoutes },
  files: { ...fileRoutes, ...receiptRoutes },
  'joint-installations': {
    ...jointInstallationRoutes,
    ...lineRoutes,
    ...emergencyRoutes,
    ...commitmentRoutes,
  },
  'legal-data': legalDataRoutes,
  messages: messageRoutes,
  me: meRoutes,
  meta: metaRoutes,
  operations: operationRoutes,
  orders: { ...orderRoutes, ...firstResponderRoutes },
  partners: partnerRoutes,
  projects: projectRoutes,
  retention: retentionRoutes,
  'river-approvals': riverRoutes,
  sandbox: sandboxRoutes,
  'service-items': serviceItemRoutes,
  webhooks: webhookRoutes,
} as const satisfies Record<string, Readonly<Record<string, Route>>>;
