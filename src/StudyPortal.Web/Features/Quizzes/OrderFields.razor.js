// Steps are moved by their buttons, by the arrow keys on these, or by dragging. What is moved stays where it is in the document and its neighbours pass it, so
// that neither focus nor the finger loses it. The numbers are what is sent: every move writes them all.
let dragged = null;

const stepsOf = list => [...list.querySelectorAll('[data-order-step]')];

function settle(step) {
  const list = step.closest('[data-order]');
  const steps = stepsOf(list);
  steps.forEach((each, index) => { each.querySelector('select').value = String(index + 1); });
  list.querySelector('[data-order-said]').textContent = `Place ${steps.indexOf(step) + 1} of ${steps.length}`;
}

function move(step, direction) {
  const neighbour = direction === 'up' ? step.previousElementSibling : step.nextElementSibling;
  if (neighbour && direction === 'up') step.after(neighbour);
  else if (neighbour) step.before(neighbour);
  settle(step);
}

function dragTo(y) {
  const middle = element => { const { top, height } = element.getBoundingClientRect(); return top + height / 2; };
  const { previousElementSibling: above, nextElementSibling: below } = dragged;
  if (above && y < middle(above)) move(dragged, 'up');
  else if (below && y > middle(below)) move(dragged, 'down');
}

function drop() {
  dragged?.classList.remove('dragged');
  dragged = null;
}

document.addEventListener('click', event => {
  const button = event.target.closest?.('[data-order-move]');
  if (button) move(button.closest('[data-order-step]'), button.dataset.orderMove);
});
document.addEventListener('keydown', event => {
  const direction = { ArrowUp: 'up', ArrowDown: 'down' }[event.key];
  const button = event.target.closest?.('[data-order-move]');
  if (!direction || !button || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  move(button.closest('[data-order-step]'), direction);
});
document.addEventListener('pointerdown', event => {
  const grip = event.target.closest?.('[data-order-grip]');
  if (!grip || event.button !== 0) return;
  event.preventDefault();
  dragged = grip.closest('[data-order-step]');
  dragged.classList.add('dragged');
});
document.addEventListener('pointermove', event => { if (dragged) dragTo(event.clientY); });
document.addEventListener('pointerup', drop);
document.addEventListener('pointercancel', drop);
