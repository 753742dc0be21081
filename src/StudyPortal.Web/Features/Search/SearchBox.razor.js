// Search as you type: a combobox over the suggestions that the server draws. Without this script the form opens the search page.
let pause = 0;
let asking = null;

const box = () => document.querySelector('[data-search]');
const input = () => box()?.querySelector('[data-search-input]');
const list = () => box()?.querySelector('[data-search-list]');
const options = () => [...(list()?.querySelectorAll('[role=option]:not([aria-disabled])') ?? [])];

function close() {
  asking?.abort();
  const [field, suggestions] = [input(), list()];
  if (!field) return;
  suggestions.hidden = true;
  suggestions.replaceChildren();
  if (field.hasAttribute('role')) field.setAttribute('aria-expanded', 'false');
  field.removeAttribute('aria-activedescendant');
}

async function ask() {
  const words = input().value.trim();
  asking?.abort();
  if (words.length < 2) return close();
  asking = new AbortController();
  try {
    const reply = await fetch(`/search/suggestions?q=${encodeURIComponent(words)}`, { signal: asking.signal });
    if (!reply.ok) return;
    const drawn = new DOMParser().parseFromString(await reply.text(), 'text/html').getElementById('search-suggestions');
    list().replaceChildren(drawn);
    list().hidden = false;
    input().setAttribute('aria-expanded', 'true');
    document.getElementById('notices').textContent = '';
  } catch (error) {
    if (error.name !== 'AbortError') close();
  }
}

function move(step) {
  const all = options();
  if (all.length === 0) return;
  const at = all.findIndex(option => option.getAttribute('aria-selected') === 'true');
  const next = (at + step + all.length + (at < 0 && step < 0 ? 1 : 0)) % all.length;
  all.forEach((option, i) => option.setAttribute('aria-selected', String(i === next)));
  all[next].scrollIntoView({ block: 'nearest' });
  input().setAttribute('aria-activedescendant', all[next].id);
}

document.addEventListener('input', event => {
  if (!event.target.matches('[data-search-input]')) return;
  clearTimeout(pause);
  pause = setTimeout(ask, 80);
});
document.addEventListener('focusin', event => {
  if (event.target.matches('[data-search-input]')) {
    for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-controls', 'search-list'], ['aria-expanded', 'false']]) event.target.setAttribute(name, value);
    list().id = 'search-list';
  } else if (!event.target.closest('[data-search]')) close();
});
document.addEventListener('click', event => {
  if (!event.target.closest('[data-search]') || event.target.closest('[data-search-list] a')) close();
});
document.addEventListener('keydown', event => {
  if (!event.target.matches('[data-search-input]')) return;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    move(event.key === 'ArrowDown' ? 1 : -1);
  } else if (event.key === 'Escape') close();
  else if (event.key === 'Enter') {
    const chosen = options().find(option => option.getAttribute('aria-selected') === 'true');
    if (!chosen) return;
    event.preventDefault();
    chosen.click();
  }
});
