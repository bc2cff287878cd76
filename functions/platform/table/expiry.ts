/**
 * When DynamoDB may remove an item, in epoch seconds. By the machine's time and not by the platform's clock: TTL goes
 * by real time, and a clock that was set back must not make items vanish that are still needed.
 * @param ms milliseconds to keep it at least.
 */
export const expiresIn = (ms: number): number => Math.ceil((Date.now() + ms) / 1_000);
