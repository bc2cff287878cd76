import { useOrdersAhead } from './orders.ts';

/** Asks for the orders before the desk is drawn. */
export default function Ahead() {
  useOrdersAhead();
  return null;
}
