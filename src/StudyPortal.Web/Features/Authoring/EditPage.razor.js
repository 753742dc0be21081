// The editor works without this. With it the text is checked as it is written, a draft outlives a lost connection, and a finding leads to its line.
const quietMs = 500;
const form = document.getElementById('edit-form');
const text = form?.elements.Text;
const summary = document.getElementById('edit-summary');
const key = `draft:${new URLSearchParams(location.search).get('file')}`;
let opened = text?.value;
let timer = 0;
let asking = null;

function keep() {
  if (text.value === opened) sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, JSON.stringify({ base: form.elements.Base.value, text: text.value }));
}

function restore() {
  const draft = JSON.parse(sessionStorage.getItem(key) ?? 'null');
  if (!draft || draft.text === text.value) return;
  text.value = draft.text;
  form.elements.Base.value = draft.base; // a file that has changed since is noticed when the draft is saved
  check('Your unsaved draft is back');
}

async function check(note) {
  asking?.abort();
  asking = new AbortController();
  const body = new URLSearchParams(new FormData(form));
  body.set('Wish', 'check');
  try {
    const reply = await fetch(form.action, { method: 'POST', body, headers: { 'X-Fragment': 'check' }, signal: asking.signal });
    if (!reply.ok || reply.redirected) throw new Error(reply.statusText);
    const fresh = new DOMParser().parseFromString(await reply.text(), 'text/html');
    for (const id of ['edit-numbers', 'edit-result', 'edit-summary']) document.getElementById(id).innerHTML = fresh.getElementById(id).innerHTML;
    if (typeof note === 'string') summary.textContent = `${note}. ${summary.textContent}`;
  } catch (problem) {
    if (problem.name !== 'AbortError') summary.textContent = 'Not checked: the portal cannot be reached or you are signed out. Your text is kept in this tab.';
  }
}

function go(line) {
  const start = text.value.split('\n').slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  const end = text.value.indexOf('\n', start);
  text.focus({ preventScroll: true });
  text.setSelectionRange(start, end < 0 ? text.value.length : end);
  const pane = text.parentElement;
  const height = parseFloat(getComputedStyle(text).lineHeight);
  pane.scrollTo({ top: (line - 1) * height - pane.clientHeight / 3, left: 0 });
  pane.scrollIntoView({ block: 'nearest' });
}

if (form) {
  text.addEventListener('input', () => {
    text.rows = text.value.split('\n').length;
    keep();
    clearTimeout(timer);
    timer = setTimeout(check, quietMs);
  });
  addEventListener('online', () => check());
  document.addEventListener('click', event => {
    const link = event.target.closest('#edit-result a[data-line]');
    if (link?.pathname === location.pathname && link.search === location.search) {
      event.preventDefault();
      go(Number(link.dataset.line));
    }
    if (event.target.closest('[data-discard]')) {
      if (text.value === opened || confirm('Discard your changes to this file?')) sessionStorage.removeItem(key);
      else event.preventDefault();
    }
  });
  if (form.dataset.state === 'saved') sessionStorage.removeItem(key);
  else if (form.dataset.state === 'opened') restore();
  else {
    opened = null; // what was sent is not on disk
    keep();
  }
  if (form.dataset.line) go(Number(form.dataset.line));
}
