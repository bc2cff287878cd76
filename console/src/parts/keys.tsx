import { useEffect, useState } from 'react';
import { Button, Popover } from 'antd';
import { useLanguage, useWords, type Said } from '../words/language.tsx';

const words = {
  keys: ['键盘操作', 'Keyboard'],
} as const satisfies Parameters<typeof useWords>[0];

/** What each key does in a list. What moves about in it is done by the list itself. */
const keys: readonly (readonly [key: string, does: Said])[] = [
  ['↑ ↓', ['上一条、下一条', 'One up, one down']],
  ['Page Up / Down', ['前后十条', 'Ten up, ten down']],
  ['Home / End', ['第一条、最后一条', 'The first, the last']],
  ['Enter', ['打开', 'Open']],
  ['Esc', ['关闭，回到列表', 'Close, back to the list']],
  ['/', ['查找', 'Find']],
  ['?', ['这份说明', 'This list']],
];

/** Where a key is a letter of what is being written. */
const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

const search = (): HTMLElement | null => document.querySelector('main input[type="search"]');

/** The keys of a list, told where the list is; `/` goes to the page's search, `?` shows what there is. */
export const Keys = () => {
  const t = useWords(words);
  const { language } = useLanguage();
  const [isOpen, open] = useState(false);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Escape') open(false);
      if (isWriting(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === '?') open((before) => !before);
      const field = event.key === '/' ? search() : null;
      if (field === null) return;
      event.preventDefault();
      field.focus();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
  return (
    <Popover
      open={isOpen}
      onOpenChange={open}
      trigger="click"
      placement="topLeft"
      content={
        <dl className="keys">
          {keys.map(([key, [zh, en]]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{language === 'zh' ? zh : en}</dd>
            </div>
          ))}
        </dl>
      }
    >
      <Button size="small" type="text" className="no-print" aria-keyshortcuts="?" aria-expanded={isOpen}>
        {t.keys} <kbd>?</kbd>
      </Button>
    </Popover>
  );
};
