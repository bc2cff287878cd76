import { epochMs, SECOND } from '../../law/instant.ts';
import { startOfDay } from '../../law/plain-date.ts';
import type { Route } from './route.ts';

/** `Deprecation` (RFC 9745), `Sunset` (RFC 8594) and the page that says what to use instead, with every answer. */
export const deprecationHeaders = ({ deprecated }: Route): Record<string, string> => {
  if (!deprecated) return {};
  const { since, sunset, link } = deprecated;
  return {
    deprecation: `@${epochMs(startOfDay(since)) / SECOND}`,
    sunset: new Date(epochMs(startOfDay(sunset))).toUTCString(),
    link: `<${link}>; rel="deprecation"; type="text/html"`,
  };
};
