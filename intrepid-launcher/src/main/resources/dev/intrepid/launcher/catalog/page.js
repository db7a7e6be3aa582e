/* The page: the list, choosing and searching, paper, and the beginning. */

function list(matches) {
  const parts = [];
  for (const [kind, title] of Object.entries(KINDS)) {
    const those = things.filter(thing => thing.kind === kind && (!matches || matches.has(thing.id)));
    if (those.length === 0) continue;
    parts.push(make('h2', {}, make('span', {}, title), make('span', {}, String(those.length))));
    parts.push(make('ul', {}, those.map(thing => make('li', {}, make('button', {
      type: 'button', title: thing.name + '\n' + thing.sub, 'data-id': thing.id,
      'aria-current': thing.id === chosen ? 'true' : undefined, onclick: () => choose(thing.id, true),
    }, make('i', {class: kind}), make('span', {}, thing.name))))));
  }
  $('list').replaceChildren(...parts);
}

function stepThroughList(event) {
  const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
  if (!step) return;
  const buttons = [...$('list').querySelectorAll('button')];
  const next = buttons[buttons.indexOf(document.activeElement) + step];
  if (next) {
    event.preventDefault();
    next.focus();
  }
}

/* ---- Choosing and searching ---- */

function choose(id, bringIntoView = false) {
  chosen = byId.has(id) ? id : null;
  const opens = $('details').hidden !== (chosen === null);
  $('details').hidden = chosen === null;
  $('details').replaceChildren(...(chosen === null ? [] : [details(byId.get(chosen))]));
  $('details').scrollTop = 0;
  $('near').disabled = chosen === null;
  for (const button of $('list').querySelectorAll('button')) {
    button.toggleAttribute('aria-current', button.dataset.id === chosen);
    if (button.dataset.id === chosen) {
      button.setAttribute('aria-current', 'true');
      if (innerWidth > 720) button.scrollIntoView({block: 'nearest'});
    }
  }
  remember();
  if (chosen === null) $('near').setAttribute('aria-pressed', 'false');
  if ($('near').getAttribute('aria-pressed') === 'true' || (chosen !== null && !drawing.places.has(chosen)) || drawing.near) show();
  else light();
  if (opens && !view.moved) fit();
  if ((opens || bringIntoView) && chosen !== null) reveal(chosen);
}

/** In the address, where the page has one: a viewer of mails gives it none that may be changed. */
function remember() {
  if (/^(https?|file):$/.test(location.protocol)) {
    history.replaceState(null, '', chosen === null ? location.pathname + location.search : '#' + encodeURIComponent(chosen));
  }
}

/** Draws what the search and the choice leave. */
function show() {
  const words = $('search').value.toLowerCase().split(/\s+/).filter(word => word !== '');
  const matches = words.length === 0 ? null
    : new Set(things.filter(t => words.every(word => t.text.includes(word))).map(t => t.id));
  const near = $('near').getAttribute('aria-pressed') === 'true' && chosen !== null;
  list(matches);
  const shown = near ? neighbours(new Set([chosen])) : matches ? neighbours(matches) : new Set(byId.keys());
  if (chosen !== null) shown.add(chosen);
  draw(shown, near ? null : matches);
  drawing.near = near;
  fit();
}

function listenToKeys(event) {
  const typing = event.target === $('search');
  if (event.key === 'Escape') {
    if (typing && $('search').value !== '') {
      $('search').value = '';
      show();
    } else if (chosen !== null) {
      choose(null);
    } else if ($('search').value !== '') {
      $('search').value = '';
      show();
    }
  } else if (typing && event.key === 'ArrowDown') {
    event.preventDefault();
    $('list').querySelector('button')?.focus();
  } else if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const act = {'/': () => $('search').focus(), '+': () => zoomAtMiddle(1.25), '-': () => zoomAtMiddle(.8), '0': fit}[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  }
}

/* ---- On paper: all of the drawing, then everything there is to know ---- */

function toPaper() {
  const {width, height} = drawing.size;
  $('flow').setAttribute('viewBox', `-4 -4 ${width + 8} ${height + 8}`);
  drawing.root.removeAttribute('transform');
  document.body.append(make('section', {id: 'all'}, things.map(details)));
}

function fromPaper() {
  $('flow').removeAttribute('viewBox');
  $('all')?.remove();
  look();
}

function turnLight() {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const now = root.style.colorScheme || (dark ? 'dark' : 'light');
  root.style.colorScheme = now === 'dark' ? 'light' : 'dark';
}

/* ---- Begin ---- */

$('counts').textContent = Object.keys(KINDS).map(kind => {
  const count = things.filter(thing => thing.kind === kind).length;
  return `${count} ${kind}${count === 1 ? '' : 's'}`;
}).join(', ');
$('search').addEventListener('input', show);
$('list').addEventListener('keydown', stepThroughList);
document.addEventListener('keydown', listenToKeys);
$('near').addEventListener('click', () => {
  $('near').setAttribute('aria-pressed', String($('near').getAttribute('aria-pressed') !== 'true'));
  show();
});
$('in').addEventListener('click', () => zoomAtMiddle(1.25));
$('out').addEventListener('click', () => zoomAtMiddle(.8));
$('fit').addEventListener('click', fit);
$('theme').addEventListener('click', turnLight);
addEventListener('resize', () => { if (drawing) fit(); });
addEventListener('beforeprint', toPaper);
addEventListener('afterprint', fromPaper);
listenToHands();
show();
const wanted = decodeURIComponent(location.hash.slice(1));
if (byId.has(wanted)) choose(wanted, true);
