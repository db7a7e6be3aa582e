/* Elements of HTML and SVG. Text is only ever set as text, whatever stands in it. */

const $ = id => document.getElementById(id);

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
