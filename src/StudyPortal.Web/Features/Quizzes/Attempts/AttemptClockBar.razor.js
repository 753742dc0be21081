// Counts the time of an exam down. The server's clock decides: when it is over, the page is asked for again.
const tickMs = 250;
const announcements = [[60, '1 minute left'], [300, '5 minutes left']];
const ends = new WeakMap(); // When the time of each clock is over, on the clock of this device.
const shown = new WeakMap(); // What each clock showed last, in seconds.
let ticking = 0;

function leftOn(clock) {
  if (!ends.has(clock)) ends.set(clock, Date.now() + Number(clock.dataset.examClock) * 1000);
  return Math.ceil((ends.get(clock) - Date.now()) / 1000);
}

function show(clock, left) {
  const before = shown.get(clock) ?? left;
  shown.set(clock, left);
  const text = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  const place = clock.querySelector('[data-exam-left]');
  if (place.textContent === text) return;
  place.textContent = text;
  clock.classList.toggle('short', left <= 60);
  // A page in the background ticks once a minute, so a moment may be passed by.
  const passed = announcements.find(([seconds]) => before > seconds && left <= seconds);
  if (passed) document.querySelector('[data-exam-said]').textContent = passed[1];
}

function stop() {
  clearInterval(ticking);
  ticking = 0;
}

function tick() {
  const clock = document.querySelector('[data-exam-clock]');
  if (!clock) return stop();
  const left = leftOn(clock);
  show(clock, Math.max(0, left));
  if (left > 0) return;
  stop();
  // What is in the form is sent before the page goes; see AttemptForm.razor.js.
  const last = { sent: Promise.resolve() };
  document.dispatchEvent(new CustomEvent('exam:over', { detail: last }));
  last.sent.finally(() => location.reload());
}

function begin() {
  if (document.querySelector('[data-exam-clock]')) ticking ||= setInterval(tick, tickMs);
}

// A page that the browser has kept shows a clock that stood still.
addEventListener('pageshow', event => { if (event.persisted && document.querySelector('[data-exam-clock]')) location.reload(); });
window.Blazor?.addEventListener?.('enhancedload', begin);
begin();
