import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, vi } from 'vitest';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { clientOf, type Call, type Who } from '../../system/harness/client.ts';
import { clockOf, type InstanceClock } from '../../system/harness/clock.ts';
import { startInstanceProcess, type RunningInstance } from '../../system/harness/instance.ts';
import { openBrowser } from './chromium.ts';
import { withChinese } from './fonts.ts';
import { takesPictures } from './pictures.ts';
import { begins, type Samples } from './samples.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const sizes = {
  /** A clerk's screen. */
  desk: { width: 1440, height: 900 },
  /** A telephone in the hand. */
  hand: { width: 390, height: 844 },
} as const;

export interface Visit {
  readonly page: Page;
  /** Everything that went wrong in the page: errors of the console, what its policy refused, what a server could not do. */
  readonly faults: readonly string[];
  /** Nothing serious for who sees little, hears nothing or has no mouse (WCAG 2.2 AA, as far as a program can tell). */
  accessible(): Promise<void>;
  close(): Promise<void>;
}

/** The platform with its samples, its console, and a browser: what every journey shares. */
export interface Stage {
  readonly instance: RunningInstance;
  readonly clock: InstanceClock;
  as(who: Who): Call;
  /** Opens the page in a window of its own; nobody has signed in. */
  look(size?: keyof typeof sizes): Promise<Visit>;
  /** The same in a browser of its own: a clock that is moved there is moved for all of its windows, later ones too. */
  lookApart(): Promise<Visit>;
  /** Opens the page in a window of its own as somebody, by name: who comes first signs in as a person would. */
  visit(name: string, size?: keyof typeof sizes): Promise<Visit>;
  /** Fails when a journey has not closed its windows, and so has not asked what went wrong in them; closes them. */
  nobodyLeft(): Promise<void>;
  close(): Promise<void>;
}

const watched = (page: Page): string[] => {
  const faults: string[] = [];
  const report = (text: string) => void faults.push(text);
  page.on('console', (message) => {
    const type = message.type();
    const { url } = message.location();
    if (type === 'error' || type === 'warning') report(`${type}: ${message.text()} ${url}`);
  });
  page.on('pageerror', (error) => report(`thrown: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 500) report(`${response.status()} ${response.url()}`);
  });
  return faults;
};

interface Finding {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** As a console would, so that what one tab has compiled of it the next one has too; an `eval` is compiled each time. */
const withAxe = async (page: Page): Promise<void> => {
  const console = await page.context().newCDPSession(page);
  await console.send('Runtime.evaluate', { expression: axe });
  await console.detach();
};

const seriousIn = async (page: Page): Promise<string[]> => {
  if ((await page.evaluate('typeof axe')) === 'undefined') await withAxe(page);
  const found = (await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'], preload: false }).then(({ violations }) => violations)`,
  )) as Finding[];
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
};

/** What lies in a tab alone: who is signed in there. */
type InTab = Readonly<Record<string, string>>;

/**
 * A tab begins in Chinese, whatever the tab before it chose: what a browser keeps is kept for all of them. It begins as
 * whoever was signed in where this was kept.
 */
const beginning = (kept: InTab): string => `if (sessionStorage.getItem('begun') === null) {
  localStorage.clear();
  Object.entries(${JSON.stringify({ ...kept, begun: 'yes' })}).forEach(([name, value]) => sessionStorage.setItem(name, value));
}`;

/**
 * A browser as somebody has it. Its tabs share what was loaded and compiled once; who is signed in lies in each tab alone
 * (docs/adr/0050). Nothing slides or fades: the page keeps to the wish of the system, and a test waits for no curtain.
 */
const contextOf = async (browser: Browser): Promise<BrowserContext> => {
  const context = await browser.newContext({
    viewport: sizes.desk,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(60_000);
  // Whatever is drawn by a route of the test keeps the browser from keeping anything else.
  if (takesPictures) await withChinese(context);
  return context;
};

const lookOf = async (
  context: BrowserContext,
  api: string,
  size: keyof typeof sizes,
  kept: InTab,
): Promise<Visit> => {
  const page = await context.newPage();
  await page.addInitScript({ content: beginning(kept) });
  await page.setViewportSize(sizes[size]);
  const faults = watched(page);
  await page.goto(api);
  return {
    page,
    faults,
    accessible: async () => {
      let found = await seriousIn(page);
      // What only passes while something is being drawn is no finding.
      for (let left = 4; left > 0 && found.length > 0; left -= 1) {
        await sleep(500);
        found = await seriousIn(page);
      }
      expect(found).toEqual([]);
    },
    close: async () => {
      await page.close();
      expect(faults).toEqual([]);
    },
  };
};

const signIn = async ({ page }: Visit, name: string): Promise<InTab> => {
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('link', { name }).click();
  await page.getByRole('navigation').waitFor();
  return (await page.evaluate('({ ...sessionStorage })')) as InTab;
};

/** Where a page that a failed journey leaves open is drawn as it was. */
const leftOpen = join(import.meta.dirname, '../../../node_modules/.cache/liban/left-open');

const leave = async (page: Page, number: number): Promise<void> => {
  await page.screenshot({ path: join(leftOpen, `${number}.png`) });
  await page.close();
};

/** Until it is built the page says so and opens by itself; the journeys begin when it is there. */
const consoleIsThere = ({ endpoints: { api }, output }: RunningInstance): Promise<unknown> =>
  vi
    .waitFor(async () => expect((await fetch(api)).status).toBe(200), { timeout: 90_000, interval: 200 })
    .catch((error: unknown) => {
      throw new Error(`The console was not built:\n${output()}`, { cause: error });
    });

interface StageOptions {
  readonly samples: Samples;
  /** As with `npm start` the sample partners do by themselves what the journeys do not. */
  readonly partners: 'simulated' | 'silent';
}

export const openStage = async ({ samples, partners }: StageOptions): Promise<Stage> => {
  const environment = {
    CONSOLE: 'on',
    SEED: 'samples',
    SIMULATED_PARTNERS: partners === 'simulated' ? 'on' : 'off',
    CLOCK_START: begins,
  };
  const [instance, browser] = await Promise.all([
    startInstanceProcess(environment, samples.directory),
    openBrowser({ isShared: true }),
  ]);
  const close = async () => {
    await browser.close();
    await instance.dispose();
  };
  await consoleIsThere(instance).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  const { api } = instance.endpoints;
  const context = await contextOf(browser);
  // While a tab of its stays open, so does the process of a site, whoever comes and goes.
  const kept = await context.newPage();
  await kept.goto(`${api}/healthz`);
  const look: Stage['look'] = (size = 'desk') => lookOf(context, api, size, {});
  const known = new Map<string, InTab>();
  return {
    instance,
    clock: clockOf(instance),
    as: (who) => clientOf(instance, who),
    look,
    lookApart: async () => lookOf(await contextOf(browser), api, 'desk', {}),
    visit: async (name, size = 'desk') => {
      const visit = await lookOf(context, api, size, known.get(name) ?? {});
      if (known.has(name)) await visit.page.getByRole('navigation').waitFor();
      else known.set(name, await signIn(visit, name));
      return visit;
    },
    nobodyLeft: async () => {
      const pages = browser.contexts().flatMap((one) => one.pages());
      pages.splice(pages.indexOf(kept), 1);
      await Promise.all(pages.map(leave));
      expect(pages.length, `visits that were not closed, as they are in ${leftOpen}`).toBe(0);
    },
    close,
  };
};
