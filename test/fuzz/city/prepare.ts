import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { prepareBenefits, readyBenefits } from './benefits.ts';
import type { FuzzCity } from './city.ts';
import { readyFiles } from './files.ts';
import { readyInstallations } from './installations.ts';
import { readyPartners } from './partners.ts';
import { readyProjects } from './projects.ts';
import { preparedOf, type Prepared } from './ready.ts';
import { readyRiver } from './river.ts';

/** Takes every webhook: what has been told something may be told again. */
export const startTaker = async () => {
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(204).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};

/** Leaves at least one thing in each state that an operation needs. */
export const prepare = async (city: FuzzCity): Promise<Prepared> => {
  const benefits = await prepareBenefits(city);
  // Payments become late, and candidates: before anything else begins to run.
  await city.clock.workingDays(4);
  const ready = [await readyBenefits(city, benefits)];
  for (const part of [readyInstallations, readyProjects, readyRiver, readyPartners, readyFiles])
    ready.push(await part(city));
  return preparedOf(ready.flat());
};
