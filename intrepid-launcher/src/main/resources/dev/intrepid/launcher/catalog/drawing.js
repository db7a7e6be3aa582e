/* The drawing: a box for each thing, and what is connected to what is chosen. */

let chosen = null;
let drawing = null;

const SANS = getComputedStyle(document.documentElement).getPropertyValue('--sans');
const MONO = getComputedStyle(document.documentElement).getPropertyValue('--mono');
const NAME = '620 13px ' + SANS, SMALL = '11px ' + MONO, ROW = '12px ' + MONO;
const WIDEST = 270, HEAD = 34, LINE = 24;

/** More messages than that are drawn stream by stream. */
const MANY = 40;

/** Boxes for things; in a crowd, one for all messages of a stream that come from outside. */
function shapes(shown) {
  const crowd = shown.filter(thing => thing.kind === 'message').length > MANY;
  const inside = new Set(edges.flatMap(e => e.upcast ? [e.from, e.to] : e.fromRow !== undefined ? [e.to] : []));
  const streams = new Map();
  const nodes = [];
  for (const thing of shown) {
    if (crowd && thing.entry.stream && !inside.has(thing.id)) {
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
    line.path = svg('path', {class: 'edge' + (['read', 'upcast', 'drop'].filter(kind => line.edge[kind]).map(kind => ' ' + kind).join('')), d: curve(line.points)});
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
