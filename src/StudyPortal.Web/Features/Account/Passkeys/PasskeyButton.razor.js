// Passkeys: the one part of an account that needs script. A button asks the server for options and the browser for a credential, puts that
// into the hidden field of its form and sends the form.
const supported = typeof window.PublicKeyCredential?.parseCreationOptionsFromJSON === 'function';

const operations = {
  create: options => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
  get: options => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
};

const token = '__RequestVerificationToken';

async function options(button) {
  const reply = await fetch(button.dataset.passkeyOptions, { method: 'POST', body: new URLSearchParams({ [token]: button.form.elements[token].value }) });
  if (reply.status === 429) throw new Error('Too many tries in a short time. Wait a minute and try again.');
  if (!reply.ok || !reply.headers.get('content-type')?.startsWith('application/json')) throw new Error('This page is out of date. Reload it and try again.');
  return reply.json();
}

function reason(error) {
  if (error.name === 'NotAllowedError') return 'No passkey was used: the browser was told to stop, or waited too long.';
  if (error.name === 'InvalidStateError') return 'This device has a passkey for this account already.';
  if (error.name === 'SecurityError') return 'Browsers allow passkeys only over https or on localhost.';
  return error.message;
}

async function ask(button) {
  const form = button.form;
  const problem = form.querySelector('[data-passkey-problem]');
  if (!form.reportValidity()) return;
  problem.textContent = '';
  button.disabled = true;
  try {
    const credential = await operations[button.dataset.passkey](await options(button));
    form.querySelector('[data-passkey-credential]').value = JSON.stringify(credential);
    form.submit();
  } catch (error) {
    problem.textContent = reason(error);
    button.disabled = false;
  }
}

function show() {
  for (const button of document.querySelectorAll('[data-passkey][hidden]')) button.hidden = false;
}

if (supported) {
  document.addEventListener('click', event => {
    const button = event.target.closest('[data-passkey]');
    if (button) ask(button);
  });
  // Enhanced navigation brings the buttons in later.
  new MutationObserver(show).observe(document.body, { childList: true, subtree: true });
  show();
}
