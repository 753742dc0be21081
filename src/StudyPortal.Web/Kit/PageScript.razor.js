// Loads the scripts that a page asks for, each once. They begin by themselves, and again where enhanced navigation has put another page under them.
function load() {
  for (const { dataset: { pageScript } } of document.querySelectorAll('[data-page-script]')) import(new URL(pageScript, document.baseURI));
}

window.Blazor?.addEventListener?.('enhancedload', load);
load();
