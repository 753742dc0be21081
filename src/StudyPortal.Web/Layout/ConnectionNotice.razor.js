// A server that has forgotten the page says so once it is reached again: the page begins anew then, from its address.
const notice = document.getElementById('components-reconnect-modal');

if (notice) {
  new MutationObserver(() => { if (notice.classList.contains('components-reconnect-rejected')) location.reload(); }).observe(notice, { attributeFilter: ['class'] });
  notice.addEventListener('click', event => { if (event.target.closest('[data-reload]')) location.reload(); });
}
