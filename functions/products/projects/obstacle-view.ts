import * as z from 'zod';
import { dueShapeOrNone, withLastDayOrNone } from '../../law/deadline/due-shape.ts';
import { reckon } from '../../law/deadline/reckon.ts';
import type { WorkingTime } from '../../law/deadline/working-time.ts';
import { Allowed } from '../../platform/allowed.ts';
import { named, nameBeside, type NameOf } from '../../services/partners/naming.ts';
import { PartnerId } from '../../services/partners/model.ts';
import { Obstacle } from './obstacle.ts';

/** An obstacle as its project shows it: who was asked and who owns it by name, and until when somebody is to speak. */
export const ObstacleView = Obstacle.omit({ deadline: true })
  .extend({
    ...nameBeside('owner'),
    candidates: z.array(z.object({ partner: PartnerId, ...nameBeside('partner') })).describe('Who was asked'),
    ...dueShapeOrNone,
    allowed: Allowed,
  })
  .meta({ id: 'Obstacle' });

/** What its project shows of it beside what may be done to it now, which depends on who looks. */
export const viewObstacle = (
  { deadline, candidates, ...obstacle }: Obstacle,
  nameOf: NameOf,
  workingTime: WorkingTime,
): Omit<z.infer<typeof ObstacleView>, 'allowed'> => ({
  ...named(obstacle, nameOf, 'owner'),
  candidates: candidates.map((partner) => named({ partner }, nameOf, 'partner')),
  ...withLastDayOrNone(deadline ? reckon(deadline, workingTime).due : null),
});
