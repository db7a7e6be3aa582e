/*
 * Draws a graph in layers from left to right: arrows that would close a circle are turned round,
 * each node stands right of all that lead to it, long arrows are led past the layers between, and
 * each layer is sorted so that few arrows cross. A node has rows, and an arrow ends at a row.
 *
 * layout({nodes: [{id, width, height}], edges: [{from, to, fromY, toY}]})
 * sets node.x and node.y, edge.points [{x, y}], edge.turned, and returns {width, height}.
 */
function layout(graph) {
  const COLUMN_GAP = 96, ROW_GAP = 22, LANE = 14, SWEEPS = 12;
  const nodes = new Map(graph.nodes.map(node => [node.id, node]));
  const out = new Map(graph.nodes.map(node => [node.id, []]));

  turnCircles();
  const parts = components();
  let top = 0, width = 0;
  for (const part of parts) {
    const size = place(part, top);
    top += size.height + ROW_GAP * 2;
    width = Math.max(width, size.width);
  }
  return {width, height: Math.max(0, top - ROW_GAP * 2)};

  /** Without recursion: a chain of messages may be as long as it likes. */
  function turnCircles() {
    for (const edge of graph.edges) {
      edge.turned = edge.back === true;
      out.get(edge.turned ? edge.to : edge.from).push(edge);
    }
    const state = new Map();
    for (const root of graph.nodes) {
      if (state.has(root.id)) continue;
      const stack = [{id: root.id, next: 0}];
      state.set(root.id, 'open');
      while (stack.length > 0) {
        const at = stack[stack.length - 1];
        const edge = out.get(at.id)[at.next++];
        if (!edge) {
          state.set(at.id, 'done');
          stack.pop();
          continue;
        }
        const target = edge.turned ? edge.from : edge.to;
        if (state.get(target) === 'open') {
          edge.turned = !edge.turned;
        } else if (!state.has(target)) {
          state.set(target, 'open');
          stack.push({id: target, next: 0});
        }
      }
    }
  }

  /** What is not connected is drawn one below the other, the largest first. */
  function components() {
    const parent = new Map(graph.nodes.map(node => [node.id, node.id]));
    const find = id => {
      while (parent.get(id) !== id) {
        parent.set(id, parent.get(parent.get(id)));
        id = parent.get(id);
      }
      return id;
    };
    for (const edge of graph.edges) parent.set(find(edge.from), find(edge.to));
    const parts = new Map();
    for (const node of graph.nodes) {
      const root = find(node.id);
      if (!parts.has(root)) parts.set(root, {nodes: [], edges: []});
      parts.get(root).nodes.push(node);
    }
    for (const edge of graph.edges) parts.get(find(edge.from)).edges.push(edge);
    const single = {nodes: [], edges: []};
    const others = [];
    for (const part of parts.values()) {
      if (part.nodes.length === 1) single.nodes.push(part.nodes[0]);
      else others.push(part);
    }
    others.sort((a, b) => b.nodes.length - a.nodes.length);
    return single.nodes.length > 0 ? [...others, single] : others;
  }

  function place(part, top) {
    if (part.edges.length === 0) return shelve(part.nodes, top);
    const layers = layersOf(part);
    sort(layers);
    const height = rows(layers, top);
    return {width: columns(layers, part), height};
  }

  /** Nodes that nothing leads to or from: side by side, as many as keep the drawing broad. */
  function shelve(nodes, top) {
    const most = Math.max(1100, Math.sqrt(nodes.length) * 320);
    let x = 0, y = top, high = 0, width = 0;
    for (const node of nodes) {
      if (x > 0 && x + node.width > most) {
        x = 0;
        y += high + ROW_GAP;
        high = 0;
      }
      node.x = x;
      node.y = y;
      x += node.width + ROW_GAP;
      high = Math.max(high, node.height);
      width = Math.max(width, x - ROW_GAP);
    }
    return {width, height: y + high - top};
  }

  function layersOf(part) {
    const ahead = new Map(part.nodes.map(node => [node.id, []]));
    const waits = new Map(part.nodes.map(node => [node.id, 0]));
    for (const edge of part.edges) {
      const [from, to] = edge.turned ? [edge.to, edge.from] : [edge.from, edge.to];
      if (from === to) continue;
      ahead.get(from).push(to);
      waits.set(to, waits.get(to) + 1);
    }
    const rank = new Map();
    const ready = part.nodes.filter(node => waits.get(node.id) === 0).map(node => node.id);
    ready.forEach(id => rank.set(id, 0));
    for (let i = 0; i < ready.length; i++) {
      for (const to of ahead.get(ready[i])) {
        rank.set(to, Math.max(rank.get(to) ?? 0, rank.get(ready[i]) + 1));
        waits.set(to, waits.get(to) - 1);
        if (waits.get(to) === 0) ready.push(to);
      }
    }
    // A node with nothing before it moves right, next to what it leads to.
    const hasBefore = new Set([...ahead.values()].flat());
    for (const id of ready) {
      if (!hasBefore.has(id) && ahead.get(id).length > 0) {
        rank.set(id, Math.min(...ahead.get(id).map(to => rank.get(to))) - 1);
      }
    }
    const layers = [];
    for (const node of part.nodes) (layers[rank.get(node.id)] ??= []).push(box(node));
    for (let i = 0; i < layers.length; i++) layers[i] ??= [];
    const boxes = new Map(layers.flat().map(b => [b.node.id, b]));
    for (const edge of part.edges) route(edge, layers, boxes, rank);
    return layers;
  }

  function box(node) {
    return {node, height: node.height, before: [], after: [], y: 0};
  }

  /** Leads an arrow from layer to layer, through a lane in each between. */
  function route(edge, layers, boxes, rank) {
    const [left, right] = edge.turned ? [edge.to, edge.from] : [edge.from, edge.to];
    edge.lanes = [];
    if (left === right) return;
    let at = boxes.get(left);
    let atY = edge.turned ? edge.toY : edge.fromY;
    for (let layer = rank.get(left) + 1; layer < rank.get(right); layer++) {
      const lane = {node: null, height: LANE, before: [], after: [], y: 0};
      layers[layer].push(lane);
      edge.lanes.push(lane);
      link(at, atY, lane, LANE / 2);
      at = lane;
      atY = LANE / 2;
    }
    link(at, atY, boxes.get(right), edge.turned ? edge.fromY : edge.toY);
  }

  function link(a, aY, b, bY) {
    a.after.push({box: b, own: aY, other: bY});
    b.before.push({box: a, own: bY, other: aY});
  }

  function sort(layers) {
    layers.forEach(number);
    let best = layers.map(layer => [...layer]);
    let fewest = crossings(layers);
    for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
      const down = sweep % 2 === 0;
      const order = down ? layers : [...layers].reverse();
      for (const layer of order) {
        for (const b of layer) {
          const links = down ? b.before : b.after;
          b.wish = links.length === 0
            ? b.index
            : links.reduce((sum, l) => sum + l.box.index + l.other / 1000, 0) / links.length;
        }
        layer.sort((a, b) => a.wish - b.wish || a.index - b.index);
        number(layer);
      }
      const now = crossings(layers);
      if (now < fewest) {
        fewest = now;
        best = layers.map(layer => [...layer]);
      }
    }
    layers.forEach((layer, i) => {
      layer.splice(0, layer.length, ...best[i]);
      number(layer);
    });
  }

  function number(layer) {
    layer.forEach((b, i) => { b.index = i; });
  }

  /** Counted with a tree of sums, so that hundreds of arrows take no time. */
  function crossings(layers) {
    let sum = 0;
    for (const layer of layers) {
      const ends = [];
      for (const b of layer) {
        for (const l of b.after) ends.push([b.index + l.own / 1e4, l.box.index + l.other / 1e4]);
      }
      ends.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
      const sorted = [...new Set(ends.map(e => e[1]))].sort((a, b) => a - b);
      const position = new Map(sorted.map((y, i) => [y, i + 1]));
      const tree = new Array(sorted.length + 1).fill(0);
      ends.forEach(([, y], seen) => {
        let notAbove = 0;
        for (let i = position.get(y); i > 0; i -= i & -i) notAbove += tree[i];
        sum += seen - notAbove;
        for (let i = position.get(y); i <= sorted.length; i += i & -i) tree[i]++;
      });
    }
    return sum;
  }

  /** Each box goes where its arrows are straight, as far as its neighbours let it. */
  function rows(layers, top) {
    for (const layer of layers) {
      let y = 0;
      for (const b of layer) {
        b.y = y;
        y += b.height + gap(b);
      }
    }
    for (let sweep = 0; sweep < SWEEPS; sweep++) {
      const order = sweep % 2 === 0 ? layers : [...layers].reverse();
      for (const layer of order) {
        for (const b of layer) {
          const links = sweep % 2 === 0 ? b.before : b.after;
          const all = links.length > 0 ? links : [...b.before, ...b.after];
          b.wish = all.length === 0
            ? b.y
            : all.reduce((sum, l) => sum + l.box.y + l.other - l.own, 0) / all.length;
        }
        settle(layer);
      }
    }
    const least = Math.min(...layers.flat().map(b => b.y));
    let height = 0;
    for (const b of layers.flat()) {
      b.y += top - least;
      height = Math.max(height, b.y + b.height - top);
    }
    return height;
  }

  /** The order kept and nothing overlapping, as near to the wishes as can be (pooled averages). */
  function settle(layer) {
    const groups = [];
    for (const b of layer) {
      groups.push({boxes: [b], sum: b.wish, count: 1, height: b.height + gap(b)});
      while (groups.length > 1) {
        const [above, below] = groups.slice(-2);
        if (above.sum / above.count + above.height <= below.sum / below.count) break;
        groups.splice(-2, 2, {
          boxes: [...above.boxes, ...below.boxes],
          sum: above.sum + below.sum - below.count * above.height,
          count: above.count + below.count,
          height: above.height + below.height,
        });
      }
    }
    for (const group of groups) {
      let y = group.sum / group.count;
      for (const b of group.boxes) {
        b.y = y;
        y += b.height + gap(b);
      }
    }
  }

  function gap(b) {
    return b.node ? ROW_GAP : 4;
  }

  function columns(layers, part) {
    let x = 0;
    for (const layer of layers) {
      const broadest = Math.max(60, ...layer.map(b => b.node ? b.node.width : 0));
      for (const b of layer) {
        if (b.node) {
          b.node.x = x + (broadest - b.node.width) / 2;
          b.node.y = b.y;
        } else {
          b.left = x;
          b.right = x + broadest;
        }
      }
      x += broadest + COLUMN_GAP;
    }
    part.edges.forEach(lead);
    return x - COLUMN_GAP;
  }

  function lead(edge) {
    const from = nodes.get(edge.from), to = nodes.get(edge.to);
    const start = {x: edge.turned ? from.x : from.x + from.width, y: from.y + edge.fromY};
    const end = {x: edge.turned ? to.x + to.width : to.x, y: to.y + edge.toY};
    const lanes = edge.lanes.flatMap(lane => {
      const y = lane.y + LANE / 2;
      return [{x: lane.left, y}, {x: lane.right, y}];
    });
    edge.points = [start, ...(edge.turned ? lanes.reverse() : lanes), end];
  }
}
