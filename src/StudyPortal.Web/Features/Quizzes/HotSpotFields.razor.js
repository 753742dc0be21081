// A part that is activated in the picture is chosen in the list, and what is chosen in the list is marked in the picture. Loaded by ClusterDiagram.razor.js where it is wanted.
export function follow(question, event) {
  const radios = [...question.querySelectorAll('input[type=radio]')];
  if (event.type === 'diagramchoose') {
    const radio = radios.find(({ value }) => value === event.detail);
    if (!radio) return;
    radio.checked = true;
  }
  const chosen = radios.find(({ checked }) => checked)?.value;
  for (const shape of question.querySelectorAll('.cluster-diagram [data-id]')) shape.classList.toggle('in-focus', shape.dataset.id === chosen);
}
