/* global document, location, window, fetch, setTimeout, URLSearchParams, DOMParser */
/** The engine's page: it asks by AWS's own protocol, as any client does, and looks again every two seconds. */
const REST = 2_000;

const byId = (id) => document.getElementById(id);

const call = async (operation, input = {}) => {
  const response = await fetch('/', {
    method: 'POST',
    headers: {
      'X-Amz-Target': `AWSStepFunctions.${operation}`,
      'Content-Type': 'application/x-amz-json-1.0',
    },
    body: JSON.stringify(input),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.message ?? answer.__type);
  return answer;
};

/** An element with its text and what is in it. What is shown is text always: names and data are the user's. */
const make = (name, attributes = {}, ...inside) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(key, value);
  element.append(...inside);
  return element;
};

/** What is looked at stands in the address, so that it can be gone back to and given to others. */
const shown = () => new URLSearchParams(location.hash.slice(1));
const linkTo = (parts) => `#${new URLSearchParams(parts).toString()}`;

const iso = (seconds) => new Date(seconds * 1_000).toISOString().replace('T', ' ').slice(0, 19);

const took = ({ startDate, stopDate }) => {
  if (stopDate === undefined) return '';
  const seconds = stopDate - startDate;
  if (seconds < 120) return `${Math.round(seconds * 1_000) / 1_000} s`;
  return seconds < 172_800 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 86_400)} days`;
};

const pretty = (text) => {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
};

/** Replaces what an element holds, unless it is the same: who reads or has it in focus is not disturbed. */
const put = (element, ...inside) => {
  const fresh = make('div', {}, ...inside);
  if (fresh.innerHTML !== element.innerHTML) element.replaceChildren(...fresh.childNodes);
};

const showMachines = async () => {
  const { stateMachines } = await call('ListStateMachines', { maxResults: 1_000 });
  const chosen = shown().get('machine') ?? stateMachines[0]?.stateMachineArn;
  put(
    byId('machines'),
    ...stateMachines.map(({ name, type, stateMachineArn }) =>
      make(
        'li',
        {},
        make(
          'a',
          {
            href: linkTo({ machine: stateMachineArn }),
            'aria-current': stateMachineArn === chosen ? 'true' : undefined,
          },
          name,
        ),
        type === 'EXPRESS' ? ' (express)' : '',
      ),
    ),
  );
  if (stateMachines.length === 0) put(byId('machines'), make('li', {}, 'None yet: create one by AWS’s API.'));
  return stateMachines.find(({ stateMachineArn }) => stateMachineArn === chosen);
};

const showExecutions = async (machine) => {
  byId('machine-name').textContent = machine ? `Executions of ${machine.name}` : 'Executions';
  const listed =
    machine && machine.type !== 'EXPRESS'
      ? await call('ListExecutions', { stateMachineArn: machine.stateMachineArn, maxResults: 50 })
      : { executions: [] };
  const chosen = shown().get('execution');
  put(
    byId('executions'),
    ...listed.executions.map((execution) =>
      make(
        'tr',
        {},
        make(
          'td',
          {},
          make(
            'a',
            {
              href: linkTo({ machine: machine.stateMachineArn, execution: execution.executionArn }),
              'aria-current': execution.executionArn === chosen ? 'true' : undefined,
            },
            execution.name,
          ),
        ),
        make('td', { class: execution.status }, execution.status),
        make('td', {}, iso(execution.startDate)),
        make('td', {}, took(execution)),
      ),
    ),
  );
  byId('none').hidden = listed.executions.length > 0;
};

const nameIn = (event) =>
  Object.entries(event).find(([key]) => key.endsWith('EventDetails'))?.[1]?.name ??
  event.taskScheduledEventDetails?.resource ??
  '';

const showGraph = async (query) => {
  const response = await fetch(`/_page/graph?${new URLSearchParams(query).toString()}`);
  if (!response.ok) return byId('graph').replaceChildren();
  const svg = new DOMParser().parseFromString(await response.text(), 'image/svg+xml').documentElement;
  put(byId('graph'), svg);
};

const showExecution = async (machine) => {
  const executionArn = shown().get('execution');
  const sections = [...byId('shown').querySelectorAll('details')];
  for (const section of sections) section.hidden = executionArn === null;
  if (executionArn === null) {
    byId('shown-name').textContent = machine?.name ?? '';
    byId('shown-status').textContent = '';
    return machine && showGraph({ machine: machine.stateMachineArn });
  }
  const [execution, { events }] = await Promise.all([
    call('DescribeExecution', { executionArn }),
    call('GetExecutionHistory', {
      executionArn,
      reverseOrder: true,
      maxResults: 200,
      includeExecutionData: false,
    }),
  ]);
  const { name, status, error, cause, input, output } = execution;
  byId('shown-name').textContent = name;
  byId('shown-status').className = status;
  byId('shown-status').textContent = [status, error, cause].filter(Boolean).join(' · ');
  byId('data').textContent = `${pretty(input)}${output === undefined ? '' : `\n\n→ ${pretty(output)}`}`;
  put(
    byId('events'),
    ...events
      .toReversed()
      .map((event) =>
        make(
          'li',
          { value: event.id },
          `${event.type} ${nameIn(event)} `,
          make('time', {}, iso(event.timestamp)),
        ),
      ),
  );
  await showGraph({ execution: executionArn });
};

const showClock = async () => {
  const response = await fetch('/_clock');
  if (!response.ok) return;
  const { now, rate, nextDue } = await response.json();
  const speed = rate === 1 ? '' : rate === 0 ? ', standing still' : `, ${rate} times as fast`;
  byId('clock').textContent = `${now.replace('T', ' ').slice(0, 19)}Z${speed}`;
  byId('next').hidden = nextDue === null;
  byId('next').title = nextDue ?? '';
};

const look = async () => {
  try {
    const machine = await showMachines();
    await Promise.all([showExecutions(machine), showExecution(machine), showClock()]);
    byId('trouble').hidden = true;
  } catch (error) {
    byId('trouble').textContent = error instanceof TypeError ? 'The engine does not answer.' : error.message;
    byId('trouble').hidden = false;
  }
};

/** One look at a time; a page that nobody sees does not look. */
let looking = Promise.resolve();
const again = () => (looking = looking.then(look));
const keepLooking = async () => {
  if (!document.hidden) await again();
  setTimeout(keepLooking, REST);
};

byId('next').addEventListener('click', async () => {
  await fetch('/_clock', { method: 'PUT', body: JSON.stringify({ next: true }) });
  await again();
});
window.addEventListener('hashchange', again);
void keepLooking();
