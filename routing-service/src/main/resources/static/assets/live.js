// The news of an open page: mends the stream by itself, and says so when it is broken for a while.
(() => {
  const SAID_AFTER = 5_000;
  const AGAIN_AFTER = 2_000;
  // The server sends something every twenty seconds.
  const SILENCE = 50_000;
  const notice = () => document.querySelector('#stale p');
  const login = () => document.getElementById('relogin');

  let saying = null;
  let asked = false;
  const broken = () => {
    saying ??= setTimeout(() => notice() && (notice().hidden = false), SAID_AFTER);
  };
  const works = () => {
    clearTimeout(saying);
    saying = null;
    if (asked) login()?.close();
    asked = false;
    if (!notice()) return;
    notice().hidden = true;
    notice().querySelector('button').hidden = true;
  };
  // Once: whoever puts the dialog away can still read, and finds a button in the notice.
  const mustLogIn = () => {
    notice()?.querySelector('button').removeAttribute('hidden');
    if (!asked) document.body.dispatchEvent(new Event('raakpunt:log-in'));
    asked = true;
  };

  /** An EventSource that opens again whatever broke it, also after an answer that is an error; its listeners stay. */
  class Stream {
    #url;
    #source;
    #timer;
    #closed = false;
    #listeners = [];
    #open = () => {
      if (this.#closed) return;
      this.#source = new EventSource(this.#url);
      this.#listeners.forEach(([name, listener]) => this.#source.addEventListener(name, listener));
      ['beat', 'changed', 'states', 'news'].forEach((name) => this.#source.addEventListener(name, this.#hears));
      this.#source.onopen = () => {
        works();
        this.#hears();
        this.onopen?.();
      };
      this.#source.onerror = this.#lost;
      this.#hears();
    };
    #hears = () => this.#in(SILENCE, this.#lost);
    #lost = () => {
      this.#source.close();
      broken();
      // Not all pages at the same moment.
      this.#in(AGAIN_AFTER * (1 + Math.random()), this.#tryAgain);
    };
    // An EventSource does not tell why it failed.
    #tryAgain = async () => {
      const before = this.#source;
      const headers = { 'HX-Request': 'true', 'X-Raakpunt-By-Itself': '1' };
      const status = await fetch('/vragen/aantal', { headers, signal: AbortSignal.timeout(10_000) }).then(
        (answer) => answer.status,
        () => null,
      );
      if (this.#source !== before || this.#closed) return;
      if (status === 401) mustLogIn();
      status === null || status === 401 ? this.#lost() : this.#open();
    };
    #in(millis, next) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(next, millis);
    }

    constructor(url) {
      this.#url = url;
      this.#open();
      document.body.addEventListener('raakpunt:logged-in', () => {
        if (this.#source.readyState === EventSource.CLOSED) this.#in(0, this.#open);
      });
    }
    get readyState() {
      return this.#source.readyState;
    }
    addEventListener(name, listener) {
      this.#listeners.push([name, listener]);
      this.#source.addEventListener(name, listener);
    }
    removeEventListener(name, listener) {
      this.#listeners = this.#listeners.filter(([known, heard]) => known !== name || heard !== listener);
      this.#source.removeEventListener(name, listener);
    }
    close() {
      this.#closed = true;
      clearTimeout(this.#timer);
      this.#source.close();
    }
  }
  htmx.createEventSource = (url) => new Stream(url);
})();
