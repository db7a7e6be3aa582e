/* What there is: messages, subscribers and memos, and the arrows between them. */

const KINDS = {message: 'Messages', subscriber: 'Subscribers', memo: 'Memos'};
const catalog = JSON.parse(document.getElementById('catalog').textContent);
const upcastTypes = new Set(catalog.upcasts.flatMap(u => [u.from, ...u.to]).map(m => m.type));
const things = read();
const byId = new Map(things.map(thing => [thing.id, thing]));
const edges = arrows();

function read() {
  const all = new Map();
  const add = thing => {
    if (!all.has(thing.id)) all.set(thing.id, thing);
    return thing;
  };
  const addMemo = m => add({id: memoId(m), kind: 'memo', name: m.template, sub: simple(m.class), entry: m});
  for (const entry of catalog.events) {
    const schema = JSON.parse(entry.schema);
    add({id: messageId(entry), kind: 'message', name: label(entry), sub: entry.stream, entry, schema});
  }
  for (const {from, to} of catalog.upcasts) {
    for (const m of [from, ...to]) {
      add({id: messageId(m), kind: 'message', name: label(m), sub: 'no record is kept', entry: m});
    }
  }
  for (const entry of catalog.memos) {
    const schema = JSON.parse(entry.schema);
    const sub = simple(entry.class) + (entry.computed ? ' by ' + method(entry.computed) : '');
    add({id: memoId(entry), kind: 'memo', name: entry.template, sub, entry, schema});
  }
  for (const entry of catalog.subscribers) {
    add({id: 'subscriber/' + entry.name + '/' + entry.class, kind: 'subscriber', name: entry.name, sub: entry.class, entry});
    for (const handler of entry.handlers) {
      for (const m of [...handler.takes, ...handler.publishes]) {
        add({id: messageId(m), kind: 'message', name: label(m), sub: 'of another program', entry: m});
      }
      for (const m of [...handler.stores, ...handler.reads, ...evicted(handler), ...refreshed(handler)]) addMemo(m);
    }
  }
  for (const entry of catalog.memos) needed(entry).forEach(addMemo);
  const order = Object.keys(KINDS);
  const sorted = [...all.values()].sort((a, b) =>
    order.indexOf(a.kind) - order.indexOf(b.kind) || a.name.localeCompare(b.name, 'en', {numeric: true}));
  for (const thing of sorted) thing.text = JSON.stringify([thing.name, thing.entry, names(thing.schema)]).toLowerCase();
  return sorted;
}

function messageId(m) { return 'message/' + m.type + '/' + m.version + '/' + m.class; }
/** A handler may name the variables of a template as it likes. */
function memoId(m) { return 'memo/' + m.template.replace(/\{[^{}]*\}/g, '{}') + '/' + m.class; }
function label(m) { return m.version === 1 && !upcastTypes.has(m.type) ? m.type : m.type + ' v' + m.version; }
function simple(javaClass) { return javaClass.replace(/\b(?:\p{Ll}[\w$]*\.)+/gu, '').replaceAll('$', '.'); }

/** What a handler that is no method drops, and has recomputed; what a memo is computed of. */
function evicted(handler) { return handler.evicts ?? []; }
function refreshed(handler) { return handler.refreshes ?? []; }
function needed(memo) { return memo.computed?.reads ?? []; }
function method(computed) { return simple(computed.class) + '.' + computed.method; }

function names(schema) {
  if (!schema) return [];
  return [schema, ...Object.values(schema.$defs ?? {})].flatMap(s => Object.keys(s.properties ?? {}));
}

/** From handlers to what they are about, and from memos to those computed of them. A memo that is read and stored by one has one arrow. */
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
      for (const m of [...evicted(handler), ...refreshed(handler)]) {
        found.push({from: subscriber.id, fromRow: row, to: memoId(m), drop: true});
      }
    });
  }
  for (const entry of catalog.memos) {
    for (const m of needed(entry)) found.push({from: memoId(m), to: memoId(entry), read: true});
  }
  for (const {from, to} of catalog.upcasts) {
    for (const m of to) found.push({from: messageId(from), to: messageId(m), upcast: true});
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
