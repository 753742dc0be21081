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

// The menu of small screens closes like a menu: by Escape, and by a click elsewhere.
function closeMenu(except) {
  const menu = document.querySelector('.site-menu[open]');
  if (!menu || menu.contains(except)) return;
  const hadFocus = menu.contains(document.activeElement);
  menu.open = false;
  if (hadFocus) menu.querySelector('summary').focus();
}

document.addEventListener('click', event => closeMenu(event.target));
document.addEventListener('keydown', event => {
  if (event.key === 'Escape') closeMenu(null);
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || typing(event.target)) return;
  const action = actions[event.key];
  if (!action || document.querySelector('dialog[open]')) return;
  event.preventDefault();
  action();
});
