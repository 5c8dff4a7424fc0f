// What seals in the browser comes when somebody begins to write. Where it does not come or cannot, Fyren seals on arrival.
(() => {
  const form = document.querySelector('[data-seal]');
  let coming, came = false;
  const come = () => {
    if (!coming) {
      coming = import(form.dataset.seal).then(it => it.begin()).catch(() => false)
        .then(able => { came = true; return able; });
    }
    return coming;
  };
  form.addEventListener('focusin', come);
  form.addEventListener('submit', event => {
    if (came) return;
    event.preventDefault();
    event.stopPropagation();
    come().then(able => able ? form.requestSubmit() : form.submit());
  });
})();
