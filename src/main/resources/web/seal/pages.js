// What is written is sealed before it leaves, and what is read is opened here. Keys and words live in this page's memory
// alone: so answers are shown in place of the page, and when it is left everything is forgotten.
import './lately.js';
import * as receipt from './receipt.js';
import { base64, isAble, joined, open, publicKey, random, seal, unveil, utf8, uuid, veil } from './seal.js';

const MOST = 10000;
const FORMS = ['sent', 'messages', 'back', 'once', 'call', 'no-call', 'remove', 'attach', 'picture'];
const LINKS = ['messages', 'back', 'remove', 'attach', 'picture'];
// By the pages' policy nothing else may make a page of text; its scripts do not run.
const OURS = globalThis.trustedTypes?.createPolicy('fyren', { createHTML: text => text }) ?? { createHTML: text => text };
const NOTHING_SEEN = /^[\p{Zs}\p{Zl}\p{Zp}\p{Cc}\p{Cf}\p{Mn}\p{Me}\u115f\u1160\u3164\uffa0\u2800]*$/u;
const UNREADABLE = /\p{Cs}|(?![\n\t\r])\p{Cc}/u;

const NOTHING = { typed: '', written: '', number: '', digits: '', once: '', sealed: '', head: null, keys: null, thread: '', box: '', text: null, sending: false };
let now = { ...NOTHING };
let busy = false;

const one = selector => document.querySelector(selector);
const place = address => new URL(address, location).pathname.split('/').at(-1);

// What is wrong with a text Fyren tells of another one that is wrong in the same way.
const standIn = text => {
  const lines = text.replaceAll('\r\n', '\n');
  if (NOTHING_SEEN.test(lines)) return ' ';
  if ([...lines].length > MOST) return 'x'.repeat(MOST + 1);
  return UNREADABLE.test(lines) ? 'x\u0001' : null;
};

// What goes before the first letter: the thread and its keys, and the number to be shown.
const begun = async ({ salt, centre }) => {
  const digits = receipt.draw();
  const keys = await receipt.keys(digits, salt);
  const { bytes, text: thread } = uuid();
  const text = random(32);
  const reader = await publicKey(keys.reading);
  const receiver = base64.read(centre);
  const head = joined([
    bytes, keys.door, reader, receiver,
    await seal(receiver, text, `fyren card text 1 ${thread}`),
    await seal(reader, text, `fyren text box 1 ${thread}`)
  ]);
  Object.assign(now, { digits, keys, thread, text, head });
};

const opening = async (once, text, page) => {
  // What is sent again is the same, to be taken once.
  if (now.once === once && now.written === text) return now.sealed;
  // Corrected, where nobody knows whether the first came, it goes to the same thread: it is its number that is shown.
  if (now.once !== once || !now.head) await begun(page);
  const id = uuid();
  const sealed = base64.of(joined([now.head, id.bytes, await veil(now.text, text, now.thread, id.text)]));
  Object.assign(now, { once, sealed, written: text });
  return sealed;
};

const letter = async (once, text) => {
  if (now.once === once && now.written === text) return now.sealed;
  const id = uuid();
  const sealed = base64.of(joined(
    [base64.read(now.box), id.bytes, await veil(now.text, text, now.thread, id.text)]));
  Object.assign(now, { once, sealed, written: text });
  return sealed;
};

// The form's fields, without a word or a digit that Fyren is not to have.
const fields = async (form, submitter, to) => {
  const data = new FormData(form, submitter);
  const typed = data.get('text');
  data.delete('text');
  now.sending = (to === 'messages' || to === 'back') && form.querySelector('textarea') !== null;
  if (to === 'back' && (data.has('number') || one('[data-drawn]'))) {
    const number = data.get('number');
    const read = number === null ? now : receipt.read(number);
    data.delete('number');
    now.number = number ?? '';
    if (read.digits) {
      if (number !== null) now.keys = await receipt.keys(read.digits, one('[data-salt]').dataset.salt);
      data.set('door', base64.of(now.keys.door));
    } else data.set('number', read.stand);
  }
  if (to === 'sent' && !data.has('sealed') || to === 'messages' && form.querySelector('textarea')) {
    const text = typed !== null && form.querySelector('textarea') ? now.typed : now.written;
    const wrong = standIn(text);
    if (wrong !== null) data.set('text', wrong);
    else if (to === 'messages') data.set('sealed', await letter(data.get('once'), text));
    else data.set('sealed', await opening(data.get('once'), text, one('[data-salt]')?.dataset ?? {}));
  }
  return new URLSearchParams(data);
};

// Opens what is shut on the page, with the key in its box.
const read = async () => {
  const box = one('[data-box]');
  if (!box || !now.keys) return;
  const { thread, unreadable } = box.dataset;
  now.thread = thread;
  now.box = box.dataset.box;
  now.text = await open(now.keys.reading, base64.read(box.dataset.box), `fyren text box 1 ${thread}`);
  for (const words of document.querySelectorAll('[data-shut]')) {
    try {
      words.textContent = await unveil(now.text, base64.read(words.dataset.shut), thread, words.dataset.id);
    } catch {
      words.textContent = unreadable;
    }
    words.hidden = false;
  }
  document.querySelectorAll('[data-opened]').forEach(element => { element.hidden = false; });
  box.remove();
};

// Of what was typed, drawn and sealed the page that is shown now keeps what it needs.
const forget = answer => {
  const { typed, number, written, once, sealed, sending } = now;
  if (one('[data-box]')) {
    Object.assign(now, { digits: '', head: null }, !typed && { written: '', once: '', sealed: '' });
  } else if (one('#number')) {
    const isGone = answer.status === 404 && !one('#text');
    now = { ...NOTHING, number, sending, ...!isGone && { typed, written, once, sealed } };
  } else if (!one('main form, main #text, main a[href$="/messages"]')) now = { ...NOTHING };
};

const show = async (next, answer, to) => {
  const root = document.documentElement;
  root.lang = next.documentElement.lang;
  root.dir = next.documentElement.dir;
  document.title = next.title;
  document.body.replaceWith(document.adoptNode(next.body));
  const main = one('main');
  main.setAttribute('aria-busy', 'true');
  history.replaceState(null, '', answer.url);
  const drawn = one('[data-drawn]');
  if (drawn) {
    drawn.textContent = receipt.grouped(now.digits);
    now.typed = '';
  }
  if (answer.redirected && to === 'messages') now.typed = '';
  forget(answer);
  // Whose box holds no key is shown what is shut as it is.
  await read().catch(() => { now.text = null; });
  const text = one('textarea#text');
  if (text && now.typed) text.value = now.typed;
  const number = one('#number');
  if (number && now.number) number.value = now.number;
  now.number = '';
  dispatchEvent(new Event('shown'));
  scrollTo(0, 0);
  one('h1').tabIndex = -1;
  one('h1').focus({ preventScroll: true });
  main.removeAttribute('aria-busy');
  // What was written when the number was asked for goes as soon as there is a key.
  if (to === 'back' && now.sending && now.typed && now.text && text) {
    // Where it was sent and its answer was lost, it is the same as then: the first 78 bytes are of the thread's box.
    const isSent = now.written === now.typed && now.sealed.startsWith(now.box.slice(0, 104));
    if (isSent) text.form.elements.once.value = now.once;
    text.form.requestSubmit();
  }
};

// A page of Fyren's; what a server in front answers in its place is none.
const page = async answer => {
  const next = new DOMParser().parseFromString(OURS.createHTML(await answer.text()), 'text/html');
  if (!next.querySelector('main#main h1') || !next.querySelector('.leave')) throw new Error('Not a page');
  return next;
};

// What was asked for did not come; everything is still there, to be tried again.
const tellOfFailure = (where, why) => {
  one('.failed')?.remove();
  const told = document.createElement('p');
  told.className = 'wrong failed';
  told.setAttribute('role', 'alert');
  told.textContent = why ?? one('.leave-told').dataset.unreached;
  where.prepend(told);
  told.scrollIntoView({ block: 'nearest' });
  one('main').removeAttribute('aria-busy');
};

const ask = async (where, address, to, body) => {
  busy = true;
  one('main').setAttribute('aria-busy', 'true');
  let answer, next;
  try {
    answer = await fetch(address, { mode: 'same-origin', ...body && { method: 'POST', body } });
    next = await page(answer);
  } catch {
    tellOfFailure(where);
    return;
  } finally {
    busy = false;
  }
  // A fault that has no place for what was typed, drawn or chosen, or for the keys, is told on the page that has it.
  const isHeld = !answer.ok && (now.typed || now.keys || one('[data-drawn]')) && !next.querySelector('#text, #number, #file');
  if (isHeld) tellOfFailure(where, next.querySelector('main p').textContent);
  else await show(next, answer, to);
};

// What has been typed is kept, whatever comes.
const keepTyped = () => {
  const text = one('textarea#text:not([readonly])');
  if (text) now.typed = text.value;
};

const submitted = async event => {
  const form = event.target;
  const address = event.submitter?.getAttribute('formaction') || form.action;
  const to = place(address);
  keepTyped();
  const isOurs = form.matches('[data-seal]') || now.keys || now.typed;
  // A new start is a new page; to write it in another language is none.
  const isHere = FORMS.includes(to) || to === 'write' && form.closest('nav');
  if (event.defaultPrevented || 'clear' in form.dataset || !isOurs || !isHere) return;
  event.preventDefault();
  if (busy) return;
  busy = true;
  let body;
  try {
    body = to === 'attach' ? new FormData(form) : await fields(form, event.submitter, to);
  } catch {
    busy = false;
    // It cannot be sealed here after all: Fyren seals the first on arrival, and says so.
    if (to === 'sent') {
      form.dataset.clear = '';
      form.submit();
    } else tellOfFailure(form);
    return;
  }
  await ask(form, address, to, body);
};

const clicked = event => {
  const link = event.target.closest('a[href]');
  const isHere = link && !link.hash && link.origin === location.origin && LINKS.includes(place(link.href));
  if (event.defaultPrevented || !(now.keys || now.typed) || !isHere) return;
  event.preventDefault();
  keepTyped();
  now.sending = false;
  if (!busy) ask(one('main'), link.href, place(link.href));
};

// Whether this browser seals from now on.
export const begin = async () => {
  if (!await isAble()) return false;
  document.addEventListener('submit', submitted);
  document.addEventListener('click', clicked);
  addEventListener('pagehide', () => { now = { ...NOTHING }; });
  return true;
};
