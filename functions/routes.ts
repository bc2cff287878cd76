import { calendarRoutes } from './calendar/routes.ts';
import { consultationRoutes } from './consultations/routes.ts';
import { enterpriseRoutes } from './enterprises/routes.ts';
import { entitlementRoutes } from './entitlements/routes.ts';
import { integrityRoutes } from './integrity/routes.ts';
import { escalationRoutes } from './deadlines/routes.ts';
import { jointInstallationRoutes } from './joint-installations/routes.ts';
import { matchingRoutes } from './matching/routes.ts';
import { messageRoutes } from './messages/routes.ts';
import { metaRoutes } from './meta/routes.ts';
import { operationRoutes } from './operations/routes.ts';
import { orderRoutes } from './orders/routes.ts';
import { partnerRoutes } from './partners/routes.ts';
import { projectRoutes } from './projects/routes.ts';
import { serviceItemRoutes } from './service-items/routes.ts';
import { riverRoutes } from './river/routes.ts';
import { webhookRoutes } from './webhooks/routes.ts';
import { policyRoutes } from './policies/routes.ts';
import type { Route } from './platform/http/route.ts';

/** The whole API by domain: from these rows come the gateway's routes, who may call them, and OpenAPI. */
export const api = {
  calendar: calendarRoutes,
  consultations: consultationRoutes,
  enterprises: enterpriseRoutes,
  entitlements: entitlementRoutes,
  integrity: integrityRoutes,
  matching: matchingRoutes,
  policies: policyRoutes,
  deadlines: escalationRoutes,
  'joint-installations': jointInstallationRoutes,
  messages: messageRoutes,
  meta: metaRoutes,
  operations: operationRoutes,
  orders: orderRoutes,
  partners: partnerRoutes,
  projects: projectRoutes,
  river: riverRoutes,
  'service-items': serviceItemRoutes,
  webhooks: webhookRoutes,
} as const satisfies Record<string, Readonly<Record<string, Route>>>;
