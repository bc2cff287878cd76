import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, vi } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { clientOf, type Call, type Who } from '../../system/harness/client.ts';
import { clockOf, type InstanceClock } from '../../system/harness/clock.ts';
import { startInstanceProcess, type RunningInstance } from '../../system/harness/instance.ts';
import { openBrowser } from './chromium.ts';
import { withChinese } from './fonts.ts';

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
  /** Opens the page in a window of its own and signs in as somebody, by name, as a person would. */
  visit(name: string, size?: keyof typeof sizes): Promise<Visit>;
  close(): Promise<void>;
}

const watched = (page: Page): string[] => {
  const faults: string[] = [];
  const report = (text: string) => void faults.push(text);
  page.on('console', (message) => {
    const type = message.type();
    if (type === 'error' || type === 'warning') report(`${type}: ${message.text()}`);
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

const seriousIn = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe);
  const found = (await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)`,
  )) as Finding[];
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
};

const lookOf = async (browser: Browser, api: string, size: keyof typeof sizes): Promise<Visit> => {
  const context = await browser.newContext({
    viewport: sizes[size],
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: 'light',
  });
  context.setDefaultTimeout(15_000);
  await withChinese(context);
  const page = await context.newPage();
  const faults = watched(page);
  await page.goto(api);
  return {
    page,
    faults,
    // What only passes while something opens or fades is no finding.
    accessible: () =>
      vi.waitFor(async () => expect(await seriousIn(page)).toEqual([]), { timeout: 5_000, interval: 500 }),
    close: async () => {
      await context.close();
      expect(faults).toEqual([]);
    },
  };
};

const visitOf = async (
  browser: Browser,
  api: string,
  name: string,
  size: keyof typeof sizes,
): Promise<Visit> => {
  const visit = await lookOf(browser, api, size);
  await visit.page.getByRole('button', { name: '登录' }).click();
  await visit.page.getByRole('link', { name }).click();
  await visit.page.getByRole('navigation').waitFor();
  return visit;
};

/** @param partners as with `npm start` the sample partners do by themselves what the journeys do not */
export const openStage = async ({
  partners,
}: {
  readonly partners: 'simulated' | 'silent';
}): Promise<Stage> => {
  const instance = await startInstanceProcess({
    CONSOLE: 'on',
    SEED: 'samples',
    ...(partners === 'simulated' && { SIMULATED_PARTNERS: 'on' }),
    CLOCK_START: '2026-09-07T01:00:00Z',
  });
  const browser = await openBrowser();
  const { api } = instance.endpoints;
  // Until it is built the page says so and opens by itself; the journeys begin when it is there.
  await vi
    .waitFor(async () => expect((await fetch(api)).status).toBe(200), { timeout: 90_000, interval: 200 })
    .catch(async (error: unknown) => {
      const said = instance.output();
      await Promise.all([browser.close(), instance.kill()]);
      throw new Error(`The console was not built:\n${said}`, { cause: error });
    });
  return {
    instance,
    clock: clockOf(instance),
    as: (who) => clientOf(instance, who),
    look: (size = 'desk') => lookOf(browser, api, size),
    visit: (name, size = 'desk') => visitOf(browser, api, name, size),
    close: async () => {
      await browser.close();
      await instance.dispose();
    },
  };
};
