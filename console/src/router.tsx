import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  retainSearchParams,
  type RouterHistory,
} from '@tanstack/react-router';
import { parseSearch, stringifySearch, type Search } from './parts/search.ts';
import { Shell } from './parts/shell.tsx';
import { screens } from './screens/index.ts';
import { NoSuchPage } from './screens/welcome/no-such-page.tsx';
import { useMe } from './session/context.tsx';
import { tourParameter } from './tour/place.ts';

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NoSuchPage,
  validateSearch: (search: Record<string, unknown>): Search => search as Search,
  // A tour goes on from page to page.
  search: { middlewares: [retainSearchParams([tourParameter])] },
});

/** `/` is the first screen that is for whoever is signed in. */
const Home = () => {
  const me = useMe();
  const first = me && screens.find((one) => one.name !== undefined && one.isFor(me));
  return first ? <Navigate to={first.path} replace /> : <NoSuchPage />;
};

const home = createRoute({ getParentRoute: () => root, path: '/', component: Home });

const routes = screens.map(({ path, load }) => {
  const Screen = lazyRouteComponent(load);
  return createRoute({
    getParentRoute: () => root,
    path,
    // No component that the router waits for: what stands around it is shown at once.
    component: () => <Screen />,
    // Fetched while it is asked who is signed in. One that is there then is not shown as loading first, which React would
    // keep up for 300 ms.
    beforeLoad: () => void Screen.preload?.(),
  });
});

export const openRouter = (history?: RouterHistory) =>
  createRouter({
    routeTree: root.addChildren([home, ...routes]),
    parseSearch,
    stringifySearch,
    ...(history && { history }),
  });
