import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Language, Said } from './said.ts';

export type { Language, Said };

const key = 'liban-language';
/** The language of the last visit, Chinese at first. */
export const keptLanguage = (): Language => (localStorage.getItem(key) === 'en' ? 'en' : 'zh');

interface Chosen {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const Context = createContext<Chosen>({ language: 'zh', choose: () => undefined });

/** The language of the page. */
export const LanguageProvider = ({ children }: { children: ReactNode }) => {
  const [language, setLanguage] = useState(keptLanguage);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  const chosen = useMemo(
    () => ({
      language,
      choose: (next: Language) => {
        localStorage.setItem(key, next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return <Context value={chosen}>{children}</Context>;
};

export const useLanguage = (): Chosen => useContext(Context);

/** One of two languages of the API's own texts. */
export const inLanguage = (text: { readonly zh: string; readonly en: string }, language: Language): string =>
  text[language];

type Word = Said | ((...facts: never[]) => Said);
export type Words = Readonly<Record<string, Word>>;
type Spoken<W extends Words> = {
  readonly [K in keyof W]: W[K] extends (...facts: infer F) => Said ? (...facts: F) => string : string;
};

const at = ([zh, en]: Said, language: Language): string => (language === 'zh' ? zh : en);

const spoken = <W extends Words>(table: W, language: Language): Spoken<W> =>
  Object.fromEntries(
    Object.entries<Word>(table).map(([name, word]) => [
      name,
      typeof word === 'function' ? (...facts: never[]) => at(word(...facts), language) : at(word, language),
    ]),
  ) as Spoken<W>;

/** Made once for the page: every row of a list speaks by the same tables. */
const said: Readonly<Record<Language, WeakMap<Words, unknown>>> = { zh: new WeakMap(), en: new WeakMap() };

/** A screen's table of words in the language of the page: `const t = useWords(words); t.title`. */
export const useWords = <W extends Words>(table: W): Spoken<W> => {
  const { language } = useLanguage();
  const known = said[language].get(table) as Spoken<W> | undefined;
  if (known !== undefined) return known;
  const words = spoken(table, language);
  said[language].set(table, words);
  return words;
};

/** Names by code: a code without a name is shown as it is, and never blanks a page. */
export const useNames = (): ((names: Readonly<Record<string, Said>>, code: string) => string) => {
  const { language } = useLanguage();
  return (names, code) => {
    const said = Object.hasOwn(names, code) ? names[code] : undefined;
    return said === undefined ? code : at(said, language);
  };
};
