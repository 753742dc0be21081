// A diagram has one handler for all its shapes: this module tells it which shape was activated, by pointer or by key.
const activated = 'diagramchoose';
const shapeAt = target => target.closest?.('.cluster-diagram [data-id]');

window.Blazor?.registerCustomEventType?.('choose', { browserEventName: activated, createEventArgs: event => ({ id: event.detail }) });

document.addEventListener('click', event => {
  const shape = shapeAt(event.target);
  if (shape) shape.dispatchEvent(new CustomEvent(activated, { bubbles: true, detail: shape.dataset.id }));
});

// Enter and Space activate what looks like a button, and Space does not scroll the page then.
document.addEventListener('keydown', event => {
  if ((event.key !== 'Enter' && event.key !== ' ') || event.ctrlKey || event.metaKey || event.altKey) return;
  const shape = event.target.closest?.('.cluster-diagram [role="button"]');
  if (!shape) return;
  event.preventDefault();
  if (!event.repeat) shape.dispatchEvent(new MouseEvent('click', { bubbles: true }));
});

// Without a circuit a module may follow what is activated, and what is chosen beside the picture: [data-follow] names it, so that only pages with such a picture load it.
async function follow(event) {
  const follower = event.target.closest?.('[data-follow]');
  if (follower) (await import(follower.dataset.follow)).follow(follower, event);
}
document.addEventListener(activated, follow);
document.addEventListener('change', follow);
