/* What there is to know of one thing. */

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
    facts([['stream', entry.stream ? code(entry.stream) : undefined], ['version', String(entry.version)],
      ['formerly', (entry.formerly ?? []).join(', ')], ['class', entry.class === '' ? 'none is kept' : code(entry.class)]]),
    upcasts('Becomes', u => messageId(u.from) === id && u.to), upcasts('Made of', u => u.to.some(m => messageId(m) === id) && [u.from]),
    handlers('Published by', id, 'publishes', messageId), handlers('Handled by', id, 'takes', messageId),
    shapeOf(schema, entry.schema)];
}

function memo({id, entry, schema}) {
  return [
    facts([['formerly', (entry.formerly ?? []).join(', ')], ['class', code(entry.class)], ['kept by', entry.by ? code(entry.by) : undefined]]),
    entry.computed && computed(entry.computed),
    handlers('Stored by', id, 'stores', memoId), handlers('Read by', id, 'reads', memoId),
    handlers('Dropped by', id, 'evicts', memoId), handlers('Refreshed by', id, 'refreshes', memoId),
    memos('Computed of', needed(entry)), memos('Others computed of it', catalog.memos.filter(m => needed(m).some(n => memoId(n) === id))),
    shapeOf(schema, entry.schema)];
}

/** By which method, and how long it is kept. */
function computed(by) {
  const time = iso => iso === '' ? undefined : duration(iso);
  return facts([['computed by', code(method(by))], ['kept for', time(by.ttl) ?? 'as long as nothing drops it'],
    ['refreshed after', time(by.refreshAfter)], ['stale for', time(by.staleIfError)], ['absent for', time(by.absentTtl)],
    ['waits', time(by.timeout)], ['needs', by.state.map(simple).join(', ')],
    ['processes', by.exclusive ? 'one at a time' : undefined], ['may be absent', by.optional ? 'yes' : undefined]]);
}

function memos(title, all) {
  const items = all.map(m => make('li', {}, link(memoId(m), m.template)));
  return items.length > 0 && [make('h3', {}, title), make('ul', {}, items)];
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
      among('drops', links(evicted(h), memoId, m => (m.under ?? [m.template]).join(', '))),
      among('refreshes', links(refreshed(h), memoId, m => m.template)),
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
    .filter(h => (h[verb] ?? []).some(m => identity(m) === id))
    .map(h => [s.name + '.' + h.method, s.id]));
  const items = [...new Map(found)].map(([name, subscriber]) => make('li', {}, link(subscriber, name)));
  return items.length > 0 && [make('h3', {}, title), make('ul', {}, items)];
}

/** What a message becomes, or is made of, and by which method. */
function upcasts(title, ofEach) {
  const found = catalog.upcasts.flatMap(u => (ofEach(u) || []).map(m =>
    make('li', {}, link(messageId(m), m.type + ' v' + m.version), ' by ', code(u.by))));
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
