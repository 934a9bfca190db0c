// Switches notifications on and off in this browser. The list of devices works without it.
(async () => {
  const part = document.getElementById('push');
  const all = (selector) => [...part.querySelectorAll(selector)];
  const show = (state) => all('[data-push]').forEach((element) => (element.hidden = element.dataset.push !== state));
  if (!('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window && window.isSecureContext)) return show('impossible');

  const hex = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const markOf = async (text) => hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  const base64url = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const key = Uint8Array.from(atob(part.dataset.key.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));

  const worker = await navigator.serviceWorker.ready;
  const existing = await worker.pushManager.getSubscription();
  const mark = existing && (await markOf(existing.endpoint));
  const own = mark && all('[data-mark]').find((row) => row.dataset.mark === mark);
  if (own) {
    own.querySelector('[data-own]').hidden = false;
    // First here, so that nothing more comes when the page is closed halfway.
    own.querySelector('form').addEventListener('submit', async (event) => {
      event.preventDefault();
      await existing.unsubscribe().catch(() => false);
      event.target.submit();
    });
    show('on');
  } else {
    // Of somebody else who used this browser, or forgotten by the service: nothing must arrive by it any more.
    await existing?.unsubscribe().catch(() => false);
    show(Notification.permission === 'denied' ? 'denied' : 'off');
  }

  const form = part.querySelector('form[data-push=off]');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if ((await Notification.requestPermission()) !== 'granted') return show('denied');
    try {
      const made = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
      form.elements.endpoint.value = made.endpoint;
      form.elements.p256dh.value = base64url(made.getKey('p256dh'));
      form.elements.auth.value = base64url(made.getKey('auth'));
      form.submit();
    } catch {
      show('failed');
    }
  });
})();
