/**
 * Draws the house as SVG. The rooms are on a diagonal, the highest first. A line leaves each room to the right and goes
 * down to the rooms it imports; the number of imports is where it turns. Below are the features with the imports
 * between them. The same house always gives the same bytes.
 */
const ROOM = { width: 124, height: 30, right: 68, down: 46 };
const FEATURE = { width: 120, height: 22, down: 28, lane: 20 };
const MARGIN = 24;
const COLOURS = {
  ink: '#1a1a1c',
  soft: '#5c5f66',
  line: '#7a8fd6',
  room: '#e8ecfb',
  edge: '#0017c1',
  feature: '#f3f3f4',
};

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** @param {number} x @param {number} y @param {string} text @param {string} [more] */
const textAt = (x, y, text, more = '') => `<text x="${x}" y="${y}"${more}>${escaped(text)}</text>`;
/** @param {string} path @param {boolean} [arrow] */
const line = (path, arrow = false) => `<path class="line" d="${path}"${arrow ? ' marker-end="url(#tip)"' : ''}/>`;

/**
 * A box with a name and the number of files.
 * @param {number} x @param {number} y @param {{ width: number, height: number }} size
 * @param {{ name: string, files: number }} part @param {string} kind
 */
function box(x, y, { width, height }, { name, files }, kind) {
  return [
    `<rect class="${kind}" x="${x}" y="${y}" width="${width}" height="${height}" rx="4"/>`,
    textAt(x + 8, y + height / 2 + 4, name, ' class="name"'),
    textAt(x + width - 7, y + height / 2 + 4, String(files), ' class="files" text-anchor="end"'),
  ].join('\n');
}

/**
 * The number of imports; dashed if all of them are import().
 * @param {number} x @param {number} y @param {import('../architecture.mjs').Count} count
 */
function countAt(x, y, { all, later }) {
  const width = 12 + 7 * String(all).length;
  return [
    `<rect class="count${later === all ? ' later' : ''}" x="${x - width / 2}" y="${y - 9}" width="${width}" height="18" rx="9"/>`,
    textAt(x, y + 4, String(all), ' class="number" text-anchor="middle"'),
  ].join('\n');
}

/** @param {readonly import('../architecture.mjs').Room[]} rooms the highest first */
function drawRooms(rooms) {
  const left = (/** @type {number} */ at) => MARGIN + at * ROOM.right;
  const top = (/** @type {number} */ at) => MARGIN + at * ROOM.down;
  const entry = (/** @type {number} */ at) => left(at) + ROOM.width / 2 + 24;
  const middle = (/** @type {number} */ at) => top(at) + ROOM.height / 2;
  /** @type {string[]} */
  const lines = [];
  /** @type {string[]} */
  const counts = [];
  for (const [at, { to }] of rooms.entries()) {
    const targets = rooms.flatMap(({ name }, other) => (to.has(name) ? [other] : []));
    if (targets.length > 0) lines.push(line(`M${left(at) + ROOM.width} ${middle(at)}H${entry(Math.max(...targets))}`));
    const from = rooms.findIndex((other) => other.to.has(rooms[at]?.name ?? ''));
    if (from !== -1) lines.push(line(`M${entry(at)} ${middle(from)}V${top(at) - 2}`, true));
    for (const other of targets) {
      counts.push(
        countAt(
          entry(other),
          middle(at),
          /** @type {import('../architecture.mjs').Count} */ (to.get(rooms[other]?.name ?? '')),
        ),
      );
    }
  }
  return {
    width: left(rooms.length - 1) + ROOM.width + MARGIN,
    height: top(rooms.length - 1) + ROOM.height + MARGIN,
    drawn: [...lines, ...rooms.map((room, at) => box(left(at), top(at), ROOM, room, 'room')), ...counts].join('\n'),
  };
}

/**
 * Each feature before those it imports, otherwise by name. @param {readonly import('../architecture.mjs').Room[]}
 * features
 */
function inOrder(features) {
  const left = [...features];
  /** @type {import('../architecture.mjs').Room[]} */
  const ordered = [];
  while (left.length > 0) {
    const free = left.findIndex(({ name }) => !left.some(({ to }) => to.has(name)));
    ordered.push(...left.splice(Math.max(free, 0), 1));
  }
  return ordered;
}

/** @param {readonly import('../architecture.mjs').Room[]} features @param {number} bottom */
function drawFeatures(features, bottom) {
  const ordered = inOrder(features);
  const begin = bottom - MARGIN - ordered.length * FEATURE.down;
  const top = (/** @type {number} */ at) => begin + at * FEATURE.down;
  const edge = MARGIN + FEATURE.width;
  const pairs = ordered
    .flatMap(({ to }, from) =>
      ordered.flatMap(({ name }, target) => {
        const count = to.get(name);
        return count ? [{ from, target, count }] : [];
      }),
    )
    .sort((a, b) => Math.abs(a.target - a.from) - Math.abs(b.target - b.from));
  // Longer lines are further out. A line leaves a box in its upper half and enters one in its lower half.
  const drawn = pairs.flatMap(({ from, target, count }, at) => {
    const lane = edge + 16 + at * FEATURE.lane;
    const [leaves, comes] = [top(from) + 6, top(target) + FEATURE.height - 6];
    return [line(`M${edge} ${leaves}H${lane}V${comes}H${edge + 2}`, true), countAt(lane, (leaves + comes) / 2, count)];
  });
  return [
    textAt(MARGIN, begin - 14, 'features, and what they know of each other', ' class="title"'),
    ...drawn.filter((one) => one.startsWith('<path')),
    ...ordered.map((feature, at) => box(MARGIN, top(at), FEATURE, feature, 'feature')),
    ...drawn.filter((one) => !one.startsWith('<path')),
  ].join('\n');
}

/** @param {import('../architecture.mjs').House} house @returns {string} */
export function drawHouse({ rooms, features }) {
  const { width, height, drawn } = drawRooms([...rooms].reverse());
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="The rooms of src and the imports between them">
<style>
text { font: 12px ui-sans-serif, system-ui, sans-serif; fill: ${COLOURS.ink}; }
.name { font-weight: 600; }
.files, .number { font-size: 11px; fill: ${COLOURS.soft}; }
.title { fill: ${COLOURS.soft}; }
.line { fill: none; stroke: ${COLOURS.line}; }
.room { fill: ${COLOURS.room}; stroke: ${COLOURS.edge}; }
.feature { fill: ${COLOURS.feature}; stroke: ${COLOURS.soft}; }
.count { fill: #fff; stroke: ${COLOURS.line}; }
.later { stroke-dasharray: 3 2; }
</style>
<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="${COLOURS.line}"/></marker></defs>
<rect width="${width}" height="${height}" fill="#fff"/>
${drawn}
${drawFeatures(features, height)}
</svg>
`;
}
