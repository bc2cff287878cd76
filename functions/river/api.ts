import { ground } from '../platform/ground.ts';
import { httpFunction } from '../platform/http/index.ts';
import { correct, report, supplement, withdraw } from './api/applicant.ts';
import { deadlines } from './api/deadline.ts';
import { confirm, decide, meet } from './api/person.ts';
import { areas, decisions, limits, list, replaceAreas, show } from './api/read.ts';
import { submit } from './api/submit.ts';
import { riverDependencies } from './dependencies.ts';

const on = riverDependencies(ground());

export const handler = httpFunction(
  [
    submit(on),
    list(on),
    limits(),
    decisions(on),
    areas(on),
    replaceAreas(on),
    show(on),
    supplement(on),
    correct(on),
    withdraw(on),
    meet(on),
    decide(on),
    report(on),
    confirm(on),
    ...deadlines(on),
  ],
  on,
);
