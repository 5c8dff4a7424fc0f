// The receipt (docs/sealing.md): drawn here and shown here. Fyren never gets its digits.
import { base64, make, utf8 } from './seal.js';

const LENGTH = 25;
const ITERATIONS = 4096;

// Damm's quasigroup of order ten.
const TABLE = ['0317598642', '7092154863', '4206871359', '1750983426', '6123045978',
  '3674209581', '5869720134', '8945362017', '9438617205', '2581436790'];
const interim = digits => Number([...digits].reduce((at, digit) => TABLE[at][digit], 0));

// Bytes from 250 on would make some digits likelier than others.
export const draw = () => {
  let digits = '';
  while (digits.length < LENGTH - 1) {
    const [byte] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < 250) digits += byte % 10;
  }
  return digits + interim(digits);
};

// By hand: what a pattern was last tried on the browser remembers.
export const grouped = digits => [0, 5, 10, 15, 20].map(at => digits.slice(at, at + 5)).join(' ');

// A digit of any script: each has its ten in a row, and those of mathematics five times ten.
const value = sign => {
  const code = sign.codePointAt(0);
  if (code >= 0x1d7ce && code <= 0x1d7ff) return (code - 0x1d7ce) % 10;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return code - zero;
};

// What somebody typed: the digits where it is a receipt, and otherwise something that is wrong in the same way, for
// Fyren to say what: as many digits and signs, in the same groups, and none of theirs.
export const read = typed => {
  const signs = [...typed];
  const isDigit = sign => /\p{Nd}/u.test(sign);
  const isBetween = sign => /[\p{Zs}\p{Pd}\p{Cf}\p{Cc}\u2212]/u.test(sign);
  const digits = signs.filter(isDigit).map(value).join('');
  const right = signs.every(sign => isDigit(sign) || isBetween(sign)) && digits.length === LENGTH;
  if (right && interim(digits) === 0) return { digits };
  let stand = signs.map(sign => isDigit(sign) ? '0' : isBetween(sign) ? sign : 'x').join('');
  if (right) stand = stand.replace(/0([^0]*)$/, '1$1');
  return { stand };
};

// The keys that the digits make, with the salt of the page.
export const keys = async (digits, salt) => {
  const material = await crypto.subtle.importKey('raw', utf8(digits), 'PBKDF2', false, ['deriveBits']);
  const root = new Uint8Array(await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: base64.read(salt), iterations: ITERATIONS }, material, 256));
  return {
    door: await make(root, 'fyren receipt door 1'),
    reading: await make(root, 'fyren receipt reading 1')
  };
};
