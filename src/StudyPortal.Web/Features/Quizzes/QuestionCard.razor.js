// Answers without a page load. The form works without this script; with it, the question is drawn again in place, and an answer that could not be
// sent stays in the form and is sent when the connection is back. The key of the form makes a second sending harmless.
const patienceMs = 20000;
const waiting = new Set();

function say(form, text) {
  form.querySelector('.question-problem').textContent = text;
}

// One post after the other, in all tabs: the first one of a new guest makes the guest, and the next one has to find it.
const inTurn = post => (navigator.locks ? navigator.locks.request('portal-post', post) : post());

async function send(form) {
  const button = form.querySelector('button[type=submit]');
  button.disabled = true;
  // A page kept for guests has no key yet.
  form.elements.submission.value ||= crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
  try {
    const body = new URLSearchParams(new FormData(form));
    const headers = { 'X-Fragment': 'question' };
    const reply = await inTurn(() => fetch(form.action, { method: 'POST', body, headers, signal: AbortSignal.timeout(patienceMs) }));
    waiting.delete(form);
    if (reply.ok || reply.status === 422 || reply.status === 503) {
      const fresh = replace(form.closest('[data-question]'), await reply.text());
      if (reply.ok) fresh?.dispatchEvent(new CustomEvent('question:answered', { bubbles: true, detail: { id: fresh.dataset.question } }));
    } else say(form, reply.status === 429 ? 'Too many answers at once. Wait a moment, then check again.' : 'This page is out of date. Reload it, then answer again: nothing was counted.');
  } catch {
    waiting.add(form);
    say(form, 'No connection: your answer stays here and is sent as soon as the portal can be reached.');
  } finally {
    button.disabled = false;
  }
}

function replace(card, html) {
  const fresh = new DOMParser().parseFromString(html, 'text/html').querySelector('[data-question]');
  if (!card || !fresh) return null;
  card.replaceWith(fresh);
  const problem = fresh.querySelector('.question-problem');
  (problem?.textContent ? fresh.querySelector('input:not([type=hidden]), select, textarea') : fresh).focus();
  return fresh;
}

async function again(link) {
  const card = link.closest('[data-question]');
  const { question, lesson = '', number } = card.dataset;
  try {
    const reply = await fetch(`/questions/${encodeURIComponent(question)}/card?${new URLSearchParams({ lesson, number, again: 1 })}`);
    if (!reply.ok) throw new Error(reply.statusText);
    replace(card, await reply.text());
  } catch {
    location.assign(link.href);
  }
}

document.addEventListener('submit', event => {
  if (!event.target.matches('[data-answer-form]')) return;
  event.preventDefault();
  send(event.target);
});
document.addEventListener('click', event => {
  const link = event.target.closest('[data-answer-again]');
  if (!link || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  event.stopPropagation();
  again(link);
}, true);
document.addEventListener('toggle', event => {
  if (!event.target.matches?.('[data-hint]')) return;
  const form = event.target.closest('form');
  const opened = form.querySelectorAll('[data-hint][open]').length;
  form.elements.hints.value = Math.max(form.elements.hints.value, opened);
}, true);
addEventListener('online', () => waiting.forEach(form => (form.isConnected ? send(form) : waiting.delete(form))));
