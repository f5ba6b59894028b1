/** Where names go in the picture: below their node, else above, right or left of it, else nowhere. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A node on the canvas, in pixels. */
export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** What is drawn: the canvas and its nodes, in pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly Disc[];
}

const NAME_HEIGHT = 16;
const GAP = 3;

const meet = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;

const isInside = ({ left, top, width, height }: Box, frame: Frame): boolean =>
  left >= 0 && top >= 0 && left + width <= frame.width && top + height <= frame.height;

const boxOf = ({ x, y, size }: Disc): Box => ({ left: x - size, top: y - size, width: 2 * size, height: 2 * size });

/** The places round a node, the best first. */
function candidates({ x, y, size }: Disc, width: number): readonly Box[] {
  const name = { width, height: NAME_HEIGHT };
  return [
    { ...name, left: x - width / 2, top: y + size + GAP },
    { ...name, left: x - width / 2, top: y - size - GAP - NAME_HEIGHT },
    { ...name, left: x + size + GAP, top: y - NAME_HEIGHT / 2 },
    { ...name, left: x - size - GAP - width, top: y - NAME_HEIGHT / 2 },
  ];
}

/**
 * The places of one frame. Names are placed in the order they come, so the more important come first; a name that would
 * cover a node or another name gets none, and shows when its node is pointed at.
 */
export class NamePlaces {
  #measure: () => Frame = () => ({ width: 0, height: 0, nodes: [] });
  #frame: Frame | null = null;
  #taken: Box[] = [];
  #places = new Map<string, Box>();

  /** Begins a frame. It is measured when the first name is placed: only then is it known where nodes are drawn. */
  begin(measure: () => Frame): void {
    this.#measure = measure;
    this.#frame = null;
    this.#places = new Map();
  }

  /** The place for a name of `width` pixels, or null where there is none. */
  take(key: string, node: Disc, width: number): Box | null {
    const frame = this.#measured();
    const place = candidates(node, width).find((box) => isInside(box, frame) && this.#isFree(box));
    if (place === undefined) return null;
    this.#taken.push(place);
    this.#places.set(key, place);
    return place;
  }

  /** The place a name got in this frame, else the best one round its node, whatever it covers. */
  placeOf(key: string, node: Disc, width: number): Box {
    const [below] = candidates(node, width);
    return this.#places.get(key) ?? below ?? boxOf(node);
  }

  #measured(): Frame {
    if (this.#frame !== null) return this.#frame;
    const frame = this.#measure();
    this.#frame = frame;
    this.#taken = frame.nodes.map(boxOf);
    return frame;
  }

  #isFree(box: Box): boolean {
    return !this.#taken.some((other) => meet(box, other));
  }
}
