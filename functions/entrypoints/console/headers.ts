/** Where a page of the console may send requests to besides its own origin: the issuer, and the store of files. */
export interface Reached {
  readonly issuer: string;
  readonly files: string;
}

const originOf = (url: string): string => new URL(url).origin;

/**
 * What a browser is told of every file of the console (CSP Level 3; Fetch; HTML, "Cross-origin opener policies").
 * The kit writes its styles into the page, so styles may be inline; nothing else is loosened.
 */
export const securityHeaders = ({ issuer, files }: Reached): Readonly<Record<string, string>> => ({
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self' ${[...new Set([issuer, files].map(originOf))].join(' ')}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
  // An address of a case is nobody else's business.
  'referrer-policy': 'same-origin',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
});
