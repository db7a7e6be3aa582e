/* Looking at the drawing: near or far, here or there, by hand, wheel or key. */

/** Until it is moved, all of it stays in view. */
const view = {x: 0, y: 0, scale: 1, moved: false};

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
  view.moved = false;
  look();
}

function zoom(factor, x, y) {
  const scale = Math.max(.08, Math.min(3, view.scale * factor));
  view.x = x - (x - view.x) * scale / view.scale;
  view.y = y - (y - view.y) * scale / view.scale;
  view.scale = scale;
  view.moved = true;
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
      view.moved = true;
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
      view.moved = true;
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
