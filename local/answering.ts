import { get } from 'node:http';

/** Resolves once the API answers that it is well. @throws Error where it answers anything else. */
export const answering = (origin: string): Promise<void> =>
  new Promise((resolve, reject) => {
    get(`${origin}/healthz`, (answer) => {
      answer.resume();
      if (answer.statusCode === 200) resolve();
      else reject(new Error(`The API is not well: it answered ${answer.statusCode}`));
    }).once('error', reject);
  });
