// Fills every [data-question-card="ID"] of the page with the card of that question, whenever it comes: islands put such slots in and change them at
// any time. What happens to the card afterwards is for QuestionCard.razor.js, which listens on the document.
const patienceMs = 20000;
const filled = new WeakMap(); // The address that each slot was last filled from.

function addressOf({ dataset: { questionCard, lesson = '' } }) {
  return `/questions/${encodeURIComponent(questionCard)}/card?${new URLSearchParams({ lesson })}`;
}

function note(slot, text, ...more) {
  const line = document.createElement('p');
  line.setAttribute('role', 'status');
  line.append(text, ...more);
  slot.replaceChildren(line);
}

function againButton(slot) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = 'Try again';
  button.addEventListener('click', async () => {
    await fill(slot);
    slot.querySelector('[data-question], button')?.focus();
  });
  return button;
}

async function fetchCard(address) {
  const reply = await fetch(address, { signal: AbortSignal.timeout(patienceMs) });
  if (!reply.ok) throw new Error(reply.statusText);
  return new DOMParser().parseFromString(await reply.text(), 'text/html').querySelector('[data-question]');
}

async function fill(slot) {
  const address = addressOf(slot);
  filled.set(slot, address);
  note(slot, 'Loading the question.');
  const card = await fetchCard(address).catch(() => null);
  if (filled.get(slot) !== address) return; // Another question has taken the place.
  if (!card) {
    note(slot, 'The question could not be loaded.', againButton(slot));
    return;
  }
  slot.replaceChildren(card);
  const detail = { id: card.dataset.question, answered: 'answered' in card.dataset };
  card.dispatchEvent(new CustomEvent('question:shown', { bubbles: true, detail }));
}

function fillAll() {
  for (const slot of document.querySelectorAll('[data-question-card]')) {
    if (filled.get(slot) !== addressOf(slot) || !slot.firstElementChild) fill(slot);
  }
}

new MutationObserver(fillAll).observe(document.documentElement, {
  childList: true, subtree: true, attributes: true, attributeFilter: ['data-question-card', 'data-lesson'],
});
fillAll();
