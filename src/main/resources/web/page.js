// Leaves at once: blanks the page, then replaces it in the history, so that Back does not show it.
(() => {
  const one = selector => document.querySelector(selector);
  const leave = () => {
    const { href } = one('.leave');
    document.documentElement.textContent = '';
    location.replace(href);
  };
  const tell = text => { one('.leave-told').textContent = text; };
  let presses = 0, alone = false, timer;
  addEventListener('keydown', event => {
    alone = event.key === 'Shift';
    if (!alone) presses = 0;
  });
  addEventListener('keyup', event => {
    if (event.key !== 'Shift' || !alone) return;
    clearTimeout(timer);
    timer = setTimeout(() => { presses = 0; tell(''); }, 3000);
    if (++presses === 3) leave();
    else tell(one('.leave-told').dataset.left.split('|')[presses - 1]);
  });
  // A page kept by the browser and shown again has no answers on it.
  addEventListener('pageshow', event => {
    if (event.persisted) location.replace(one('.mark').href);
  });
  // A send that must fail loses nothing. Some browsers think wrongly that they are alone: the second is let through.
  let warned = false;
  addEventListener('submit', event => {
    if (navigator.onLine || warned) return;
    warned = true;
    event.preventDefault();
    event.stopImmediatePropagation();
    tell(one('.leave-told').dataset.offline);
  }, true);
  addEventListener('beforeprint', () => document.querySelectorAll('details').forEach(one => { one.open = true; }));
  addEventListener('pagehide', () => document.querySelectorAll('form').forEach(one => one.reset()));
  // Who presses Back later is not shown a number anew: what brought it is not sent again.
  addEventListener('submit', event => {
    if (!event.defaultPrevented && one('.digits, #number[aria-invalid], #reach')) history.replaceState(null, '', location.href);
  });
  addEventListener('click', event => {
    if (event.target.closest('.leave')) {
      event.preventDefault();
      leave();
    } else if (event.target.closest('.print')) print();
    else if (event.target.closest('.copy')) {
      navigator.clipboard.writeText(one('.digits').textContent.trim())
        .then(() => { one('.copied').textContent = one('.copied').dataset.copied; });
    }
  });
  const show = () => document.querySelectorAll(navigator.clipboard ? '.copy, .print' : '.print')
    .forEach(button => { button.hidden = false; });
  show();
  addEventListener('shown', show);
})();
