/** The app's parameters as they always are on one machine. */
export const localParameters = {
  /** It stands for wherever the gateway listens this time. */
  LIBAN_ISSUER: 'https://issuer.local.invalid',
  LIBAN_ALLOW_LOOPBACK_WEBHOOKS: 'yes',
  LIBAN_SANDBOX: 'on',
  /** One process sweeps them all, at every half hour that the clock passes. */
  LIBAN_DUE_SHARDS: '2',
  /** What is sent from here is captured, and goes to nobody (local/capture/). */
  LIBAN_EMAIL_FROM: 'notices@liban.example',
  LIBAN_SMS_FROM: 'arn:aws:sms-voice:us-east-1:000000000000:sender-id/LIBAN/CN',
  /** Pages that this machine itself serves may upload. */
  LIBAN_BROWSER_ORIGINS: 'http://127.0.0.1:*,http://localhost:*',
} as const;
