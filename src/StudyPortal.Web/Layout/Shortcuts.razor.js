// Keys of static pages. They rest while somebody types, and never take a key that is pressed with a modifier.
const typing = element => element.closest('input, textarea, select, [contenteditable]') !== null;

function follow(relation) {
  document.querySelector(`a[rel="${relation}"]`)?.click();
}

const actions = {
  '/': () => document.querySelector('[data-search-input]')?.focus(),
  n: () => follow('next'),
  p: () => follow('prev'),
  '?': () => document.getElementById('shortcuts')?.showModal(),
};

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || typing(event.target)) return;
  const action = actions[event.key];
  if (!action || document.querySelector('dialog[open]')) return;
  event.preventDefault();
  action();
});
