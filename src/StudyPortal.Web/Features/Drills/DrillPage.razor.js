// Drills by keyboard: digits choose an option or begin a number, Enter goes on after an answer. Forms, links and the key n work without this script.
const writing = element => element.matches('textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])');
const used = element => element.closest('a, button, summary, input') !== null;

function choose(card, number) {
  const option = card.querySelectorAll('input[name=option]')[number - 1];
  option?.focus();
  option?.click();
  return Boolean(option);
}

// The digit itself is typed by the browser once the field has the focus.
function begin(card) {
  card.querySelector('form input[name=text]')?.focus();
  return false;
}

function goOn(card) {
  const next = card.querySelector('a[rel=next]');
  if (next) next.click();
  else card.querySelector('form input:not([type=hidden])')?.focus();
  return true;
}

function act(card, event) {
  if (event.key === 'Enter') return !used(event.target) && goOn(card);
  if (!/^[0-9]$/.test(event.key)) return false;
  return choose(card, Number(event.key)) || begin(card);
}

document.addEventListener('keydown', event => {
  const card = document.querySelector('[data-drill] [data-question]');
  if (!card || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (writing(event.target) || document.querySelector('dialog[open]')) return;
  if (act(card, event)) event.preventDefault();
});

// After an answer in place the line under the card counts it, and there is nothing left to skip.
document.addEventListener('question:answered', async event => {
  const page = event.target.closest('[data-drill]');
  if (!page) return;
  page.querySelector('[data-drill-skip]')?.remove();
  const reply = await fetch(location.href).catch(() => null);
  if (!reply?.ok) return;
  const fresh = new DOMParser().parseFromString(await reply.text(), 'text/html').querySelector('[data-drill-standing]');
  if (fresh) page.querySelector('[data-drill-standing]')?.replaceWith(fresh);
});
