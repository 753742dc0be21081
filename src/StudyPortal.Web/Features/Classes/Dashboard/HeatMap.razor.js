// Keys within a heat map: it is one tab stop, arrows go from cell to cell, and what is reached is told to the server, which says it in words beside the map.
const REST_MS = 120;
const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], PageUp: [-10, 0], PageDown: [10, 0] };

const rowsOf = map => [...map.querySelectorAll('tr[data-row]')];
const stopOf = cell => cell.querySelector('a') ?? cell;
const cellOf = element => element.closest?.('tr[data-row] > *') ?? null;

/** Takes over the maps below `root`, the ones that come later too. `server` is told what is chosen. */
export function open(root, server) {
  const ends = new AbortController();
  let timer = 0;
  const choose = cell => {
    clearTimeout(timer);
    timer = setTimeout(() => server.invokeMethodAsync('ChooseAsync', learnerOf(cell), columnOf(cell)), REST_MS);
  };
  root.addEventListener('keydown', event => press(event), { signal: ends.signal });
  root.addEventListener('click', event => {
    const cell = cellOf(event.target);
    if (cell && !event.target.closest('a')) goTo(cell);
  }, { signal: ends.signal });
  root.addEventListener('focusin', event => {
    const cell = cellOf(event.target);
    if (!cell) return;
    settle(cell.closest('[data-heat-map]'), cell);
    choose(cell);
  }, { signal: ends.signal });
  const changes = new MutationObserver(() => root.querySelectorAll('[data-heat-map]').forEach(map => settle(map)));
  changes.observe(root, { childList: true, subtree: true });
  root.querySelectorAll('[data-heat-map]').forEach(map => settle(map));
  return { close: () => { changes.disconnect(); clearTimeout(timer); ends.abort(); } };
}

/** Leaves one tab stop in the map: the cell given, the one there was, or the first. */
function settle(map, cell = null) {
  const before = map.querySelector('[tabindex="0"]');
  const stop = cell ? stopOf(cell) : before ?? stopOf(rowsOf(map)[0].cells[0]);
  for (const other of map.querySelectorAll('a:not([tabindex="-1"]), [tabindex="0"]')) if (other !== stop) other.tabIndex = -1;
  stop.tabIndex = 0;
  map.parentElement.removeAttribute('tabindex');
}

function press(event) {
  const cell = cellOf(event.target);
  if (!cell || event.altKey || event.metaKey) return;
  const rows = rowsOf(cell.closest('[data-heat-map]'));
  const at = [rows.indexOf(cell.parentElement), cell.cellIndex];
  const to = placeOf(event, at, rows);
  if (!to) return;
  event.preventDefault();
  goTo(rows[Math.min(rows.length - 1, Math.max(0, to[0]))].cells[Math.min(cell.parentElement.cells.length - 1, Math.max(0, to[1]))]);
}

function placeOf(event, [row, column], rows) {
  if (event.key === 'Home') return [event.ctrlKey ? 0 : row, 0];
  if (event.key === 'End') return [event.ctrlKey ? rows.length - 1 : row, Infinity];
  const step = event.ctrlKey ? null : STEPS[event.key];
  return step && [row + step[0], column + step[1]];
}

function goTo(cell) {
  const stop = stopOf(cell);
  stop.tabIndex = 0;
  stop.focus({ preventScroll: true });
  cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

const learnerOf = cell => cell.parentElement.dataset.learner ?? null;

const columnOf = cell => rowsOf(cell.closest('[data-heat-map]'))[0].cells[cell.cellIndex]?.dataset.column ?? null;
