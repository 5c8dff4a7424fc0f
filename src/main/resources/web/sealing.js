// What seals in the browser comes when somebody begins to write. Where it does not come or cannot, Fyren seals on arrival.
(() => {
  const form = document.querySelector('[data-seal]');
  // What Fyren has had in clear goes so again: what is sealed here it has not had.
  if (form.querySelector('textarea')?.defaultValue) return;
  const PATIENCE = 5000;
  let coming = null, came = false;
  // What did not come because the line was away for a moment is asked for once more.
  const come = () => {
    coming ??= import(form.dataset.seal).then(it => it.begin())
      .then(able => { came = true; return able; }, () => { coming = null; return false; });
    return coming;
  };
  const late = () => new Promise(done => { setTimeout(done, PATIENCE, false); });
  form.addEventListener('focusin', come);
  form.addEventListener('submit', event => {
    if (came || 'clear' in form.dataset) return;
    event.preventDefault();
    event.stopPropagation();
    Promise.race([come(), late()]).then(able => {
      if (able) return form.requestSubmit();
      form.dataset.clear = '';
      form.submit();
    });
  });
})();
