// Keeps one page for when there is no connection; never a page with anybody's data.
const OFFLINE = '/zonder-verbinding';
self.addEventListener('install', (event) => event.waitUntil(caches.open('raakpunt').then((cache) => cache.add(OFFLINE))));
self.addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate' && event.request.method === 'GET') {
    event.respondWith(fetch(event.request).catch(() => caches.match(OFFLINE)));
  }
});

// An offer, encrypted for this browser alone: the topic, until when, and where to go. Never anything of a citizen.
const told = (data) => {
  try {
    return data.json();
  } catch {
    return {};
  }
};
self.addEventListener('push', (event) => {
  const { title = 'Raakpunt', body = '', lang = 'nl', tag, path = '/vragen' } = told(event.data);
  event.waitUntil(self.registration.showNotification(title, { body, lang, tag, renotify: Boolean(tag), data: { path } }));
});
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const url = new URL(event.notification.data?.path ?? '/vragen', self.location.origin);
  if (url.origin !== self.location.origin) return;
  event.waitUntil(
    self.clients.matchAll({ type: 'window' }).then((open) => {
      const there = open.find((page) => page.url === url.href);
      return there ? there.focus() : self.clients.openWindow(url.href);
    }),
  );
});
