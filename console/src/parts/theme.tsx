import { useSyncExternalStore, type ReactNode } from 'react';
import { App, ConfigProvider, theme, type ThemeConfig } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useLanguage } from '../words/language.tsx';

/** Ink on white, one jade for what one can do; amber and red only for time that runs out or is over. */
const jade = { light: '#1f7a6d', dark: '#5cc2b1' } as const;

/** What the system wishes, as a media query says it; followed as it changes. */
const wishFor = (query: string): (() => boolean) => {
  const media = matchMedia(query);
  const subscribe = (changed: () => void) => {
    media.addEventListener('change', changed);
    return () => media.removeEventListener('change', changed);
  };
  return () => useSyncExternalStore(subscribe, () => media.matches);
};
const useDark = wishFor('(prefers-color-scheme: dark)');
/** Who is made sick by what slides asks for stillness (WCAG 2.3.3). */
const useStill = wishFor('(prefers-reduced-motion: reduce)');

/** `compact` for desks, where many rows are worked through; `comfortable` for who applies. */
export type Density = 'compact' | 'comfortable';

const themeOf = (isDark: boolean, isStill: boolean, density: Density): ThemeConfig => ({
  algorithm: [
    isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    ...(density === 'compact' ? [theme.compactAlgorithm] : []),
  ],
  token: {
    colorPrimary: isDark ? jade.dark : jade.light,
    colorLink: isDark ? jade.dark : jade.light,
    colorInfo: isDark ? jade.dark : jade.light,
    colorSuccess: isDark ? jade.dark : jade.light,
    borderRadius: 6,
    motion: !isStill,
    fontSize: density === 'compact' ? 14 : 16,
    fontFamily: 'var(--type)',
    ...(!isDark && {
      // Darker under the pointer, not lighter: white on it stays readable (WCAG 1.4.3).
      colorPrimaryHover: '#17655a',
      // What the kit makes of a dark jade is mud.
      colorSuccessBg: '#e6f2f0',
      colorSuccessBorder: '#9cccc3',
      colorError: '#b42318',
      colorWarning: '#8a5a00',
      colorText: '#1f2328',
      colorTextSecondary: '#56606a',
      colorTextTertiary: '#5f6973',
      colorTextDescription: '#5f6973',
      colorTextPlaceholder: '#6b7580',
      colorBgLayout: '#f6f7f7',
    }),
  },
  components: {
    Table: { headerBg: 'transparent', headerSplitColor: 'transparent' },
    Layout: { headerBg: 'transparent', bodyBg: 'transparent', siderBg: 'transparent' },
  },
});

export const Themed = ({ density, children }: { density: Density; children: ReactNode }) => {
  const { language } = useLanguage();
  const isDark = useDark();
  const isStill = useStill();
  dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
  return (
    <ConfigProvider
      locale={language === 'zh' ? zhCN : enUS}
      theme={themeOf(isDark, isStill, density)}
      button={{ autoInsertSpace: false }}
    >
      <App notification={{ placement: 'bottomLeft' }}>{children}</App>
    </ConfigProvider>
  );
};
