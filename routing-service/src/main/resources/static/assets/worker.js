// Keeps one page for when there is no connection; never a page with anybody's data.
const OFFLINE = '/zonder-verbinding';
self.addEventListener('install', (event) => event.waitUntil(caches.open('raakpunt').then((cache) => cache.add(OFFLINE))));
self.addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate' && event.request.method === 'GET') {
    event.respondWith(fetch(event.request).catch(() => caches.match(OFFLINE)));
  }
});
