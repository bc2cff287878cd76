import * as z from 'zod';
import { event, events } from './event.ts';

const obstacle = { projectId: z.string(), obstacleId: z.string(), what: z.string() };

/** What departments are told of what keeps a project from going on. */
export const projectEvents = events({
  'obstacle.assigned': event('Asked to receive an obstacle: the first owns it', obstacle),
  'obstacle.received': event('You own this obstacle to its end', obstacle),
  'obstacle.contested': event('Your answer did not solve it', obstacle),
  'obstacle.escalated': event('No answer within the limit: it was escalated', obstacle),
  'obstacle.confirmed': event('The raiser says it is solved', obstacle),
  'obstacle.dropped': event('Closed: the project was given up', obstacle),
  'obstacle.lapsed': event('Closed: the raiser said no more within the limit', obstacle),
});
