// In development an open page follows the content: it reloads, where it stands, when a file has been saved. The editor is left alone: its author is
// typing. A hidden page lets go of its connection, of which a browser has only a few, and catches up when it is looked at again.
let changes = null;

const shown = () => document.querySelector('script[data-content]')?.dataset.content;

function compare(event) {
  if (event.data !== shown() && location.pathname !== '/author/edit') location.reload();
}

function follow() {
  changes?.close();
  changes = null;
  if (document.visibilityState !== 'visible') return;
  changes = new EventSource('/content/changes');
  changes.addEventListener('current', compare);
  changes.addEventListener('changed', compare);
}

document.addEventListener('visibilitychange', follow);
addEventListener('pageshow', event => { if (event.persisted) follow(); });
addEventListener('pagehide', () => changes?.close());
follow();
