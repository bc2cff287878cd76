import { Link } from '@tanstack/react-router';
import { useWords } from '../../words/language.tsx';
import { developersWords } from './words.ts';
import './developers.css';

/** What there is for who builds on the API. */
export default function Developers() {
  const t = useWords(developersWords);
  return (
    <div className="page developers">
      <h1>{t.title}</h1>
      <p className="soft">{t.lead}</p>
      <ul className="doors">
        <li>
          <Link to="/guides">{t.guides}</Link>
          <span className="soft">{t.guidesLead}</span>
        </li>
        <li>
          <Link to="/reference">{t.reference}</Link>
          <span className="soft">{t.referenceLead}</span>
        </li>
        <li>
          <a href="/problems">{t.problems}</a>
          <span className="soft">{t.problemsLead}</span>
        </li>
        <li>
          <a href="/openapi.json">{t.description}</a>
          <span className="soft">{t.descriptionLead}</span>
        </li>
      </ul>
    </div>
  );
}
