/**
 * What bundles get in place of `@aws-sdk/endpoint-cache`: DynamoDB's client makes one for endpoint discovery, which is
 * off unless somebody turns it on, and nobody may (docs/adr/0004). The cache and its library would be 8 KB of every function.
 */
export class EndpointCache {
  get(): never {
    return unused();
  }
  set(): never {
    return unused();
  }
  delete(): never {
    return unused();
  }
}

const unused = (): never => {
  throw new Error('Endpoint discovery is not bundled');
};
