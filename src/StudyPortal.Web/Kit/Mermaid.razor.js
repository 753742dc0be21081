// Draws the mermaid blocks of a page. The library writes style elements and attributes, which the portal's policy does not let in: they are taken out of
// the drawing and set through the style sheet interface, which it does.
const address = document.querySelector('script[data-mermaid]').dataset.mermaid;
let library = null;
let drawn = 0;

function load() {
  library ??= new Promise((done, failed) => {
    const script = Object.assign(document.createElement('script'), { src: address, onload: () => done(window.mermaid), onerror: failed });
    document.head.append(script);
  });
  return library;
}

function place(figure, source, svg) {
  const drawing = new DOMParser().parseFromString(svg, 'text/html').querySelector('svg');
  for (const element of drawing.querySelectorAll('style')) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(element.textContent);
    document.adoptedStyleSheets.push(sheet);
    element.remove();
  }
  const styled = [drawing, ...drawing.querySelectorAll('[style]')].map(element => [element, element.getAttribute('style') ?? '']);
  styled.forEach(([element]) => element.removeAttribute('style'));
  drawing.setAttribute('role', 'img');
  drawing.setAttribute('aria-label', source.textContent);
  figure.append(drawing);
  styled.forEach(([element, style]) => { element.style.cssText = style; });
  source.hidden = true;
}

async function draw() {
  for (const source of document.querySelectorAll('.mermaid-source:not([data-drawn])')) {
    source.dataset.drawn = '';
    try {
      const mermaid = await load();
      const dark = getComputedStyle(document.documentElement).colorScheme.includes('dark') && matchMedia('(prefers-color-scheme: dark)').matches || document.documentElement.dataset.theme === 'dark';
      mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', theme: dark ? 'dark' : 'default' });
      const { svg } = await mermaid.render(`mermaid-${++drawn}`, source.textContent);
      place(source.closest('figure'), source, svg);
    } catch {
      // The text stays: it says the same.
    }
  }
}

new MutationObserver(draw).observe(document.body, { childList: true, subtree: true });
draw();
