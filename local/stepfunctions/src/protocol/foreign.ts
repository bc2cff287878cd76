import type { IncomingHttpHeaders } from 'node:http';

/** Names by which programs of this machine reach it. Any other can be made to lead here by whoever owns it (DNS rebinding). */
const thisMachine = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

/**
 * Whether a request was made by a page of the web, which a browser on this machine would make for it: programs send no
 * `Origin`, and call the machine by a name of its own. No token is asked for here, so that this is what keeps pages out.
 * @param anyName where the server was told to listen to other machines, which call it by names of theirs
 */
export const isForeign = (headers: IncomingHttpHeaders, anyName = false): boolean => {
  const { host = '', origin, 'sec-fetch-site': site } = headers;
  if (!anyName && !thisMachine.test(host)) return true;
  if (origin !== undefined && origin !== `http://${host}`) return true;
  return site === 'cross-site' || site === 'same-site';
};
