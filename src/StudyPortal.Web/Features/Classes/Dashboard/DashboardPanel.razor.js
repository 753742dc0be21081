// An open dashboard answers its own links and forms: what is being moved or chosen stays, and so does the place on the page. The address tells the rest of the world.
export function open(root, server) {
  const ends = new AbortController();
  let shown = location.search;
  const show = search => {
    shown = search;
    server.invokeMethodAsync('GoAsync', search);
  };
  const go = address => {
    history.pushState(history.state, '', address.pathname + address.search);
    show(address.search);
  };
  root.addEventListener('click', event => {
    const link = event.target.closest('a[href]');
    if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const address = new URL(link.href);
    if (address.origin !== location.origin || address.pathname !== location.pathname) return;
    event.preventDefault();
    go(address);
  }, { signal: ends.signal });
  root.addEventListener('submit', event => {
    const address = new URL(event.target.action);
    if (address.pathname !== location.pathname) return;
    event.preventDefault();
    const fields = [...new FormData(event.target)].filter(([, value]) => value !== '');
    address.search = new URLSearchParams(fields).toString();
    go(address);
  }, { signal: ends.signal });
  // The way back, and links outside of the dashboard that lead to it: the portal keeps the island and changes the address.
  const follow = () => { if (root.isConnected && location.search !== shown) show(location.search); };
  window.Blazor?.addEventListener('enhancedload', follow);
  ends.signal.addEventListener('abort', () => window.Blazor?.removeEventListener('enhancedload', follow));
  return { close: () => ends.abort() };
}
