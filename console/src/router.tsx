import { lazy } from 'react';
import {
  createRootRoute,
  createRoute,
  createRouter,
  Navigate,
  type RouterHistory,
} from '@tanstack/react-router';
import { parseSearch, stringifySearch } from './parts/search.ts';
import { Shell } from './parts/shell.tsx';
import { screens } from './screens/index.ts';
import { NoSuchPage } from './screens/welcome/no-such-page.tsx';
import { useMe } from './session/context.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: NoSuchPage });

/** `/` is the first screen that is for whoever is signed in. */
const Home = () => {
  const me = useMe();
  const first = me && screens.find((one) => one.name !== undefined && one.isFor(me));
  return first ? <Navigate to={first.path} replace /> : <NoSuchPage />;
};

const home = createRoute({ getParentRoute: () => root, path: '/', component: Home });

const routes = screens.map(({ path, load }) =>
  createRoute({ getParentRoute: () => root, path, component: lazy(load) }),
);

export const openRouter = (history?: RouterHistory) =>
  createRouter({
    routeTree: root.addChildren([home, ...routes]),
    parseSearch,
    stringifySearch,
    ...(history && { history }),
  });
