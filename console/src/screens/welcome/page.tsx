import { Button, Space } from 'antd';
import { Link } from '@tanstack/react-router';
import { useConfig, useSession } from '../../session/context.tsx';
import { tourBegins } from '../../tour/begins.ts';
import { useWords } from '../../words/language.tsx';
import { welcomeWords } from './words.ts';
import './welcome.css';

/** Who comes for the first time: what this is, and the one thing to do. */
export const Welcome = () => {
  const t = useWords(welcomeWords);
  const session = useSession();
  const { clock } = useConfig();
  return (
    <div className="welcome">
      <h1>{t.title}</h1>
      <p className="soft">{t.lead}</p>
      <Space size="middle" wrap>
        {clock !== undefined && (
          <Button type="primary" size="large" onClick={() => void session.signIn(tourBegins)}>
            {t.tour}
          </Button>
        )}
        <Button
          type={clock === undefined ? 'primary' : 'default'}
          size="large"
          onClick={() => void session.signIn()}
        >
          {t.signIn}
        </Button>
      </Space>
      {clock !== undefined && (
        <ol className="welcome-tries">
          {[t.try1, t.try2, t.try3].map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ol>
      )}
      <p className="welcome-links">
        <Link to="/developers">{t.developers}</Link>
      </p>
    </div>
  );
};
