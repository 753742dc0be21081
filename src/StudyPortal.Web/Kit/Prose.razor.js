// Copy buttons on code. Of a console block only the input is copied: what a learner would type.
const text = figure => {
  const inputs = [...figure.querySelectorAll('.tok-input')].map(input => input.textContent.trimEnd());
  return figure.dataset.language === 'console' ? inputs.join('\n') : figure.querySelector('code').textContent;
};

function equip() {
  for (const figure of document.querySelectorAll('figure.code:not([data-copy-ready])')) {
    figure.dataset.copyReady = '';
    if (text(figure).trim() === '') continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy-button';
    button.textContent = 'Copy';
    button.setAttribute('aria-label', figure.dataset.language === 'console' ? 'Copy the commands' : 'Copy the code');
    figure.append(button);
  }
}

document.addEventListener('click', async event => {
  const button = event.target.closest('.copy-button');
  if (!button) return;
  try {
    await navigator.clipboard.writeText(text(button.closest('figure')));
    button.textContent = 'Copied';
  } catch {
    button.textContent = 'Not allowed';
  }
  document.getElementById('notices').textContent = button.textContent;
  setTimeout(() => { button.textContent = 'Copy'; }, 2000);
});
new MutationObserver(equip).observe(document.body, { childList: true, subtree: true });
equip();
