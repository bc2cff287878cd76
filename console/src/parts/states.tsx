import { useSyncExternalStore, type ReactNode } from 'react';
import { Alert, Button, Empty, Result, Skeleton } from 'antd';
import { ProblemError } from '@liban/client';
import { useSession } from '../session/context.tsx';
import { useWords } from '../words/language.tsx';

const words = {
  loading: ['正在读取', 'Loading'],
  again: ['再试一次', 'Try again'],
  signIn: ['重新登录', 'Sign in again'],
  forbidden: ['您没有查看这一页的权限', 'This page is not open to you'],
  forbiddenWhy: [
    '可换一个身份登录，或向平台管理员申请。',
    'Sign in as somebody else, or ask whoever runs the platform.',
  ],
  gone: ['没有找到，或不属于您', 'Not found, or none of yours'],
  busy: ['平台繁忙，请稍候', 'The platform is busy just now'],
  failed: ['读取失败', 'This could not be read'],
  request: ['请求编号', 'Request'],
  offline: ['网络已断开，看到的是断开前的内容', 'You are offline: this is what was read before'],
} as const satisfies Parameters<typeof useWords>[0];

export const Loading = () => {
  const t = useWords(words);
  return (
    <div role="status" aria-label={t.loading} aria-busy="true">
      <Skeleton active paragraph={{ rows: 6 }} />
    </div>
  );
};

/** An empty screen teaches: what would be here, and what to do so that there is. */
export const Nothing = ({ said, children }: { said: string; children?: ReactNode }) => (
  <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={said}>
    {children}
  </Empty>
);

export const NoPermission = () => {
  const t = useWords(words);
  const session = useSession();
  return (
    <Result
      status="warning"
      title={t.forbidden}
      subTitle={t.forbiddenWhy}
      extra={<Button onClick={() => void session.signIn()}>{t.signIn}</Button>}
    />
  );
};

/** What could not be read, in words: of a refusal those of the API, which says what to do. */
export const Failed = ({ error, again }: { error: unknown; again?: () => void }) => {
  const t = useWords(words);
  if (error instanceof ProblemError && error.status === 403) return <NoPermission />;
  const [title, detail] =
    error instanceof ProblemError
      ? error.status === 404
        ? [t.gone, undefined]
        : [error.status === 429 || error.status === 503 ? t.busy : t.failed, error.message]
      : [t.failed, error instanceof Error ? error.message : String(error)];
  const request = error instanceof ProblemError ? error.requestId : undefined;
  return (
    <Alert
      type="error"
      showIcon
      title={title}
      description={
        <>
          {detail !== undefined && <div>{detail}</div>}
          {request !== undefined && (
            <small>
              {t.request} {request}
            </small>
          )}
        </>
      }
      action={again && <Button onClick={again}>{t.again}</Button>}
    />
  );
};

const useOnline = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      addEventListener('online', changed);
      addEventListener('offline', changed);
      return () => {
        removeEventListener('online', changed);
        removeEventListener('offline', changed);
      };
    },
    () => navigator.onLine,
  );

export const Offline = () => {
  const t = useWords(words);
  return useOnline() ? null : <Alert banner type="warning" title={t.offline} />;
};
