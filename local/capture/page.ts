import { instantOf } from '../../functions/law/instant.ts';
import { problem } from '../../functions/platform/problem.ts';
import type { Bus } from '../events/bus.ts';
import { json, type Answer } from '../gateway/answer.ts';
import type { Received } from '../gateway/event.ts';
import { refusal } from '../gateway/problem.ts';
import type { Capture, Captured } from './store.ts';

export const outboxPath = '/local/outbox';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const shown = ({ id, channel, at, to, subject, text }: Captured): string => `
<article>
  <header><b>${channel}</b> ${escaped(to)} <time>${instantOf(at)}</time></header>
  ${subject === '' ? '' : `<h2>${escaped(subject)}</h2>`}
  <pre>${escaped(text)}</pre>
  <form method="post" action="${outboxPath}/${id}/bounce"><button>Bounce</button></form>
</article>`;

const page = (all: readonly Captured[]): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Outbox</title>
<style>body{font:16px/1.5 system-ui;max-width:45rem;margin:2rem auto;padding:0 1rem}
article{border:1px solid #ccc;border-radius:6px;padding:1rem;margin:1rem 0}h2{font-size:1rem}pre{white-space:pre-wrap}</style>
<h1>Outbox</h1>
<p>E-mails and text messages that this machine sent to nobody, newest first.</p>
${all.length === 0 ? '<p>None yet.</p>' : all.map(shown).join('\n')}
</html>`;

/** What the provider would tell later of an address that takes nothing. */
const bounce = (bus: Bus, { channel, tags }: Captured): void => {
  if (channel === 'sms')
    return bus.told('aws.sms-voice', 'Text Message Delivery Status Updated', {
      eventType: 'TEXT_INVALID',
      isFinal: true,
      context: tags,
    });
  const lists = Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]]));
  return bus.told('aws.ses', 'Email Bounced', {
    eventType: 'Bounce',
    bounce: { bounceType: 'Permanent', bounceSubType: 'General' },
    mail: { tags: lists },
  });
};

/** `GET /local/outbox`, as a page or as JSON; `POST /local/outbox/{id}/bounce` lets the address refuse it. */
export const outbox =
  (capture: Capture, bus: Bus) =>
  (received: Received): Answer => {
    const { request, path } = received;
    const [, id] = /^\/local\/outbox\/([^/]+)\/bounce$/.exec(path) ?? [];
    if (request.method === 'GET' && path === outboxPath) {
      const all = capture.list();
      if (!(request.headers.accept ?? '').includes('text/html')) return json(200, { items: all });
      return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: page(all) };
    }
    const found = request.method === 'POST' && id !== undefined ? capture.find(id) : undefined;
    if (!found) return refusal(received, problem('not-found'));
    bounce(bus, found);
    return { status: 303, headers: { location: outboxPath }, body: '' };
  };
