/** The picture: sigma draws it, and tells what was clicked. */
import Sigma from 'sigma';
import { EdgeArrowProgram, EdgeDoubleArrowProgram, EdgeLineProgram } from 'sigma/rendering';
import type { Settings } from 'sigma/settings';
import type { PageContext } from './context.ts';
import { edgeLook, type Moment, nodeLook } from './graph-look.ts';
import type { EdgeData, NodeData, Picture } from './graph-model.ts';
import { drawHovered, drawName, readPaint } from './graph-paint.ts';
import { type Disc, type Frame, NamePlaces } from './name-places.ts';

export interface GraphEvents {
  readonly onNode: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onEdge: (a: string, b: string) => void;
}

/** Narrower than this, words along the lines would cover names. */
const NARROW_PIXELS = 560;

type Drawing = Sigma<NodeData, EdgeData>;

/** Whether this browser can draw with WebGL at all. */
export function hasWebgl(): boolean {
  const canvas = document.createElement('canvas');
  return (canvas.getContext('webgl2') ?? canvas.getContext('webgl')) !== null;
}

function settingsFor(moment: () => Moment, places: NamePlaces): Partial<Settings<NodeData, EdgeData>> {
  return {
    allowInvalidContainer: true,
    renderEdgeLabels: true,
    enableEdgeEvents: true,
    zIndex: true,
    defaultEdgeType: 'line',
    edgeProgramClasses: { line: EdgeLineProgram, arrow: EdgeArrowProgram, both: EdgeDoubleArrowProgram },
    labelRenderedSizeThreshold: 0,
    // Names are all asked for, and find their own places.
    labelDensity: 0,
    edgeLabelSize: 11,
    edgeLabelFont: 'system-ui, sans-serif',
    edgeLabelColor: { color: moment().paint.soft },
    // Thin lines are hard to hit.
    minEdgeThickness: 1.7,
    minCameraRatio: 0.1,
    maxCameraRatio: 3,
    defaultDrawNodeLabel: (canvas, node) => drawName(canvas, node, moment().paint, places),
    defaultDrawNodeHover: (canvas, node) => drawHovered(canvas, node, moment().paint, places),
    nodeReducer: (id, node) => nodeLook(moment(), id, node),
    edgeReducer: (key, edge) => edgeLook(moment(), key, edge),
  };
}

/** The frame that is being drawn. */
function frameOf(drawing: Drawing): Frame {
  const { width, height } = drawing.getDimensions();
  const nodes = drawing.getGraph().mapNodes((id): Disc => {
    const node = drawing.getNodeDisplayData(id);
    const { x, y } = drawing.framedGraphToViewport({ x: node?.x ?? 0, y: node?.y ?? 0 });
    return { x, y, size: drawing.scaleSize(node?.size ?? 0) };
  });
  return { width, height, nodes };
}

/** A picture in a container, which must have a size by the first `draw`. `destroy` frees its WebGL context. */
export class GraphView {
  readonly #container: HTMLElement;
  readonly #events: GraphEvents;
  readonly #scheme = matchMedia('(prefers-color-scheme: dark)');
  /** Sigma itself only watches the window, and the panel takes space without that. */
  readonly #resize = new ResizeObserver(() => this.#drawing?.refresh());
  readonly #repaint = (): void => this.#change({ paint: readPaint() });
  readonly #places = new NamePlaces();
  #moment: Moment;
  #drawing: Drawing | null = null;

  constructor(container: HTMLElement, { labels, names }: PageContext, events: GraphEvents) {
    this.#container = container;
    this.#events = events;
    const nothing = { picture: null, selected: new Set<string>(), pointed: null, isNarrow: false };
    this.#moment = { ...nothing, paint: readPaint(), labels, names };
    this.#scheme.addEventListener('change', this.#repaint);
    this.#resize.observe(container);
  }

  draw(picture: Picture): void {
    const isNarrow = this.#container.clientWidth < NARROW_PIXELS;
    this.#moment = { ...this.#moment, picture, pointed: null, isNarrow };
    if (this.#drawing === null) this.#drawing = this.#start(picture);
    else this.#drawing.setGraph(picture);
    this.#drawing.setSetting('stagePadding', isNarrow ? 28 : 50);
  }

  /** Marks nodes: the one shown in the panel, or the two ends of a tie. */
  select(ids: readonly string[]): void {
    this.#change({ selected: new Set(ids) });
  }

  zoom(how: 'in' | 'out' | 'fit'): void {
    const camera = this.#drawing?.getCamera();
    if (how === 'in') void camera?.animatedZoom();
    else if (how === 'out') void camera?.animatedUnzoom();
    else void camera?.animatedReset();
  }

  destroy(): void {
    this.#scheme.removeEventListener('change', this.#repaint);
    this.#resize.disconnect();
    this.#drawing?.kill();
    this.#drawing = null;
  }

  #change(part: Partial<Moment>): void {
    this.#moment = { ...this.#moment, ...part };
    if (part.paint !== undefined) this.#drawing?.setSetting('edgeLabelColor', { color: part.paint.soft });
    this.#drawing?.refresh({ skipIndexation: true });
  }

  #point(id: string | null): void {
    this.#container.classList.toggle('pointing', id !== null);
    this.#change({ pointed: id });
  }

  #start(picture: Picture): Drawing {
    const drawing: Drawing = new Sigma(
      picture,
      this.#container,
      settingsFor(() => this.#moment, this.#places),
    );
    const { classList } = this.#container;
    drawing.on('beforeRender', () => this.#places.begin(() => frameOf(drawing)));
    drawing.on('clickNode', ({ node }) => this.#events.onNode(node));
    drawing.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
      preventSigmaDefault();
      this.#events.onOpen(node);
    });
    drawing.on('clickEdge', ({ edge }) => this.#events.onEdge(...drawing.getGraph().extremities(edge)));
    drawing.on('enterNode', ({ node }) => this.#point(node));
    drawing.on('leaveNode', () => this.#point(null));
    drawing.on('enterEdge', () => classList.add('pointing'));
    drawing.on('leaveEdge', () => classList.remove('pointing'));
    return drawing;
  }
}
