// Only a script can open a dialog as a modal one.
export function show(dialog) {
  if (dialog?.isConnected && !dialog.open) dialog.showModal();
}
