// Keeps an answer while it is being given, and before another question is opened. What cannot be sent stays in the form and is sent when the portal can be reached.
// Each save carries the revision that it was made from, so another tab is never overwritten: the form is then sent as a whole, and its page shows both answers.
const pauseMs = 900;
const retryMs = 4000;
const patienceMs = 15000;
const kept = new WeakMap(); // What of each form is kept, as it would be sent.
let timer = 0;
let saving = null;
let leaving = false;

const formNow = () => document.querySelector('form[data-keep]');
const contents = form => new URLSearchParams([...new FormData(form)].filter(([name]) => name !== 'shown' && name !== 'revision')).toString();
const isDirty = form => kept.has(form) && kept.get(form) !== contents(form);
const say = (form, text) => { form.querySelector('[data-kept]').textContent = text; };

async function post(form) {
  const sent = contents(form);
  say(form, 'Saving …');
  const reply = await fetch(form.action, {
    method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { 'X-Fragment': 'draft' }, keepalive: true, signal: AbortSignal.timeout(patienceMs),
  });
  if (reply.ok) {
    const { revision, shown, message } = await reply.json();
    if (message) return say(form, `Not kept yet: ${message}`);
    form.elements.revision.value = revision;
    form.elements.shown.value = shown;
    kept.set(form, sent);
    say(form, 'Your answer is kept.');
  } else if (reply.status === 409 || reply.status === 410) send(form);
  else if (reply.status === 400 || reply.status === 404) say(form, 'This page is out of date, so nothing more is kept here. Reload it.');
  else later(form, 'Not kept yet: the portal is busy, and it is tried again.');
}

function later(form, text) {
  say(form, text);
  schedule(retryMs);
}

// One after the other: each save is made from the revision that the one before has left.
function save(form) {
  saving ??= post(form)
    .catch(() => later(form, 'No connection: your answer stays here and is kept as soon as the portal can be reached.'))
    .finally(() => { saving = null; });
  return saving;
}

function schedule(afterMs) {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const form = formNow();
    if (!form || leaving || !isDirty(form)) return;
    if (saving) schedule(pauseMs);
    else save(form);
  }, afterMs);
}

function send(form, submitter) {
  leaving = true;
  clearTimeout(timer);
  form.requestSubmit(submitter);
}

async function settle(form) {
  clearTimeout(timer);
  await saving;
  if (isDirty(form) && !leaving) await save(form);
}

async function follow(form, link) {
  await settle(form);
  if (!leaving) location.assign(link.href);
}

function begin() {
  const form = formNow();
  leaving = false;
  if (!form || kept.has(form)) return;
  const isRefused = form.querySelector('.question-problem').textContent !== '';
  kept.set(form, isRefused ? '' : contents(form));
  if (form.elements.revision.value === '0') say(form, ''); // That it has to be saved is for whoever has no script.
}

for (const name of ['input', 'change', 'click', 'keyup', 'pointerup']) {
  document.addEventListener(name, event => { if (event.target.closest?.('form[data-keep]')) schedule(pauseMs); });
}
document.addEventListener('submit', event => {
  if (!event.target.matches('form[data-keep]')) return;
  clearTimeout(timer);
  if (leaving || !saving) leaving = true;
  else {
    event.preventDefault();
    saving.then(() => { if (!leaving) send(event.target, event.submitter); });
  }
});
document.addEventListener('click', event => {
  const [form, link] = [formNow(), event.target.closest('[data-attempt] a[href]')];
  if (!form || !link || leaving || !(saving || isDirty(form)) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  follow(form, link);
}, true);
document.addEventListener('exam:over', event => { if (formNow()) event.detail.sent = settle(formNow()).finally(() => { leaving = true; }); });
addEventListener('beforeunload', event => { if (formNow() && !leaving && isDirty(formNow())) event.preventDefault(); });
addEventListener('online', () => schedule(0));
addEventListener('pageshow', event => { if (event.persisted && formNow()) location.reload(); });
window.Blazor?.addEventListener?.('enhancedload', begin);
begin();
