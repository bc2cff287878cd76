import type { Screen } from './screen.ts';
import { commitments } from './commitments/index.ts';
import { calendar } from './calendar/index.ts';
import { deliveries } from './deliveries/index.ts';
import { department } from './department/index.ts';
import { desk } from './desk/index.ts';
import { developers } from './developers/index.ts';
import { executions } from './executions/index.ts';
import { matters } from './matters/index.ts';
import { operations } from './operations/index.ts';
import { overdue } from './overdue/index.ts';
import { policies } from './policies/index.ts';
import { projects } from './projects/index.ts';
import { reports } from './reports/index.ts';
import { river } from './river/index.ts';
import { scoring } from './scoring/index.ts';
import { settings } from './settings/index.ts';

/** Every screen, in the order of the menu: a new one is a folder and a line here. */
export const screens: readonly Screen[] = [
  desk,
  ...matters,
  operations,
  department,
  ...projects,
  ...river,
  commitments,
  ...executions,
  overdue,
  deliveries,
  reports,
  ...policies,
  scoring,
  calendar,
  ...settings,
  ...developers,
];

/** The screen of an address, with what lies below it. */
export const screenAt = (path: string): Screen | undefined =>
  screens.find((one) => path === one.path || path.startsWith(`${one.path.split('/$')[0] ?? ''}/`));
