// While a lesson is read: the heading on screen is marked in the contents, the visit and the place are remembered, and printing is offered.
const visibleMs = 3000;
let lesson = null;
let anchor = '';
let sent = '';
let headings = [];
let pending = 0;
let timer = 0;
let token = '';

function remember() {
  if (!lesson || sent === `${lesson} ${anchor}` || document.visibilityState !== 'visible' && sent === '') return;
  const body = new URLSearchParams({ lesson, place: anchor, __RequestVerificationToken: token });
  const post = () => fetch('/progress/visit', { method: 'POST', body, keepalive: true });
  // The first visit may make a guest, so it waits for an answer that is on its way; see QuestionCard.razor.js.
  const inTurn = sent === '' && navigator.locks;
  sent = `${lesson} ${anchor}`;
  (inTurn ? navigator.locks.request('portal-post', post) : post()).catch(() => { sent = ''; });
}

function mark() {
  pending = 0;
  anchor = headings.filter(heading => heading.getBoundingClientRect().top < innerHeight * 0.35).at(-1)?.id ?? '';
  for (const link of document.querySelectorAll('[data-heading]')) {
    if (link.dataset.heading === anchor) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

function begin() {
  const layout = document.querySelector('[data-lesson]');
  if ((layout?.dataset.lesson ?? null) === lesson) return;
  if (sent !== '') remember();
  clearTimeout(timer);
  lesson = layout?.dataset.lesson ?? null;
  anchor = sent = '';
  headings = [...(layout?.querySelectorAll('.prose h2[id], .prose h3[id]') ?? [])];
  if (!layout) return;
  for (const button of layout.querySelectorAll('[data-print]')) button.hidden = false;
  token = layout.querySelector('[data-done-form] input[name="__RequestVerificationToken"]').value;
  mark();
  timer = setTimeout(remember, visibleMs);
}

document.addEventListener('click', event => {
  if (event.target.closest('[data-print]')) print();
});
// The mark says more than a visit, and must not race with it.
document.addEventListener('submit', event => {
  if (event.target.matches('[data-done-form]')) clearTimeout(timer);
});
addEventListener('scroll', () => { pending ||= requestAnimationFrame(mark); }, { passive: true });
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden' && sent !== '') remember();
});
new MutationObserver(begin).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-lesson'] });
begin();
