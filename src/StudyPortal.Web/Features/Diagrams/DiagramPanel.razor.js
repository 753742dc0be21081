// What the browser does for a diagram that is operated: it measures the room, zooms and pans, turns keys into presses of buttons, and lets a line be drawn across the picture.
const LEAST_ZOOM = 1;
const MOST_ZOOM = 4;
const ZOOM_STEP = 1.25;
const REST_MS = 150;
const WIDTH_STEP = 20;

const typing = element => element.closest('input, textarea, select, [contenteditable]') !== null;

/** Takes a panel over. `server` is the component; the returned object lets go of everything. */
export function open(root, server) {
  const ends = new AbortController();
  const stage = root.querySelector('[data-stage]');
  const view = new View(stage, ends.signal);
  const width = measure(stage, server);
  ends.signal.addEventListener('abort', () => width.disconnect());
  listenToKeys(root, view, ends.signal);
  listenToTools(root, view, ends.signal);
  listenToLine(root, stage, server, ends.signal);
  root.dataset.ready = '';
  return { close: () => ends.abort() };
}

export function remember(address) {
  history.replaceState(history.state, '', address);
}

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function measure(stage, server) {
  let told = 0;
  let timer = 0;
  const tell = () => {
    const width = Math.floor(stage.clientWidth / WIDTH_STEP) * WIDTH_STEP;
    if (width === told || width === 0) return;
    told = width;
    server.invokeMethodAsync('FitAsync', width);
  };
  const observer = new ResizeObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(tell, told === 0 ? 0 : REST_MS);
  });
  observer.observe(stage);
  return observer;
}

/** The picture is as wide as its room times the zoom; the room scrolls, so that panning works by touch, wheel and keys as anywhere. */
class View {
  #stage;
  #zoom = 1;

  constructor(stage, signal) {
    this.#stage = stage;
    stage.addEventListener('wheel', event => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      this.zoomTo(this.#zoom * (event.deltaY < 0 ? ZOOM_STEP : 1 / ZOOM_STEP), event.clientX, event.clientY);
    }, { passive: false, signal });
    this.#listenToPinch(signal);
    this.#listenToDrag(signal);
  }

  in() { this.zoomTo(this.#zoom * ZOOM_STEP); }
  out() { this.zoomTo(this.#zoom / ZOOM_STEP); }
  fit() { this.zoomTo(1); }

  zoomTo(wanted, x, y) {
    const zoom = Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, wanted));
    const box = this.#stage.getBoundingClientRect();
    const [left, top] = [(x ?? box.left + box.width / 2) - box.left, (y ?? box.top + box.height / 2) - box.top];
    const ratio = zoom / this.#zoom;
    const [scrollLeft, scrollTop] = [this.#stage.scrollLeft, this.#stage.scrollTop];
    this.#zoom = zoom;
    this.#stage.style.setProperty('--zoom', zoom);
    this.#stage.toggleAttribute('data-zoomed', zoom > 1);
    this.#stage.scrollTo({ left: (scrollLeft + left) * ratio - left, top: (scrollTop + top) * ratio - top, behavior: 'instant' });
  }

  #listenToPinch(signal) {
    const touches = new Map();
    const apart = () => { const [a, b] = [...touches.values()]; return Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY); };
    let before = 0;
    this.#stage.addEventListener('pointerdown', event => {
      if (event.pointerType !== 'touch') return;
      touches.set(event.pointerId, event);
      if (touches.size === 2) before = apart();
    }, { signal });
    this.#stage.addEventListener('pointermove', event => {
      if (!touches.has(event.pointerId)) return;
      touches.set(event.pointerId, event);
      if (touches.size !== 2 || before === 0) return;
      const now = apart();
      const [a, b] = [...touches.values()];
      this.zoomTo(this.#zoom * now / before, (a.clientX + b.clientX) / 2, (a.clientY + b.clientY) / 2);
      before = now;
    }, { signal });
    for (const kind of ['pointerup', 'pointercancel', 'pointerleave']) this.#stage.addEventListener(kind, event => touches.delete(event.pointerId), { signal });
  }

  #listenToDrag(signal) {
    let from = null;
    this.#stage.addEventListener('pointerdown', event => {
      if (event.pointerType === 'mouse' && event.button === 0 && this.#zoom > 1 && !event.target.closest('[data-id]') && !this.#stage.hasAttribute('data-splitting'))
        from = { x: event.clientX + this.#stage.scrollLeft, y: event.clientY + this.#stage.scrollTop };
    }, { signal });
    window.addEventListener('pointermove', event => { if (from) this.#stage.scrollTo({ left: from.x - event.clientX, top: from.y - event.clientY, behavior: 'instant' }); }, { signal });
    window.addEventListener('pointerup', () => { from = null; }, { signal });
  }
}

/** A button with data-key is pressed by that key wherever the focus is in the panel, unless somebody types. The focus is still there when what had it was taken away. */
function listenToKeys(root, view, signal) {
  const own = { '+': () => view.in(), '=': () => view.in(), '-': () => view.out(), 0: () => view.fit() };
  let held = null;
  const press = event => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || root.querySelector('dialog[open]')) return;
    const act = own[event.key] ?? pressOf(root, event.key);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  root.addEventListener('keydown', press, { signal });
  document.addEventListener('focusin', event => { held = root.contains(event.target) ? event.target : null; }, { signal });
  document.addEventListener('keydown', event => { if (event.target === document.body && held?.isConnected === false) press(event); }, { capture: true, signal });
}

function pressOf(root, key) {
  const button = [...root.querySelectorAll('[data-key]')].find(candidate => candidate.dataset.key === key && !candidate.disabled && candidate.checkVisibility());
  return button && (() => button.click());
}

function listenToTools(root, view, signal) {
  const tools = {
    'zoom-in': () => view.in(),
    'zoom-out': () => view.out(),
    fit: () => view.fit(),
    'full-screen': () => (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen?.()),
  };
  root.addEventListener('click', event => tools[event.target.closest('[data-tool]')?.dataset.tool]?.(), { signal });
}

/** While the stage has data-splitting, a line drawn across the picture parts its machines in two groups. */
function listenToLine(root, stage, server, signal) {
  let line = null;
  stage.addEventListener('pointerdown', event => {
    if (!stage.hasAttribute('data-splitting') || event.button !== 0) return;
    event.preventDefault();
    stage.setPointerCapture(event.pointerId);
    line = { from: event, to: event };
  }, { signal });
  stage.addEventListener('pointermove', event => {
    if (!line) return;
    line.to = event;
    drawLine(stage, line);
  }, { signal });
  stage.addEventListener('pointerup', () => {
    if (!line) return;
    const groups = sides(stage, line);
    line = null;
    drawLine(stage, null);
    if (groups[0].length && groups[1].length) server.invokeMethodAsync('SplitAsync', groups[0], groups[1]);
  }, { signal });
}

function drawLine(stage, line) {
  const drawn = stage.querySelector('[data-line]');
  if (!drawn) return;
  drawn.toggleAttribute('data-drawn', line !== null);
  if (!line) return;
  const svg = drawn.ownerSVGElement.getBoundingClientRect();
  for (const [name, value] of [['x1', line.from.clientX - svg.left], ['y1', line.from.clientY - svg.top], ['x2', line.to.clientX - svg.left], ['y2', line.to.clientY - svg.top]])
    drawn.setAttribute(name, value);
}

/** The machines on either side of the line, made endless. */
function sides(stage, { from, to }) {
  const [dx, dy] = [to.clientX - from.clientX, to.clientY - from.clientY];
  const groups = [[], []];
  if (Math.hypot(dx, dy) < 20) return groups;
  for (const machine of stage.querySelectorAll('.machine[data-id]')) {
    const box = machine.querySelector('.machine-ground').getBoundingClientRect();
    const side = dx * (box.top + box.height / 2 - from.clientY) - dy * (box.left + box.width / 2 - from.clientX);
    groups[side < 0 ? 0 : 1].push(machine.dataset.id);
  }
  return groups;
}
