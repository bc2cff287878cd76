import { lazy, Suspense } from 'react';
import { GlobalOutlined, LogoutOutlined, SwapOutlined } from '@ant-design/icons';
import { Button, Dropdown, Space } from 'antd';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { screenAt, screens } from '../screens/index.ts';
import { Welcome } from '../screens/welcome/page.tsx';
import { useMe, useSession, type Me } from '../session/context.tsx';
import { useLanguage, useNames, useWords, type Said } from '../words/language.tsx';
import { roleNames } from '../words/names.ts';
import { useTourPlace } from '../tour/use-tour-place.ts';
import { Loading, NoPermission, Offline } from './states.tsx';
import { Themed } from './theme.tsx';
import './parts.css';
import './shell.css';

const words = {
  name: ['漓办', 'Liban'],
  skip: ['跳到内容', 'Skip to the content'],
  menu: ['主菜单', 'Main menu'],
  other: ['换一个身份', 'Be somebody else'],
  out: ['退出登录', 'Sign out'],
  language: ['English', '中文'],
} as const satisfies Parameters<typeof useWords>[0];

const TourBar = lazy(() => import('../tour/bar.tsx'));

const Account = ({ me }: { me: Me }) => {
  const t = useWords(words);
  const name = useNames();
  const session = useSession();
  const role = name(roleNames, me.registration?.kind ?? me.role);
  const whose = me.registration?.department ?? me.uscc ?? '';
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'who', disabled: true, label: [role, whose].filter((one) => one !== '').join(' · ') },
          { key: 'other', icon: <SwapOutlined />, label: t.other, onClick: () => void session.signIn() },
          { key: 'out', icon: <LogoutOutlined />, label: t.out, onClick: () => void session.signOut() },
        ],
      }}
    >
      <Button type="text" aria-haspopup="menu">
        {me.name}
      </Button>
    </Dropdown>
  );
};

const Head = ({ me }: { me: Me | undefined }) => {
  const t = useWords(words);
  const { language, choose } = useLanguage();
  const said = ([zh, en]: Said) => (language === 'zh' ? zh : en);
  return (
    <header className="shell-head">
      <Link to="/" className="shell-name">
        {t.name}
      </Link>
      <nav aria-label={t.menu}>
        {screens
          .filter((one) => one.name !== undefined && me !== undefined && one.isFor(me))
          .map((one) => (
            <Link key={one.path} to={one.path} className="shell-link">
              {said(one.name ?? ['', ''])}
            </Link>
          ))}
      </nav>
      <Space>
        <Button
          type="text"
          icon={<GlobalOutlined />}
          lang={language === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => choose(language === 'zh' ? 'en' : 'zh')}
        >
          {t.language}
        </Button>
        {me && <Account me={me} />}
      </Space>
    </header>
  );
};

/** What stands around every screen; who has not signed in finds the welcome instead. */
export const Shell = () => {
  const t = useWords(words);
  const session = useSession();
  const me = useMe();
  const { pathname } = useLocation();
  const screen = screenAt(pathname);
  const isPublic = screen?.isPublic === true;
  const isSignedIn = session.user !== undefined;
  const tour = useTourPlace();
  return (
    <Themed density={screen?.density ?? 'comfortable'}>
      <a className="skip" href="#content">
        {t.skip}
      </a>
      <Head me={me} />
      <Offline />
      <main id="content" tabIndex={-1}>
        {!isSignedIn && !isPublic ? (
          <Welcome />
        ) : me === undefined && !isPublic ? (
          <div className="page">
            <Loading />
          </div>
        ) : me && screen && !isPublic && !screen.isFor(me) ? (
          <NoPermission />
        ) : (
          <Suspense
            fallback={
              <div className="page">
                <Loading />
              </div>
            }
          >
            <Outlet />
          </Suspense>
        )}
      </main>
      {isSignedIn && tour && (
        <Suspense>
          <TourBar place={tour} />
        </Suspense>
      )}
    </Themed>
  );
};
