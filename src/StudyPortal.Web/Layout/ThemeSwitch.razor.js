// The switch walks through system, light and dark. The choice is kept in this browser; the inline script in the head applies it before the first paint.
const order = ['system', 'light', 'dark'];

function chosen() {
  const theme = localStorage.getItem('theme');
  return order.includes(theme) ? theme : 'system';
}

function show() {
  const theme = chosen();
  for (const button of document.querySelectorAll('[data-theme-switch]')) {
    button.hidden = false;
    button.setAttribute('aria-label', `Theme: ${theme}`);
    button.title = `Theme: ${theme}`;
    for (const icon of button.querySelectorAll('[data-theme-icon]')) icon.hidden = icon.dataset.themeIcon !== theme;
  }
}

function apply(theme) {
  if (theme === 'system') {
    localStorage.removeItem('theme');
    delete document.documentElement.dataset.theme;
  } else {
    localStorage.setItem('theme', theme);
    document.documentElement.dataset.theme = theme;
  }
  show();
}

document.addEventListener('click', event => {
  if (event.target.closest('[data-theme-switch]')) apply(order[(order.indexOf(chosen()) + 1) % order.length]);
});
addEventListener('storage', event => {
  if (event.key === 'theme') apply(chosen());
});
// Enhanced navigation rewrites the attributes of <html> and the button.
new MutationObserver(() => {
  const theme = chosen();
  if (theme !== 'system' && document.documentElement.dataset.theme !== theme) document.documentElement.dataset.theme = theme;
}).observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
window.Blazor?.addEventListener?.('enhancedload', show);
show();
