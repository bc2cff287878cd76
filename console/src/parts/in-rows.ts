import { createContext } from 'react';

/** Whether something stands in a row of a list: there the row is the stop of Tab, and what it holds is none. */
export const InRows = createContext(false);
