// Leaves at once: blanks the page, then replaces it in the history, so that Back does not show it.
(() => {
  const link = document.querySelector('.leave');
  const leave = () => {
    document.documentElement.textContent = '';
    location.replace(link.href);
  };
  link.addEventListener('click', event => {
    event.preventDefault();
    leave();
  });
  const told = document.querySelector('.leave-told');
  let presses = 0, alone = false, timer;
  addEventListener('keydown', event => {
    alone = event.key === 'Shift';
    if (!alone) presses = 0;
  });
  addEventListener('keyup', event => {
    if (event.key !== 'Shift' || !alone) return;
    clearTimeout(timer);
    timer = setTimeout(() => { presses = 0; told.textContent = ''; }, 3000);
    if (++presses === 3) leave();
    else told.textContent = told.dataset.left.split('|')[presses - 1];
  });
  // A page kept by the browser and shown again has no answers on it.
  addEventListener('pageshow', event => {
    if (event.persisted) location.replace(document.querySelector('.mark').href);
  });
  // A send that must fail loses nothing. Some browsers think wrongly that they are alone: the second is let through.
  let warned = false;
  addEventListener('submit', event => {
    if (navigator.onLine || warned) return;
    warned = true;
    event.preventDefault();
    told.textContent = told.dataset.offline;
  });
  addEventListener('beforeprint', () => document.querySelectorAll('details').forEach(one => { one.open = true; }));
  addEventListener('pagehide', () => document.querySelectorAll('form').forEach(one => one.reset()));
  // Who presses Back later is not shown a number anew: what brought it is not sent again.
  if (document.querySelector('.digits, #number[aria-invalid], #reach')) {
    addEventListener('submit', event => {
      if (!event.defaultPrevented) history.replaceState(null, '', location.href);
    });
  }
  const copy = document.querySelector('.copy');
  if (copy && navigator.clipboard) {
    copy.hidden = false;
    copy.addEventListener('click', () => navigator.clipboard
      .writeText(document.querySelector('.digits').textContent.trim())
      .then(() => {
        const copied = document.querySelector('.copied');
        copied.textContent = copied.dataset.copied;
      }));
  }
  document.querySelectorAll('.print').forEach(button => {
    button.hidden = false;
    button.addEventListener('click', () => print());
  });
})();
