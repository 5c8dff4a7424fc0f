/*
 * A passkey beside a form: <form data-passkey="create|get" data-options-url data-cancelled data-known data-failed> with
 * a hidden button, an element with role=alert, and one with data-no-passkey for whoever has no script or no passkeys.
 * The address takes the form's own fields as a JSON object and answers with the options, or with 403 for the form to
 * be sent as it is. The answer is sent with the
 * form, as credential and prf, and never stands in the page.
 */
(() => {
  const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), one => one.charCodeAt(0));
  const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/[+]/g, '-').replace(/[/]/g, '_').replace(/=/g, '');
  const entries = (object, change) =>
    Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));

  const asked = async form => {
    const answer = await fetch(form.dataset.optionsUrl, {
      method: 'POST',
      mode: 'same-origin',
      redirect: 'error',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify(Object.fromEntries(new FormData(form)))
    });
    if (answer.status === 403) throw Object.assign(new Error(), { name: 'Unproved' });
    if (!answer.ok) throw new Error();
    return answer.json();
  };

  const known = list => (list || []).map(one => ({ ...one, id: bytes(one.id) }));
  const read = (json, parse) => {
    const options = PublicKeyCredential[parse]?.(json) ?? {
      ...json,
      challenge: bytes(json.challenge),
      ...json.user && { user: { ...json.user, id: bytes(json.user.id) } },
      excludeCredentials: known(json.excludeCredentials)
    };
    // Not every browser that reads options from JSON knows this extension's.
    return { ...options, extensions: { prf: { eval: entries(json.extensions.prf.eval, bytes) } } };
  };

  const written = credential => ({
    type: credential.type,
    id: credential.id,
    rawId: text(credential.rawId),
    response: entries({
      clientDataJSON: credential.response.clientDataJSON,
      attestationObject: credential.response.attestationObject,
      authenticatorData: credential.response.authenticatorData,
      signature: credential.response.signature,
      userHandle: credential.response.userHandle
    }, part => part ? text(part) : undefined)
  });

  const create = async json => {
    const publicKey = read(json, 'parseCreationOptionsFromJSON');
    const made = await navigator.credentials.create({ publicKey });
    const prf = made.getClientExtensionResults().prf;
    if (!prf?.enabled || prf.results) return [made, prf];
    // Many authenticators make the secret only when signing. That answer proves nothing and is not sent.
    const used = await navigator.credentials.get({ publicKey: {
      challenge: crypto.getRandomValues(new Uint8Array(32)),
      rpId: publicKey.rp.id,
      allowCredentials: [{ type: 'public-key', id: made.rawId }],
      userVerification: 'required',
      extensions: publicKey.extensions
    } });
    return [made, used.getClientExtensionResults().prf];
  };

  const get = async json => {
    const publicKey = read(json, 'parseRequestOptionsFromJSON');
    const used = await navigator.credentials.get({ publicKey });
    return [used, used.getClientExtensionResults().prf];
  };

  const sent = async form => {
    const [credential, prf] = await (form.dataset.passkey === 'create' ? create : get)(await asked(form));
    // The secret goes in its own field alone.
    const json = { ...credential.toJSON?.() ?? written(credential), clientExtensionResults: {} };
    const secret = prf?.results?.first;
    return { credential: JSON.stringify(json), prf: secret ? text(secret) : '' };
  };

  const why = { NotAllowedError: 'cancelled', AbortError: 'cancelled', InvalidStateError: 'known' };

  if (!window.PublicKeyCredential) return;
  document.querySelectorAll('form[data-passkey]').forEach(form => {
    const alert = form.querySelector('[role=alert]');
    let busy = false;
    form.querySelector('button').hidden = false;
    form.querySelector('[data-no-passkey]').hidden = true;
    form.addEventListener('submit', async event => {
      event.preventDefault();
      if (busy) return;
      busy = true;
      alert.textContent = '';
      try {
        const fields = await sent(form);
        form.addEventListener('formdata', ({ formData }) =>
          Object.entries(fields).forEach(([name, value]) => formData.set(name, value)), { once: true });
        form.submit();
      } catch (error) {
        // Fyren asks first who it is, and keeps what the fields say.
        if (error.name === 'Unproved') form.submit();
        else alert.textContent = form.dataset[why[error.name] ?? 'failed'];
      }
      busy = false;
    });
  });
})();
