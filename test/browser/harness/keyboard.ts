import { expect } from 'vitest';
import type { Page } from 'playwright-core';

/** Somebody without a mouse: goes on with Tab until the thing meant has the focus, and can see where it is. */
export interface Keyboard {
  /** Tab until what has the focus is called so. Fails where it comes by nothing of that name. */
  to(name: string | RegExp): Promise<void>;
  /** The other way, with Shift. */
  back(name: string | RegExp): Promise<void>;
  press(...keys: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** What has the focus now, as it is called; it must be seen to have it (WCAG 2.4.7). */
  at(): Promise<string>;
  /** Fails if anything was done with a pointer after all. */
  onlyKeys(): Promise<void>;
}

/** Each pointer that comes down is counted, before the page has it. */
const counting = `window.pointers ??= 0;
['pointerdown', 'mousedown', 'touchstart'].forEach((type) =>
  addEventListener(type, () => void (window.pointers += 1), true));`;

/** What has the focus, and whether anybody can see it. */
const focused = `(() => {
  const one = document.activeElement;
  if (one === null || one === document.body) return { name: '', isSeen: true };
  const label = one.id === '' ? null : document.querySelector('label[for="' + CSS.escape(one.id) + '"]');
  const said = one.getAttribute('aria-label') ?? label?.textContent ?? one.textContent ?? '';
  const around = one.closest('.ant-input-affix-wrapper, .ant-select, .ant-checkbox-wrapper, .ant-radio-wrapper') ?? one;
  const marks = [one, around, ...one.querySelectorAll(':scope > *'), ...around.querySelectorAll('span')];
  const isMarked = (element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
  };
  return { name: said.replaceAll(/\\s+/g, ' ').trim(), isSeen: marks.some(isMarked) };
})()`;

/** Who needs more steps than this to get somewhere has lost the way. */
const most = 40;

export const keyboardOf = async (page: Page): Promise<Keyboard> => {
  await page.addInitScript({ content: counting });
  await page.evaluate(counting);
  const at = async (): Promise<string> => {
    const { name, isSeen } = (await page.evaluate(focused)) as { name: string; isSeen: boolean };
    expect(isSeen, `the focus is seen on “${name}”`).toBe(true);
    return name;
  };
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const by = (key: string) => async (name: string | RegExp) => {
    const passed: string[] = [];
    while (passed.length < most) {
      await press(key);
      const now = await at();
      if (typeof name === 'string' ? now === name : name.test(now)) return;
      passed.push(now);
    }
    expect.fail(`${key} came by nothing called ${String(name)}, but by: ${passed.join(' | ')}`);
  };
  return {
    at,
    press,
    to: by('Tab'),
    back: by('Shift+Tab'),
    type: (text) => page.keyboard.type(text),
    onlyKeys: async () => expect(await page.evaluate('window.pointers')).toBe(0),
  };
};
