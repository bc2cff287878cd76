import { Button } from 'antd';
import { useConfig, useSession } from '../../session/context.tsx';
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
      <Button type="primary" size="large" onClick={() => void session.signIn()}>
        {t.signIn}
      </Button>
      {clock !== undefined && (
        <ol className="welcome-tries">
          {[t.try1, t.try2, t.try3].map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ol>
      )}
      <p className="welcome-links">
        <a href="/problems">{t.problems}</a>
        <a href="/openapi.json">{t.api}</a>
      </p>
    </div>
  );
};
