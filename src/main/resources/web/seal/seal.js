// How things are sealed (docs/sealing.md), in a browser's words. Keys are bytes; nothing of them is kept.
import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from './hpke.js';

const suite = new CipherSuite(
  { kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
const ENCAPSULATED = 32;
const NONCE = 12;
const SIZES = [8192, 45056];

export const utf8 = text => new TextEncoder().encode(text);
export const joined = parts => new Uint8Array(parts.flatMap(part => [...part]));
export const random = length => crypto.getRandomValues(new Uint8Array(length));

// The Base64 of addresses, without =.
export const base64 = {
  of: bytes => {
    let signs = '';
    bytes.forEach(byte => { signs += String.fromCharCode(byte); });
    return btoa(signs).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  },
  read: text => Uint8Array.from(
    atob(text.replaceAll('-', '+').replaceAll('_', '/')), sign => sign.charCodeAt(0))
};

export const make = async (key, purpose) => new Uint8Array(await crypto.subtle.deriveBits(
  { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: utf8(purpose) },
  await crypto.subtle.importKey('raw', key, 'HKDF', false, ['deriveBits']), 256));

export const publicKey = async privateKey => new Uint8Array(await crypto.subtle.deriveBits(
  { name: 'X25519', public: await suite.kem.deserializePublicKey(Uint8Array.of(9, ...new Uint8Array(31)).buffer) },
  await suite.kem.deserializePrivateKey(privateKey.slice().buffer), 256));

export const seal = async (key, plain, context) => {
  const recipientPublicKey = await suite.kem.deserializePublicKey(key.slice().buffer);
  const { ct, enc } = await suite.seal({ recipientPublicKey, info: utf8(context) }, plain);
  return joined([new Uint8Array(enc), new Uint8Array(ct)]);
};

export const open = async (key, sealed, context) => {
  const recipientKey = await suite.kem.deserializePrivateKey(key.slice().buffer);
  const enc = sealed.slice(0, ENCAPSULATED).buffer;
  return new Uint8Array(await suite.open({ recipientKey, enc, info: utf8(context) }, sealed.slice(ENCAPSULATED)));
};

const gcm = (nonce, context) => ({ name: 'AES-GCM', iv: nonce, additionalData: utf8(context) });
const veiling = key => crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt']);

const pad = plain => {
  const padded = new Uint8Array(SIZES.find(size => plain.length < size));
  padded.set(plain);
  padded[plain.length] = 0x80;
  return padded;
};

// The body of a letter.
export const veil = async (key, text, thread, id) => {
  const nonce = random(NONCE);
  const plain = pad(utf8(JSON.stringify({ v: 1, text })));
  const locked = await crypto.subtle.encrypt(gcm(nonce, `fyren text 1 ${thread} ${id}`), await veiling(key), plain);
  return joined([nonce, new Uint8Array(locked)]);
};

export const unveil = async (key, body, thread, id) => {
  const padded = new Uint8Array(await crypto.subtle.decrypt(
    gcm(body.slice(0, NONCE), `fyren text 1 ${thread} ${id}`), await veiling(key), body.slice(NONCE)));
  const plain = padded.subarray(0, padded.lastIndexOf(0x80));
  const { text } = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain));
  if (typeof text !== 'string') throw new Error('No text');
  return text;
};

// An id as it is written, and its 16 bytes.
export const uuid = () => {
  const bytes = random(16);
  bytes[6] = bytes[6] & 0x0f | 0x40;
  bytes[8] = bytes[8] & 0x3f | 0x80;
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return { bytes, text: hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5') };
};

// Whether this browser can do all of it: it is done once, for nobody.
export const isAble = async () => {
  try {
    const key = await make(random(32), 'able');
    const opened = await open(key, await seal(await publicKey(key), key, 'able'), 'able');
    return await unveil(opened, await veil(opened, 'able', 'able', 'able'), 'able', 'able') === 'able';
  } catch {
    return false;
  }
};
