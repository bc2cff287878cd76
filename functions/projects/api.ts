import { ground } from '../platform/ground.ts';
import { httpFunction } from '../platform/http/index.ts';
import { correct } from './api/correct.ts';
import { deadlines } from './api/deadline.ts';
import { cancel, pause, resume, transfer } from './api/life.ts';
import { install, link } from './api/linked.ts';
import { list } from './api/list.ts';
import { lostDays } from './api/lost-days.ts';
import { give, materials } from './api/materials.ts';
import { answer, assign, judge, raise, receive } from './api/obstacles.ts';
import { plans, publishPlan } from './api/plans.ts';
import { register } from './api/register.ts';
import { show } from './api/show.ts';
import { commit, redo, start } from './api/stages.ts';
import { projectDependencies } from './dependencies.ts';

const on = projectDependencies(ground());

export const handler = httpFunction(
  [
    register(on),
    list(on),
    lostDays(on),
    show(on),
    give(on),
    materials(on),
    correct(on),
    start(on),
    redo(on),
    commit(on),
    pause(on),
    resume(on),
    cancel(on),
    transfer(on),
    install(on),
    link(on),
    raise(on),
    assign(on),
    judge(on),
    receive(on),
    answer(on),
    plans(on),
    publishPlan(on),
    ...deadlines(on),
  ],
  on,
);
