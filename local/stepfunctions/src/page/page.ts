import { readFileSync } from 'node:fs';
import type { Services } from '../protocol/operation.ts';
import { outlineOf } from './outline.ts';
import { drawingOf } from './drawing.ts';
import { progressOf } from './progress.ts';
import { svgOf } from './svg.ts';

export interface PageReply {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Nothing but its own files, and nobody may put it into a frame. */
const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache',
};

const FILES: Readonly<Record<string, readonly [file: string, type: string]>> = {
  '/': ['index.html', 'text/html; charset=utf-8'],
  '/_page/page.css': ['page.css', 'text/css; charset=utf-8'],
  '/_page/page.js': ['page.js', 'text/javascript; charset=utf-8'],
};

const reply = (type: string, text: string, status = 200): PageReply => ({
  ...{ status, type, text, headers: HEADERS },
});

const NOTHING = reply('text/plain; charset=utf-8', 'There is nothing here\n', 404);

/**
 * The engine's own page: its files, and the graph of a machine or an execution. The lists it reads by the engine's
 * operations, as any client does.
 */
export async function page(path: string, services: Services): Promise<PageReply | undefined> {
  const { pathname, searchParams } = new URL(path, 'http://engine');
  const file = Object.hasOwn(FILES, pathname) ? FILES[pathname] : undefined;
  if (file) return reply(file[1], readFileSync(new URL(`files/${file[0]}`, import.meta.url), 'utf8'));
  if (pathname !== '/_page/graph') return undefined;
  const execution = searchParams.get('execution');
  const machine = searchParams.get('machine');
  const svg = await services.house.conductor.read(() =>
    execution === null ? machineGraph(services, machine ?? '') : executionGraph(services, execution),
  );
  return svg === undefined ? NOTHING : reply('image/svg+xml; charset=utf-8', svg);
}

const graphOf = (definition: string) => drawingOf(outlineOf(JSON.parse(definition)));

function machineGraph({ house: { store } }: Services, arn: string): string | undefined {
  const machine = store.machines.get(arn);
  return machine && svgOf(graphOf(store.machines.definition(machine.definition)), new Map());
}

/** An execution goes by the definition that it began with. */
function executionGraph({ house: { store } }: Services, arn: string): string | undefined {
  const record = store.executions.byArn(arn);
  if (!record) return undefined;
  const events = store.executions.events(record.id, 0, Number.MAX_SAFE_INTEGER, false);
  const progress = progressOf(events, record.status === 'RUNNING');
  return svgOf(graphOf(store.machines.definition(record.definition)), progress);
}
