/* Reads the catalog, draws its flow, and tells of each thing what there is to know. */
(() => {
  const $ = id => document.getElementById(id);
  const KINDS = {message: 'Messages', subscriber: 'Subscribers', memo: 'Memos'};
  const things = read(JSON.parse($('catalog').textContent));
  const byId = new Map(things.map(thing => [thing.id, thing]));
  const edges = arrows();
  const view = {x: 0, y: 0, scale: 1};
  let chosen = null;
  let drawing = null;

  /* ---- What there is ---- */

  function read(catalog) {
    const all = new Map();
    const add = thing => {
      if (!all.has(thing.id)) all.set(thing.id, thing);
      return thing;
    };
    for (const entry of catalog.events) {
      const schema = JSON.parse(entry.schema);
      add({id: messageId(entry), kind: 'message', name: label(entry), sub: entry.stream, entry, schema});
    }
    for (const entry of catalog.memos) {
      const schema = JSON.parse(entry.schema);
      add({id: memoId(entry), kind: 'memo', name: entry.template, sub: simple(entry.class), entry, schema});
    }
    for (const entry of catalog.subscribers) {
      add({id: 'subscriber/' + entry.name + '/' + entry.class, kind: 'subscriber', name: entry.name, sub: entry.class, entry});
      for (const handler of entry.handlers) {
        for (const m of [...handler.takes, ...handler.publishes]) {
          add({id: messageId(m), kind: 'message', name: label(m), sub: 'of another program', entry: m});
        }
        for (const m of [...handler.stores, ...handler.reads]) {
          add({id: memoId(m), kind: 'memo', name: m.template, sub: simple(m.class), entry: m});
        }
      }
    }
    const order = Object.keys(KINDS);
    const sorted = [...all.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
    for (const thing of sorted) thing.text = JSON.stringify([thing.name, thing.entry, names(thing.schema)]).toLowerCase();
    return sorted;
  }

  function messageId(m) { return 'message/' + m.type + '/' + m.version + '/' + m.class; }
  /** A handler may name the variables of a template as it likes. */
  function memoId(m) { return 'memo/' + m.template.replace(/\{[^{}]*\}/g, '{}') + '/' + m.class; }
  function label(m) { return m.version === 1 ? m.type : m.type + ' v' + m.version; }
  function simple(javaClass) { return javaClass.replace(/\b(?:\p{Ll}[\w$]*\.)+/gu, '').replaceAll('$', '.'); }

  function names(schema) {
    if (!schema) return [];
    return [schema, ...Object.values(schema.$defs ?? {})].flatMap(s => Object.keys(s.properties ?? {}));
  }

  /** From handlers to what they are about. A memo that is read and stored by one has one arrow. */
  function arrows() {
    const found = [];
    for (const subscriber of things.filter(t => t.kind === 'subscriber')) {
      const stored = new Set(subscriber.entry.handlers.flatMap(h => h.stores.map(memoId)));
      subscriber.entry.handlers.forEach((handler, row) => {
        for (const m of handler.takes) found.push({from: messageId(m), to: subscriber.id, toRow: row});
        for (const m of handler.publishes) found.push({from: subscriber.id, fromRow: row, to: messageId(m)});
        const reads = new Set(handler.reads.map(memoId));
        for (const m of handler.stores) {
          found.push({from: subscriber.id, fromRow: row, to: memoId(m), both: reads.delete(memoId(m))});
        }
        for (const id of reads) found.push({from: id, to: subscriber.id, toRow: row, read: true, back: stored.has(id)});
      });
    }
    return found;
  }

  function neighbours(ids) {
    const near = new Set(ids);
    for (const edge of edges) {
      if (ids.has(edge.from)) near.add(edge.to);
      if (ids.has(edge.to)) near.add(edge.from);
    }
    return near;
  }

  /* ---- Elements; text is only ever set as text ---- */

  function make(tag, properties = {}, ...children) {
    return fill(document.createElement(tag), properties, children);
  }

  function svg(tag, properties = {}, ...children) {
    return fill(document.createElementNS('http://www.w3.org/2000/svg', tag), properties, children);
  }

  function fill(element, properties, children) {
    for (const [name, value] of Object.entries(properties)) {
      if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
      else if (value !== undefined && value !== false) element.setAttribute(name, value);
    }
    element.append(...children.flat(Infinity).filter(child => child !== undefined && child !== false));
    return element;
  }

  const pen = document.createElement('canvas').getContext('2d');
  function cut(text, font, width) {
    pen.font = font;
    if (pen.measureText(text).width <= width) return text;
    const points = [...text];
    let low = 0, high = points.length;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (pen.measureText(points.slice(0, middle).join('') + '…').width <= width) low = middle;
      else high = middle - 1;
    }
    return points.slice(0, low).join('') + '…';
  }
  function widthOf(text, font) {
    pen.font = font;
    return pen.measureText(text).width;
  }

  /* ---- The drawing ---- */

  const SANS = getComputedStyle(document.documentElement).getPropertyValue('--sans');
  const MONO = getComputedStyle(document.documentElement).getPropertyValue('--mono');
  const NAME = '620 13px ' + SANS, SMALL = '11px ' + MONO, ROW = '12px ' + MONO;
  const WIDEST = 270, HEAD = 34, LINE = 24;

  /** More messages than that are drawn stream by stream. */
  const MANY = 40;

  /** Boxes for things; in a crowd, one for all messages of a stream that come from outside. */
  function shapes(shown) {
    const crowd = shown.filter(thing => thing.kind === 'message').length > MANY;
    const published = new Set(edges.filter(e => e.fromRow !== undefined).map(e => e.to));
    const streams = new Map();
    const nodes = [];
    for (const thing of shown) {
      if (crowd && thing.entry.stream && !published.has(thing.id)) {
        const of = streams.get(thing.entry.stream) ?? [];
        streams.set(thing.entry.stream, [...of, thing]);
      } else {
        nodes.push(shape(thing));
      }
    }
    for (const [stream, those] of streams) {
      nodes.push(those.length === 1 ? shape(those[0]) : box('stream/' + stream, 'stream', stream, those.map(t => t.name), those));
    }
    return nodes;
  }

  function shape(thing) {
    if (thing.kind === 'subscriber') return box(thing.id, thing.kind, thing.name, thing.entry.handlers.map(h => h.method), [thing]);
    const wide = Math.max(widthOf(thing.name, thing.kind === 'memo' ? ROW : NAME), widthOf(thing.sub, SMALL));
    return {id: thing.id, kind: thing.kind, name: thing.name, things: [thing], rows: [], width: within(wide), height: thing.kind === 'memo' ? 58 : 46};
  }

  function box(id, kind, name, rows, of) {
    const wide = Math.max(widthOf(name, NAME), ...rows.map(row => widthOf(row, ROW)));
    return {id, kind, name, things: of, rows, width: within(wide), height: HEAD + LINE * rows.length + 6};
  }

  function within(width) {
    return Math.min(WIDEST, Math.max(96, Math.ceil(width))) + 32;
  }

  function draw(shown, matches) {
    const nodes = shapes(things.filter(thing => shown.has(thing.id)));
    const places = new Map();
    for (const node of nodes) {
      node.things.forEach((thing, i) => places.set(thing.id, {node, row: node.kind === 'stream' ? i : undefined}));
    }
    const end = (id, row) => {
      const {node, row: own} = places.get(id);
      const at = row ?? own;
      return {id: node.id, y: at === undefined ? node.height / 2 : HEAD + LINE * at + LINE / 2};
    };
    const lines = edges.filter(e => places.has(e.from) && places.has(e.to)).map(edge => {
      const from = end(edge.from, edge.fromRow), to = end(edge.to, edge.toRow);
      return {edge, from: from.id, to: to.id, fromY: from.y, toY: to.y, back: edge.back};
    });
    const size = layout({nodes, edges: lines});
    const root = svg('g');
    for (const line of lines) {
      line.path = svg('path', {class: 'edge' + (line.edge.read ? ' read' : ''), d: curve(line.points)});
      root.append(line.path);
    }
    for (const node of nodes) root.append(node.kind === 'stream' ? stream(node, places) : drawn(node, places));
    $('flow').replaceChildren(svg('defs', {}, head('head', ''), head('head-lit', 'lit')), root);
    $('nothing').hidden = nodes.length > 0;
    drawing = {nodes, places, lines, size, root, matches, first: root.querySelector('.node, .stream')};
    light();
  }

  function head(id, style) {
    return svg('marker', {id, class: style, viewBox: '0 0 10 10', refX: 9, refY: 5, markerWidth: 9, markerHeight: 9,
      markerUnits: 'userSpaceOnUse', orient: 'auto-start-reverse'}, svg('path', {d: 'M0 0.8 L10 5 L0 9.2 z'}));
  }

  function curve(points) {
    let d = `M${points[0].x} ${points[0].y}`;
    for (let i = 1; i < points.length; i++) {
      const a = points[i - 1], b = points[i];
      if (a.y === b.y) {
        d += `L${b.x} ${b.y}`;
      } else {
        const bend = (b.x - a.x) / 2;
        d += `C${a.x + bend} ${a.y} ${b.x - bend} ${b.y} ${b.x} ${b.y}`;
      }
    }
    return d;
  }

  /** What can be chosen: by a click, or by Tab and Enter. */
  function choosable(thing, at) {
    return svg('g', {
      class: 'node ' + thing.kind, transform: `translate(${at.x} ${at.y})`, tabindex: 0, role: 'button',
      'aria-label': thing.kind + ' ' + thing.name,
      onclick: () => choose(thing.id),
      onkeydown: event => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          choose(thing.id);
        }
      },
    }, svg('title', {}, thing.name + '\n' + thing.sub));
  }

  function text(style, string, x, y, font, width) {
    return svg('text', {class: style, x, y}, cut(string, font, width - x - 12));
  }

  function drawn(node, places) {
    const {rows, width, height} = node;
    const thing = node.things[0];
    const element = choosable(thing, node);
    places.get(thing.id).element = element;
    if (thing.kind === 'memo') {
      const rim = 8;
      element.append(
        svg('path', {class: 'body', d: `M0 ${rim} A${width / 2} ${rim} 0 0 1 ${width} ${rim} V${height - rim} A${width / 2} ${rim} 0 0 1 0 ${height - rim} Z`}),
        svg('path', {class: 'lid', d: `M0 ${rim} A${width / 2} ${rim} 0 0 0 ${width} ${rim}`}),
        text('row', thing.name, 16, 31, ROW, width), text('small', thing.sub, 16, 46, SMALL, width));
    } else if (thing.kind === 'message') {
      element.append(svg('rect', {class: 'body', width, height, rx: height / 2}),
        text('name', thing.name, 20, 20, NAME, width), text('small', thing.sub, 20, 35, SMALL, width));
    } else {
      element.append(svg('rect', {class: 'body', width, height, rx: 7}), text('name', thing.name, 16, 22, NAME, width));
      rows.forEach((row, i) => element.append(
        svg('line', {class: 'rule', x1: 0, x2: width, y1: HEAD + LINE * i, y2: HEAD + LINE * i}),
        text('row', row, 16, HEAD + LINE * i + 16, ROW, width)));
    }
    return element;
  }

  /** The messages of a stream in one box, each to be chosen by itself. */
  function stream(node, places) {
    const {width, height} = node;
    const frame = svg('g', {class: 'stream', transform: `translate(${node.x} ${node.y})`},
      svg('rect', {class: 'body', width, height, rx: 16}), text('small', node.name, 16, 21, SMALL, width));
    node.things.forEach((thing, i) => {
      const row = choosable(thing, {x: 5, y: HEAD + LINE * i - 1});
      row.append(svg('rect', {class: 'body', width: width - 10, height: LINE - 2, rx: 11}), text('row', thing.name, 11, 15, ROW, width));
      places.get(thing.id).element = row;
      frame.append(row);
    });
    return frame;
  }

  /** Shows what is chosen, and what it is connected to. */
  function light() {
    const near = chosen && drawing.places.has(chosen) ? neighbours(new Set([chosen])) : null;
    for (const [id, {element}] of drawing.places) {
      const faint = near ? !near.has(id) : drawing.matches && !drawing.matches.has(id);
      element.classList.toggle('faint', !!faint);
      element.classList.toggle('chosen', id === chosen);
    }
    for (const {edge, path} of drawing.lines) {
      const lit = near !== null && (edge.from === chosen || edge.to === chosen);
      path.classList.toggle('lit', lit);
      path.classList.toggle('faint', near !== null && !lit);
      const marker = lit ? 'url(#head-lit)' : 'url(#head)';
      path.setAttribute('marker-end', marker);
      if (edge.both) path.setAttribute('marker-start', marker);
      if (lit) drawing.root.insertBefore(path, drawing.first);
    }
  }

  /* ---- Looking at it ---- */

  function look() {
    drawing.root.setAttribute('transform', `translate(${view.x} ${view.y}) scale(${view.scale})`);
  }

  function fit() {
    const {width, height} = $('stage').getBoundingClientRect();
    const margin = 28;
    const scale = Math.min((width - 2 * margin) / drawing.size.width, (height - 2 * margin) / drawing.size.height);
    view.scale = Math.max(.3, Math.min(1.15, scale));
    const free = (space, size) => Math.max(margin, (space - size * view.scale) / 2);
    view.x = free(width, drawing.size.width);
    view.y = free(height, drawing.size.height);
    look();
  }

  function zoom(factor, x, y) {
    const scale = Math.max(.08, Math.min(3, view.scale * factor));
    view.x = x - (x - view.x) * scale / view.scale;
    view.y = y - (y - view.y) * scale / view.scale;
    view.scale = scale;
    look();
  }

  function zoomAtMiddle(factor) {
    const {width, height} = $('stage').getBoundingClientRect();
    zoom(factor, width / 2, height / 2);
  }

  /** Moves as little as brings a node into view. */
  function reveal(id) {
    const place = drawing.places.get(id);
    if (!place) return;
    const {node, row} = place;
    const top = node.y + (row === undefined ? 0 : HEAD + LINE * row);
    const {width, height} = $('stage').getBoundingClientRect();
    const margin = 30;
    const shift = (at, size, space) => at < margin ? margin - at : at + size > space - margin ? Math.max(margin - at, space - margin - at - size) : 0;
    view.x += shift(view.x + node.x * view.scale, node.width * view.scale, width);
    view.y += shift(view.y + top * view.scale, (row === undefined ? node.height : LINE) * view.scale, height);
    look();
  }

  function listenToHands() {
    const stage = $('stage');
    const held = new Map();
    let moved = 0;
    const at = event => {
      const box = stage.getBoundingClientRect();
      return {x: event.clientX - box.left, y: event.clientY - box.top};
    };
    stage.addEventListener('wheel', event => {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) {
        const {x, y} = at(event);
        zoom(Math.exp(-event.deltaY / 200), x, y);
      } else {
        view.x -= event.shiftKey ? event.deltaY : event.deltaX;
        view.y -= event.shiftKey ? 0 : event.deltaY;
        look();
      }
    }, {passive: false});
    stage.addEventListener('pointerdown', event => {
      if (held.size === 0) moved = 0;
      held.set(event.pointerId, at(event));
    });
    stage.addEventListener('pointermove', event => {
      const before = held.get(event.pointerId);
      if (!before) return;
      const now = at(event);
      moved += Math.abs(now.x - before.x) + Math.abs(now.y - before.y);
      if (moved > 4 && !stage.hasPointerCapture(event.pointerId)) {
        stage.setPointerCapture(event.pointerId);
        stage.classList.add('moving');
      }
      if (held.size === 2) {
        const other = [...held].find(([id]) => id !== event.pointerId)[1];
        const apart = p => Math.hypot(p.x - other.x, p.y - other.y);
        zoom(apart(now) / Math.max(1, apart(before)), (now.x + other.x) / 2, (now.y + other.y) / 2);
      } else {
        view.x += now.x - before.x;
        view.y += now.y - before.y;
        look();
      }
      held.set(event.pointerId, now);
    });
    const release = event => {
      held.delete(event.pointerId);
      if (held.size === 0) stage.classList.remove('moving');
    };
    stage.addEventListener('pointerup', release);
    stage.addEventListener('pointercancel', release);
    stage.addEventListener('click', event => {
      if (moved > 4) event.stopPropagation();
      else if (event.target === $('flow')) choose(null);
    }, true);
  }

  /* ---- The list ---- */

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

  /* ---- The details ---- */

  function details(thing) {
    const closing = make('button', {class: 'close', type: 'button', 'aria-label': 'Close', title: 'Close ( Esc )', onclick: () => choose(null)}, '✕');
    const head = [closing,
      make('p', {class: 'kind'}, make('i', {class: thing.kind}), thing.kind),
      make('h2', {}, thing.name)];
    return make('article', {class: 'details'}, head, {message, memo, subscriber}[thing.kind](thing));
  }

  function facts(pairs) {
    return make('dl', {}, pairs.filter(([, value]) => value !== undefined && value !== '')
      .flatMap(([name, value]) => [make('dt', {}, name), make('dd', {}, value)]));
  }

  /** May break after a dot or slash. */
  function code(text) {
    return make('code', {}, text.split(/(?<=[./])/).flatMap((part, i) => i === 0 ? [part] : [make('wbr'), part]));
  }

  function message({id, entry, schema}) {
    return [
      facts([['stream', entry.stream ? code(entry.stream) : 'in another program'], ['version', String(entry.version)],
        ['formerly', (entry.formerly ?? []).join(', ')], ['class', code(entry.class)]]),
      handlers('Published by', id, 'publishes', messageId), handlers('Handled by', id, 'takes', messageId),
      shapeOf(schema, entry.schema)];
  }

  function memo({id, entry, schema}) {
    return [
      facts([['formerly', (entry.formerly ?? []).join(', ')], ['class', code(entry.class)], ['kept by', entry.by ? code(entry.by) : undefined]]),
      handlers('Stored by', id, 'stores', memoId), handlers('Read by', id, 'reads', memoId),
      shapeOf(schema, entry.schema)];
  }

  function subscriber({entry}) {
    const links = (all, identity, name) => all.map(m => link(identity(m), name(m)));
    const among = (title, items) => items.length > 0 && [make('dt', {}, title), make('dd', {}, make('ul', {}, items.map(i => make('li', {}, i))))];
    return [
      facts([['class', code(entry.class)], ['formerly', (entry.formerly ?? []).join(', ')],
        ['begins', entry.start === 'NOW' ? 'with what comes after its first start' : 'at the beginning'],
        ['unknown types', entry.strict ? 'stop it' : 'are passed over'],
        ['retry', `${entry.retry.attempts} attempts, ${duration(entry.retry.first)} to ${duration(entry.retry.max)} apart`],
        ['reads', code(entry.topics.join(', '))]]),
      make('h3', {}, 'Handlers'),
      entry.handlers.map(h => make('div', {class: 'handler'}, make('h4', {}, h.method), make('dl', {},
        among(h.batch ? 'takes a list of' : 'takes', links(h.takes, messageId, label)),
        among('publishes', [...links(h.publishes, messageId, label), ...(h.effects ? ['what it decides at run time'] : [])]),
        among('stores', links(h.stores, memoId, m => m.template)),
        among('reads', links(h.reads, memoId, m => m.template)),
        among('headers', h.headers.map(code)),
        among('needs', h.state.map(s => code(simple(s)))))))];
  }

  function duration(iso) {
    return iso.replace(/^PT/, '').replace(/(\d)([HMS])/g, (_, digit, unit) => digit + ' ' + {H: 'h', M: 'min', S: 's'}[unit] + ' ').trim();
  }

  function link(id, text) {
    return make('a', {href: '#' + encodeURIComponent(id), onclick: event => {
      event.preventDefault();
      choose(id, true);
    }}, text);
  }

  function handlers(title, id, verb, identity) {
    const found = things.filter(t => t.kind === 'subscriber').flatMap(s => s.entry.handlers
      .filter(h => h[verb].some(m => identity(m) === id))
      .map(h => make('li', {}, link(s.id, s.name + '.' + h.method))));
    return found.length > 0 && [make('h3', {}, title), make('ul', {}, found)];
  }

  function shapeOf(schema, text) {
    if (!schema) return false;
    const records = Object.entries(schema.$defs ?? {});
    const plain = !schema.properties && [make('h3', {}, 'JSON'), make('p', {}, say(schema))];
    return [
      schema.properties ? properties('JSON', schema) : plain,
      records.map(([name, record]) => properties(name.replace(/\.tagged$/, ''), record)),
      make('details', {}, make('summary', {}, 'JSON Schema'), make('pre', {}, text.trim()))];
  }

  function properties(title, record) {
    const required = new Set(record.required ?? []);
    const rows = Object.entries(record.properties ?? {}).map(([name, schema]) => make('tr', {},
      make('td', {}, code(name), required.has(name) && make('span', {class: 'need'}, 'required')),
      make('td', {}, say(schema))));
    return [make('h3', {}, title), rows.length > 0 ? make('table', {}, make('tbody', {}, rows)) : make('p', {class: 'quiet'}, 'Nothing.')];
  }

  /** A schema in a few words. That all may be absent goes without saying; what may not is marked. */
  function say(schema) {
    const notNull = list => list.filter(s => s !== null && s !== 'null' && s.type !== 'null');
    if (schema.$ref) return decodeURIComponent(schema.$ref.replace('#/$defs/', '')).replace(/\.tagged$/, '');
    if ('const' in schema) return '"' + schema.const + '"';
    if (schema.enum) return notNull(schema.enum).join(' | ');
    if (schema.oneOf) return notNull(schema.oneOf).map(say).join(' | ');
    if (schema.anyOf) return say(schema.anyOf[0]);
    const type = Array.isArray(schema.type) ? notNull(schema.type)[0] : schema.type;
    if (type === 'array') return 'list of ' + say(schema.items);
    if (type === 'object' && schema.additionalProperties) return 'map to ' + say(schema.additionalProperties);
    if (type === 'integer' && schema.maximum) return `integer, ${Math.log2(schema.maximum + 1) + 1} bit`;
    return schema.format ?? schema.contentEncoding ?? type ?? 'anything';
  }

  /* ---- Choosing and searching ---- */

  function choose(id, bringIntoView = false) {
    chosen = byId.has(id) ? id : null;
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
    history.replaceState(null, '', chosen === null ? location.pathname + location.search : '#' + encodeURIComponent(chosen));
    if (chosen === null) $('near').setAttribute('aria-pressed', 'false');
    if ($('near').getAttribute('aria-pressed') === 'true' || (chosen !== null && !drawing.places.has(chosen)) || drawing.near) show();
    else light();
    if (bringIntoView && chosen !== null) reveal(chosen);
  }

  /** Draws what the search and the choice leave. */
  function show() {
    const words = $('search').value.toLowerCase().split(/\s+/).filter(word => word !== '');
    const matches = words.length === 0 ? null
      : new Set(things.filter(t => words.every(word => t.text.includes(word))).map(t => t.id));
    const near = $('near').getAttribute('aria-pressed') === 'true' && chosen !== null;
    list(matches);
    const shown = near ? neighbours(new Set([chosen])) : matches ? neighbours(matches) : new Set(byId.keys());
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
})();
