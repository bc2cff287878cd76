import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import './card.css';

interface CardProps {
  readonly to: string;
  readonly title: ReactNode;
  readonly aside?: ReactNode;
  readonly children?: ReactNode;
  /** It waits for whoever looks. */
  readonly mine?: boolean;
}

/** One matter of a list (`ul.cards`): its name leads to it. */
export const Card = ({ to, title, aside, children, mine = false }: CardProps) => (
  <li className={mine ? 'card card-mine' : 'card'}>
    <div className="card-head">
      <Link to={to} className="card-title">
        {title}
      </Link>
      {aside}
    </div>
    {children}
  </li>
);
