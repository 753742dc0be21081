// The line of a terminal. Entered lines go to the server one after the other, each when the one before has printed.
const mostRemembered = 200;

export function attach(input, pane) {
  const typed = [];
  const waiting = [];
  let at = 0; // Where in the history the line stands; its end is the line that is being typed.
  let draft = '';
  let isSending = false;

  async function send() {
    if (isSending) return;
    isSending = true;
    try {
      while (waiting.length > 0) await pane.invokeMethodAsync('EnterAsync', waiting.shift());
    } finally {
      isSending = false;
    }
  }

  function enter(line) {
    if (line.trim() !== '' && line !== typed.at(-1)) typed.push(line);
    if (typed.length > mostRemembered) typed.shift();
    at = typed.length;
    draft = '';
    waiting.push(line);
    send();
  }

  function recall(step) {
    const next = Math.min(Math.max(at + step, 0), typed.length);
    if (next === at) return;
    if (at === typed.length) draft = input.value;
    at = next;
    input.value = at === typed.length ? draft : typed[at];
    input.setSelectionRange(input.value.length, input.value.length);
  }

  const keys = {
    Enter: () => { enter(input.value); input.value = ''; },
    ArrowUp: () => recall(-1),
    ArrowDown: () => recall(1),
  };

  function press(event) {
    if (event.isComposing) return;
    const isClear = event.ctrlKey && event.key.toLowerCase() === 'l';
    const action = isClear ? () => pane.invokeMethodAsync('ClearAsync') : keys[event.key];
    if (!action || (!isClear && (event.ctrlKey || event.metaKey || event.altKey))) return;
    event.preventDefault();
    action();
  }

  // Of several lines all but the last are entered; the last one stays to be looked at.
  function paste(event) {
    const lines = event.clipboardData.getData('text').split(/\r\n|\r|\n/);
    if (lines.length < 2) return;
    event.preventDefault();
    lines[0] = input.value.slice(0, input.selectionStart) + lines[0];
    const rest = lines.pop() + input.value.slice(input.selectionEnd);
    lines.forEach(enter);
    input.value = rest;
  }

  input.addEventListener('keydown', press);
  input.addEventListener('paste', paste);
  return {
    detach() {
      input.removeEventListener('keydown', press);
      input.removeEventListener('paste', paste);
    },
  };
}
