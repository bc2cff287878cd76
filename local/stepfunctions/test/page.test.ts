import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { drawingOf } from '../src/page/drawing.ts';
import { outlineOf } from '../src/page/outline.ts';
import { bench, LAMBDA } from './support.ts';

const MACHINE = {
  StartAt: 'Ask <b>',
  States: {
    'Ask <b>': {
      ...{ Type: 'Task', Resource: LAMBDA, Arguments: { FunctionName: 'f' }, Next: 'Which?' },
      Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Give up' }],
    },
    'Which?': { Type: 'Choice', Choices: [{ Condition: true, Next: 'Each' }], Default: 'Give up' },
    Each: {
      ...{ Type: 'Map', Items: [1, 2, 3], Next: 'Rest' },
      ItemProcessor: { StartAt: 'One', States: { One: { Type: 'Pass', End: true } } },
    },
    Rest: { Type: 'Wait', Seconds: 60, Next: 'Good' },
    Good: { Type: 'Succeed' },
    'Give up': { Type: 'Fail' },
  },
};

const graphOf = async (url: string, query: Record<string, string>) => {
  const response = await fetch(`${url}/_page/graph?${new URLSearchParams(query).toString()}`);
  return { status: response.status, svg: await response.text() };
};
/** The words under a state's name. */
const wordOf = (svg: string, name: string) =>
  new RegExp(`class="name">${name}</text>\\s*<text[^>]*>([^<]*)<`).exec(svg)?.[1];

describe('The page at the root', () => {
  test('is served with its files, which alone it may load [ours]', async () => {
    const { engine } = await bench();
    const html = await fetch(engine.url);
    expect(html.headers.get('content-type')).toContain('text/html');
    expect(html.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'/);
    const text = await html.text();
    expect(text).not.toMatch(/<style|<script>| on[a-z]+=/);
    const named = [...text.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path = '']) => path);
    expect(named).toHaveLength(readdirSync(join(import.meta.dirname, '../src/page/files')).length - 1);
    for (const path of named) expect((await fetch(engine.url + path)).status).toBe(200);
    expect((await fetch(`${engine.url}/_page/../package.json`)).status).not.toBe(200);
  });

  test('other pages of the web do not get it, nor what it asks [ours]', async () => {
    const { engine } = await bench();
    const response = await fetch(engine.url, { headers: { 'sec-fetch-site': 'cross-site' } });
    expect(response.status).toBe(403);
  });

  test('a machine’s graph shows its states, those within others too, names as text [ours]', async () => {
    const engine = await bench();
    const { status, svg } = await graphOf(engine.engine.url, { machine: await engine.create(MACHINE) });
    expect(status).toBe(200);
    expect(svg.match(/class="name">[^<]*/g)).toHaveLength(7);
    expect(svg).toContain('Ask &lt;b&gt;');
    expect(svg.match(/class="way (next|choice|catch)"/g)).toHaveLength(6);
  });

  test('an execution’s graph says where it is and what it went through [ours]', async () => {
    const engine = await bench({ f: () => null });
    const arn = await engine.begin(await engine.create(MACHINE));
    const before = await graphOf(engine.engine.url, { execution: arn });
    expect(wordOf(before.svg, 'Rest')).toBe('Wait · here');
    expect(wordOf(before.svg, 'One')).toBe('Pass · passed · 3 times');
    expect(wordOf(before.svg, 'Give up')).toBe('Fail');
    await engine.travel(60);
    expect(wordOf((await graphOf(engine.engine.url, { execution: arn })).svg, 'Rest')).toBe('Wait · passed');
  });

  test('what is not there is a 404 [ours]', async () => {
    const { engine } = await bench();
    expect((await graphOf(engine.url, { execution: 'none' })).status).toBe(404);
  });

  test('a drawing’s boxes do not lie over each other [ours]', () => {
    const { boxes } = drawingOf(outlineOf(MACHINE));
    for (const one of boxes)
      for (const other of boxes)
        if (one !== other)
          expect(
            one.x + one.width <= other.x ||
              other.x + other.width <= one.x ||
              one.y + one.height <= other.y ||
              other.y + other.height <= one.y,
          ).toBe(true);
  });
});
