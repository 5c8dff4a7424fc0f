// While a thread's page is open: says that its centre answers now, and that something new has come. What is written stays.
(() => {
  let stream = null;
  const stop = () => {
    stream?.close();
    stream = null;
  };
  const listen = () => {
    stop();
    const told = document.querySelector('[data-lately]');
    if (!told || navigator.connection?.saveData || !window.EventSource) return;
    stream = new EventSource(told.dataset.lately);
    stream.addEventListener('message', event => {
      const { answering, news, over } = JSON.parse(event.data);
      if (over) {
        stop();
        return;
      }
      const [now, come] = told.children;
      if (now.textContent !== answering) now.textContent = answering;
      come.hidden = !news;
      // Beside news it would not be true.
      const waiting = document.querySelector('[data-waiting]');
      if (waiting) waiting.hidden = news;
    });
  };
  addEventListener('shown', listen);
  addEventListener('pagehide', stop);
  listen();
})();
