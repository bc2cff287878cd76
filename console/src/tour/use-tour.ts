import { useState } from 'react';
import { App } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { parseSearch, stringifySearch, type Search } from '../parts/search.ts';
import { useClient, useConfig, useMe, useSession } from '../session/context.tsx';
import { roles } from './people.ts';
import { saidPlace, tourParameter, type Place } from './place.ts';
import { stepAt, steps, type Step } from './steps.ts';

/** A page of the tour, with where the tour stands. */
const addressOf = (step: Step, place: Place): { readonly to: string; readonly search: Search } => {
  const [to = '/', query = ''] = step.page(place).split('?');
  return { to, search: { ...parseSearch(query), [tourParameter]: saidPlace({ ...place, step: step.id }) } };
};

/** The tour at its place: its step, what is to be done, and the ways on. */
export const useTour = (place: Place) => {
  const client = useClient();
  const session = useSession();
  const me = useMe();
  const { clock = '' } = useConfig();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { notification } = App.useApp();
  // One tour sends its application once, however often the button is pressed.
  const [key] = useState(() => crypto.randomUUID());
  const [doneHere, setDoneHere] = useState<string>();
  const [busy, setBusy] = useState(false);

  const index = stepAt(place.step);
  const step = steps[index] as Step;
  const following = steps[index + 1];
  const isSomebodyElse = me !== undefined && !roles[step.as].is(me);
  const acting = me && { client, me, place, clock, key };
  const { act } = step;
  const { data: seen = false } = useQuery({
    queryKey: ['tour', step.id, place.case],
    queryFn: async () => (acting && act?.isDone ? act.isDone(acting) : false),
    enabled: acting !== undefined && !isSomebodyElse && act?.isDone !== undefined,
    refetchInterval: 2_000,
  });

  const go = async (to: Step, known: Place): Promise<void> => {
    const address = addressOf(to, known);
    if (me !== undefined && roles[to.as].is(me))
      await navigate({ to: address.to, search: address.search as never });
    else
      await session.signIn({
        as: roles[to.as].signInAs,
        then: address.to + stringifySearch(address.search),
      });
  };
  const run = async (): Promise<void> => {
    if (acting === undefined || act === undefined) return;
    setBusy(true);
    try {
      const learnt = await act.run(acting);
      await queries.invalidateQueries();
      setDoneHere(step.id);
      // What was made has a page of its own, and that is the next stop.
      if (learnt.case !== undefined && following) await go(following, { ...place, ...learnt });
    } catch (error) {
      notification.error({
        title: error instanceof Error ? error.message : String(error),
        duration: 0,
        role: 'alert',
      });
    } finally {
      setBusy(false);
    }
  };
  return {
    step,
    index,
    following,
    isSomebodyElse,
    isDone: act === undefined || seen || doneHere === step.id,
    /** Whose turn it is is not said before it is known who one is: nothing is pressed until then. */
    isKnown: me !== undefined,
    busy,
    run,
    next: () => (following === undefined ? undefined : void go(following, place)),
    resume: () => void go(step, place),
    leave: () =>
      void navigate({
        to: '.',
        search: ((before: Search) => ({ ...before, [tourParameter]: undefined })) as never,
      }),
  };
};
