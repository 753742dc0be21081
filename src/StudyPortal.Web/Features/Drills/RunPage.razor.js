// Shows the clock of a run between two answers. The server's clock decides; at the end the page is asked for again and shows the result.
const tickMs = 250;
const announced = [60, 30, 10];
const ends = new WeakMap(); // When the run of each clock is over, on the clock of this page.
let ticking = 0;

function show(clock, left) {
  const text = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  const place = clock.querySelector('[data-run-left]');
  if (place.textContent === text) return;
  place.textContent = text;
  if (announced.includes(left)) document.querySelector('[data-run-said]').textContent = `${left} seconds left`;
}

function tick() {
  const clock = document.querySelector('[data-run-clock]');
  if (!clock) {
    clearInterval(ticking);
    ticking = 0;
    return;
  }
  if (!ends.has(clock)) ends.set(clock, performance.now() + Number(clock.dataset.runClock) * 1000);
  const left = Math.ceil((ends.get(clock) - performance.now()) / 1000);
  show(clock, Math.max(0, left));
  if (left >= 0) return;
  clearInterval(ticking);
  location.reload();
}

function begin() {
  if (!document.querySelector('[data-run-clock]')) return;
  ticking ||= setInterval(tick, tickMs);
  document.querySelector('[data-drill-run] form input:not([type=hidden])')?.focus({ preventScroll: true });
}

window.Blazor?.addEventListener?.('enhancedload', begin);
begin();
