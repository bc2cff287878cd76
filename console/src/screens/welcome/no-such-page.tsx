import { Result } from 'antd';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../words/language.tsx';

const words = {
  title: ['没有这一页', 'There is no such page'],
  home: ['回到首页', 'Home'],
} as const satisfies Parameters<typeof useWords>[0];

export const NoSuchPage = () => {
  const t = useWords(words);
  return <Result status="info" title={t.title} extra={<Link to="/">{t.home}</Link>} />;
};
