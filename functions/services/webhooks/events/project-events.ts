import * as z from 'zod';
import { event, events } from './event.ts';

const obstacle = z
  .looseObject({ projectId: z.string(), obstacleId: z.string(), what: z.string() })
  .meta({ id: 'ObstacleNews' });

/** What departments and its owner are told of what keeps a project from going on, and its owner of what it waits for. */
export const projectEvents = events({
  'project.waiting-for-name': event(
    'Whoever is to review a step is not registered: it goes on by itself, and the limit of the stage runs on',
    { projectId: z.string(), stage: z.string(), title: z.string(), body: z.string().describe('In Chinese') },
  ),
  'obstacle.assigned': event('Asked to receive an obstacle: the first owns it', obstacle),
  'obstacle.received': event('Received by a department, which owns it to its end', obstacle),
  'obstacle.answered': event('Answered: the raiser says whether it is solved', obstacle),
  'obstacle.contested': event('Your answer did not solve it', obstacle),
  'obstacle.escalated': event('No answer within the limit: it was escalated', obstacle),
  'obstacle.confirmed': event('The raiser says it is solved', obstacle),
  'obstacle.dropped': event('Closed: the project was given up', obstacle),
  'obstacle.lapsed': event('Closed: the raiser said no more within the limit', obstacle),
});
