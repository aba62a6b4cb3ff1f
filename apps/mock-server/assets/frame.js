// On a page in the widget's frame: tells the page around it how the payment ended, and when it is to be closed.
// @ts-check

const { result, message, account, paymentId } = document.body.dataset;

// The merchant's origin is not known here; the message holds nothing the success address would not get anyway.
if (window.parent !== window && result) {
  const params = { account, paymentId };
  window.parent.postMessage({ source: 'unitpay-mock', type: result, message, params }, '*');
}

function close() {
  window.parent.postMessage({ source: 'unitpay-mock', type: 'close' }, '*');
}

// Keys pressed in a frame never reach the dialog around it.
addEventListener('keydown', (event) => {
  if (event.key === 'Escape') close();
});

for (const button of document.querySelectorAll('button[data-close]')) {
  if (button instanceof HTMLButtonElement) button.hidden = false;
  button.addEventListener('click', close);
}
