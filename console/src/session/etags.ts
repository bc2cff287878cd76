interface Kept {
  readonly etag: string;
  readonly body: Blob;
  readonly headers: Headers;
}

/** Answers kept to be asked about again: as many as the lists of a few screens have pages. */
const most = 200;

/**
 * `fetch` that asks whether an answer has changed (RFC 9110, 13.1.2): a list that is looked at every few seconds comes
 * anew only when it is another. For one person: the page is loaded anew with the next.
 */
export const withEtags = (send: typeof fetch = fetch): typeof fetch => {
  const kept = new Map<string, Kept>();
  return async (input, init) => {
    const request = new Request(input, init);
    if (request.method !== 'GET') return send(request);
    // A list and its sheet have one address.
    const key = ['accept-language', 'accept'].reduce(
      (known, name) => `${known} ${request.headers.get(name) ?? ''}`,
      request.url,
    );
    const known = kept.get(key);
    if (known !== undefined) request.headers.set('if-none-match', known.etag);
    const response = await send(request);
    if (response.status === 304 && known !== undefined)
      return new Response(known.body, { status: 200, headers: known.headers });
    const etag = response.headers.get('etag');
    if (!response.ok || etag === null) return response;
    const body = await response.blob();
    kept.delete(key);
    kept.set(key, { etag, body, headers: response.headers });
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return new Response(body, { status: 200, headers: response.headers });
  };
};
