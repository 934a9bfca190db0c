// Keyboard, focus and logging in again on the pages of the desk. Everything works without it, only slower.
(() => {
  const result = () => document.getElementById('result');
  const box = () => document.getElementById('text');
  const find = (selector, within = document) => within?.querySelector(selector) ?? null;
  const all = (selector, within = document) => [...(within?.querySelectorAll(selector) ?? [])];
  const typing = (element) => element.closest('textarea, select, input:not([type=checkbox]):not([type=radio])') !== null;
  const byItself = 'X-Raakpunt-By-Itself';
  const isByItself = ({ requestConfig }) => requestConfig?.headers?.[byItself] !== undefined;
  const shortcutsOn = () => localStorage.getItem('raakpunt.shortcuts') !== 'off';

  // The page a caller's words are typed on must survive a session that ends: log in on top of it, then go on.
  let repeat = null;
  const relogin = () => {
    const dialog = document.getElementById('relogin');
    if (dialog && !dialog.open) {
      dialog.showModal();
      find('[type=password]', dialog).focus();
    }
  };
  document.body.addEventListener('htmx:responseError', (event) => {
    if (event.detail.xhr.status === 401) {
      // What the page asked for by itself is not what somebody wants to go on with.
      if (!isByItself(event.detail)) repeat = event.detail.elt;
      relogin();
    } else if (!isByItself(event.detail)) {
      failed(true, event.detail.xhr.status === 413);
    }
  });
  // What somebody did is said to have failed until something they want to see succeeds; what the page asks by itself comes again.
  ['htmx:sendError', 'htmx:timeout'].forEach((failure) =>
    document.body.addEventListener(failure, ({ detail }) => isByItself(detail) || failed(true)),
  );
  document.body.addEventListener('htmx:afterRequest', ({ detail }) => {
    if (detail.successful && (!isByItself(detail) || detail.target === result())) failed(false);
  });
  // An error that is meant for programs is no part of a page.
  document.body.addEventListener('htmx:beforeSwap', ({ detail }) => {
    if (detail.xhr.getResponseHeader('Content-Type')?.includes('json')) Object.assign(detail, { shouldSwap: false, isError: true });
  });
  // Live updates found out that nobody is logged in any more, see live.js.
  document.body.addEventListener('raakpunt:log-in', relogin);
  const failed = (yes, tooMuch = false) => {
    const problem = document.getElementById('problem');
    problem.hidden = !yes;
    all('[data-text]', problem).forEach((text) => (text.hidden = (text.dataset.text === 'too-much') !== tooMuch));
  };
  find('#relogin form')?.addEventListener('submit', async (event) => {
    event.preventDefault();
    const form = event.target;
    const answer = await fetch(form.action, {
      method: 'POST',
      headers: { 'HX-Request': 'true' },
      body: new URLSearchParams(new FormData(form)),
    }).catch(() => ({ ok: false, status: 503 }));
    all('[data-status]', form).forEach((text) => (text.hidden = text.dataset.status !== String(answer.status)));
    find('[type=password]', form).value = '';
    if (answer.ok) {
      document.getElementById('relogin').close();
      document.body.dispatchEvent(new Event('raakpunt:logged-in'));
      if (repeat?.isConnected) {
        const kept = repeat.matches('[data-again]');
        if (kept) htmx.trigger(repeat, 'again');
        const again = kept ? null : (repeat.closest('form') ?? repeat);
        repeat = null;
        if (kept) return;
        again === document.getElementById('search') ? htmx.trigger(again, 'submit') : (find('[data-send]', again) ?? find('button', again))?.focus();
      }
    }
  });

  // A part that refreshes itself waits while somebody types in it.
  document.body.addEventListener('htmx:beforeSwap', (event) => {
    const part = event.detail.target.closest?.('[data-keep-typed]');
    if (part && isByItself(event.detail) && all('textarea, input:not([type=hidden])', part).some(changed)) {
      event.detail.shouldSwap = false;
    }
  });
  const changed = (field) =>
    field.type === 'checkbox' || field.type === 'radio' ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;

  // A form that leads to another page leaves this one only when it will arrive: else what was typed would be gone with the page.
  const LOGGED_IN = '/vragen/aantal';
  const PATIENCE = 15_000;
  let sending = null;
  document.addEventListener('submit', async (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== 'post' || form.action.endsWith('/uitloggen')) return;
    if (sending?.arrives) {
      sending = null;
      return;
    }
    event.preventDefault();
    if (sending) return;
    sending = { arrives: false };
    const asking = { headers: { 'HX-Request': 'true', [byItself]: '1' }, signal: AbortSignal.timeout(PATIENCE) };
    const status = await fetch(LOGGED_IN, asking).then((answer) => answer.status, () => 503);
    failed(status >= 500);
    if (status === 401) {
      repeat = form;
      relogin();
    }
    sending = status < 500 && status !== 401 ? { arrives: true } : null;
    if (sending) form.requestSubmit(event.submitter);
  });

  // Whoever presses a key before the answer to the last words is there means that answer: the key waits for it.
  // Kept by box: after a question is taken there is a new one, for the next caller.
  const boxes = new WeakMap();
  const search = (field = box()) => {
    if (!boxes.has(field)) boxes.set(field, { ...begun(field.defaultValue), place: place() });
    return boxes.get(field);
  };
  const begun = (words) => ({ asked: words, last: words, answered: words, wish: null });
  const place = () => document.getElementById('area')?.value;
  // What was asked for last is shown, whatever is answered last.
  let underWay = null;
  const isTaking = () => find('.rp-take.htmx-request') !== null;
  const whenAnswered = (wanted) => {
    if (search().answered === box().value) return wanted();
    search().wish = wanted;
    if (search().asked !== box().value || !underWay) htmx.trigger('#search', 'submit');
    return true;
  };
  document.body.addEventListener('input', (event) => {
    // The same words typed again are asked again: search may work by now.
    if (event.target === box()) Object.assign(search(), { wish: null, asked: null });
  });
  document.body.addEventListener('htmx:confirm', (event) => {
    const { elt, target, triggeringEvent } = event.detail;
    const again = elt.id === 'search' && triggeringEvent?.type === 'input' && search().asked === box().value;
    if (again || (target === result() && isTaking()) || (elt.matches('.rp-again') && isBusy())) event.preventDefault();
  });
  // A search that is repeated by itself leaves alone whoever types, waits for something else, is there, or looks elsewhere.
  const isBusy = () =>
    underWay !== null || search().last !== box().value || result().contains(document.activeElement) || document.visibilityState !== 'visible';
  document.body.addEventListener('htmx:beforeRequest', ({ detail }) => {
    const toResult = detail.target === result();
    if (!box() || !(toResult || detail.elt.matches('.rp-take'))) return;
    underWay?.abort();
    underWay = detail.xhr;
    if (toResult) opens(detail.requestConfig) ? catchTyping(detail.requestConfig) : giveBack(box());
    if (toResult && !begins(detail.requestConfig))
      Object.assign(detail.requestConfig, { words: (search().last = search().asked = box().value), place: place() });
  });
  document.body.addEventListener('htmx:afterRequest', ({ detail }) => {
    if (detail.xhr === underWay) underWay = null;
  });
  ['htmx:sendAbort', 'htmx:sendError', 'htmx:responseError', 'htmx:timeout'].forEach((failure) =>
    document.body.addEventListener(failure, ({ detail, type }) => {
      if (detail.requestConfig?.words === undefined) return;
      if (detail.requestConfig.words === search().asked) search().asked = null;
      if (type === 'htmx:sendAbort') return;
      search().wish = null;
      if (!isByItself(detail)) showUnanswered(detail.requestConfig);
    }),
  );
  // What was found for other words must not be read out to this caller; a form that is being filled in stays.
  const showUnanswered = (sent) => {
    const old = sent.words !== search().answered || sent.place !== search().place;
    const unanswered = document.getElementById('unanswered');
    if (!old || !unanswered || find('.rp-take', result())) return;
    search().answered = null;
    result().replaceChildren(unanswered.content.cloneNode(true));
    htmx.process(result());
  };

  // What is typed between a key and the field it leads to is caught meanwhile: it belongs in that field.
  const ahead = () => document.getElementById('ahead');
  const begins = (sent) => sent.path === '/gesprekken/nieuw';
  const opens = (sent) => sent.path.startsWith('/zoeken/') || begins(sent);
  const catchTyping = (sent) => {
    // What was written last in the form of this call waits to be kept, and the form is about to go.
    if (begins(sent)) all('[data-again]', result()).forEach((kept) => htmx.trigger(kept, 'again'));
    ahead().focus();
  };
  const giveBack = (field, before = '') => {
    const typed = ahead()?.value;
    if (!typed || !field?.matches('input, textarea')) return;
    ahead().value = '';
    field.setRangeText(before + typed, field.selectionStart, field.selectionEnd, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  // Where it led to did not come. What was typed stays, where somebody sees it.
  const notOpened = (sent) => {
    const field = begins(sent) || !ahead().value ? box() : document.getElementById('desk-name');
    const fold = field.closest('details');
    if (fold) fold.open = true;
    field.setSelectionRange(field.value.length, field.value.length);
    giveBack(field, field.value && (fold ? ' ' : '\n'));
    const dialog = find('dialog[open]');
    // A dialog gives the focus back to where it was, and there nobody sees what is typed.
    dialog ? dialog.addEventListener('close', () => document.activeElement === ahead() && field.focus(), { once: true }) : field.focus();
  };
  ['htmx:sendError', 'htmx:responseError', 'htmx:timeout'].forEach((failure) =>
    document.body.addEventListener(failure, ({ detail }) => {
      if (box() && detail.requestConfig?.target === result() && opens(detail.requestConfig)) notOpened(detail.requestConfig);
    }),
  );

  // New content that somebody asked for says itself where the focus belongs; news moves nothing.
  document.body.addEventListener('htmx:afterSettle', ({ detail }) => {
    const sent = detail.requestConfig;
    const fillsResult = sent?.verb === 'post' && !isByItself(detail) && (sent.target === result() || sent.elt.matches('.rp-take'));
    if (fillsResult && begins(sent)) detail.xhr.status === 409 ? notOpened(sent) : box().focus();
    else if (fillsResult) find('[data-focus]', result())?.focus();
    if (fillsResult) giveBack(document.activeElement);
    if (sent?.words === undefined) return;
    const { wish } = Object.assign(search(), { answered: sent.words, place: sent.place });
    if (!wish || search().answered !== box().value) return;
    search().wish = null;
    // Who went on elsewhere meanwhile does not expect the key any more.
    if (document.activeElement === box()) wish();
  });

  // What a page asks for without anybody doing something does not keep a login alive.
  document.body.addEventListener('htmx:configRequest', ({ detail }) => {
    if (detail.triggeringEvent?.type?.startsWith('sse:') || detail.elt.matches('.rp-again')) detail.headers[byItself] = '1';
    // htmx goes where the button pressed last leads, also when that is no longer on the page: words typed after it are a search.
    if (detail.elt.id === 'search') detail.path = detail.elt.getAttribute('hx-post');
  });

  // Who can be reached changes while the page is open: one reading for everybody shown, without moving focus or text.
  const shown = () => [...new Set(all('[data-person]').map((element) => element.dataset.person))];
  const readStates = (people) => {
    if (people.length > 0) {
      const headers = { [byItself]: '1' };
      const reading = htmx.ajax('GET', `/standen?wie=${people.slice(0, 200).join(',')}`, { target: '#states', swap: 'none', headers });
      // A lost connection is told to the reader by live.js, and asked for again with the next news.
      reading.catch(() => {});
    }
  };
  document.body.addEventListener('htmx:sseMessage', ({ detail }) => {
    if (detail.type === 'states') {
      const told = detail.data.split(',');
      readStates(detail.data === '*' ? shown() : shown().filter((person) => told.includes(person)));
    }
  });
  // By the clock alone states change too; asked for again at the first moment something shown ends.
  let clockwork = null;
  const windUp = () => {
    clearTimeout(clockwork);
    const next = Math.min(...all('[data-person] [data-holds]').map((element) => Number(element.dataset.holds)));
    if (Number.isFinite(next)) {
      clockwork = setTimeout(() => readStates(shown()), Math.min(next + 1000, 2 ** 31 - 1));
    }
  };
  document.body.addEventListener('htmx:afterSettle', windUp);
  windUp();
  // Calendars of others tell nothing by themselves: what is shown is asked for again now and then, by each page at a moment of its own.
  const askAgain = () =>
    setTimeout(() => {
      if (document.visibilityState === 'visible') readStates(shown());
      askAgain();
    }, 60_000 + Math.random() * 15_000);
  askAgain();

  const stops = () => all('[data-stop]', result());
  const step = (by) => {
    const list = stops();
    const at = list.indexOf(document.activeElement) + by;
    (at < 0 ? box() : list[Math.min(at, list.length - 1)])?.focus();
  };
  const press = (key) => {
    const target = find(`[data-key="${CSS.escape(key)}"]`);
    if (!target) return false;
    const fold = target.closest('details');
    if (fold) fold.open = true;
    target.matches('select, input, textarea') ? target.focus() : target.click();
    return true;
  };

  // With the focus on what it says: on a button, the first space would press it.
  const show = (dialog) => {
    dialog?.showModal();
    find('h2', dialog)?.focus();
  };
  // The box for the next caller came with the confirmation: nothing has to be asked for, and no letter gets lost.
  document.addEventListener('click', (event) => {
    if (!event.target.closest('[data-key=n]') || !box() || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    result().replaceChildren();
    history.replaceState(null, '', '/');
    box().focus();
  });

  const inBox = (event) => {
    if (event.key === 'Enter' && event.ctrlKey) return whenAnswered(() => press('d'));
    if (event.key === 'Enter' && !event.shiftKey) {
      return whenAnswered(() => {
        const first = find('[data-main]', result()) ?? stops()[0];
        first ? first.focus() : htmx.trigger('#search', 'submit');
        return true;
      });
    }
    if (event.key === 'ArrowDown' && box().selectionStart === box().value.length) return step(1), stops().length > 0;
    return false;
  };
  const inForm = (event, form) => {
    // As in every chat: Enter sends, Shift and Enter begin a new line.
    if (event.key === 'Enter' && !event.shiftKey && event.target.matches('[data-enter-sends]')) return find('button', form)?.click(), true;
    if (event.key === 'Enter' && event.ctrlKey) return find('[data-send]', form)?.click(), true;
    if (event.key === 'Escape') return find('[data-cancel]', form)?.click(), box()?.focus(), true;
    return false;
  };
  const inResult = (event) => {
    if (event.key === 'ArrowDown') return step(1), true;
    if (event.key === 'ArrowUp') return step(-1), true;
    if (event.key === 'Escape') return box().focus(), true;
    return false;
  };
  const single = (event) => {
    if (!shortcutsOn()) return false;
    if (event.key === '/') return box()?.focus(), box() !== null;
    if (event.key === '?') return show(document.getElementById('keys')), true;
    return event.key.length === 1 && press(event.key.toLowerCase());
  };

  document.addEventListener('keydown', (event) => {
    // A key that is held down is no word.
    if (event.target === ahead() && event.repeat) event.preventDefault();
    if (event.isComposing || event.altKey || event.metaKey || find('dialog[open]')) return;
    const element = event.target;
    const form = element.closest('form.rp-take, form.rp-act');
    const done =
      element === box()
        ? inBox(event)
        : (form && inForm(event, form)) ||
          (result()?.contains(element) && !typing(element) && inResult(event)) ||
          (!typing(element) && !event.ctrlKey && single(event));
    if (done) event.preventDefault();
  });

  document.addEventListener('click', (event) => {
    const opener = event.target.closest('[data-open]');
    if (opener) show(document.getElementById(opener.dataset.open));
    const village = event.target.closest('[data-area]');
    if (village) document.getElementById('area').value = village.dataset.area;
  });

  // A group of the menu closes like a menu does; without this it stays open until it is closed.
  const menus = () => all('details.rp-menu[open]');
  document.addEventListener('click', ({ target }) => menus().forEach((menu) => menu.contains(target) || (menu.open = false)));
  document.addEventListener('keydown', (event) => {
    const menu = event.key === 'Escape' && event.target.closest('details.rp-menu[open]');
    if (menu) {
      menu.open = false;
      find('summary', menu).focus();
    }
  });

  const shortcuts = document.getElementById('shortcuts');
  if (shortcuts) {
    shortcuts.checked = shortcutsOn();
    shortcuts.addEventListener('change', () => localStorage.setItem('raakpunt.shortcuts', shortcuts.checked ? 'on' : 'off'));
  }

  // A first-time agent sees the tour once on each device; the button shows it again.
  const tour = document.getElementById('tour');
  if (tour && document.getElementById('search')) {
    if (localStorage.getItem('raakpunt.tour') === null) show(tour);
    tour.addEventListener('close', () => localStorage.setItem('raakpunt.tour', 'seen'));
    // Who types on wants to search: the first letter closes the tour, and is the first of the question.
    tour.addEventListener('keydown', (event) => {
      const letter = (event.key.length === 1 && event.key !== ' ') || event.key === 'Dead';
      const on = letter || (event.key === 'Enter' && !event.target.closest('button'));
      if (!on || event.ctrlKey || event.altKey || event.metaKey) return;
      event.stopPropagation();
      tour.close();
      box().focus();
      if (!letter) event.preventDefault();
    });
  }
  // A colleague without a picture has none.
  all('img[data-optional]').forEach((image) => {
    const hide = () => (image.hidden = true);
    image.complete && image.naturalWidth === 0 ? hide() : image.addEventListener('error', hide);
  });
  if ('serviceWorker' in navigator && window.isSecureContext) navigator.serviceWorker.register('/dienst.js');
})();
