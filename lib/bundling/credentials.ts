/**
 * What bundles get in place of `@aws-sdk/credential-provider-node`: Lambda hands a function its credentials in the
 * environment and nowhere else, so the other providers (SSO, STS, login, IMDS: 90 KB) never ran there.
 */
export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';
