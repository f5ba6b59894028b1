/** Colours from the style sheet, and how names are written on the canvas. */
import type { EntityType } from '../../domain/annotation.ts';
import type { TieKind } from './graph-words.ts';
import { ENTITY_TYPES } from './labels/languages.ts';

export interface Paint {
  readonly types: Readonly<Record<string, string>>;
  readonly ties: Readonly<Record<TieKind, string>>;
  readonly ink: string;
  readonly soft: string;
  readonly paper: string;
}

/** The colours of the scheme in force, light or dark, as the style sheet names them. */
export function readPaint(): Paint {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    types: Object.fromEntries(ENTITY_TYPES.map((type: EntityType) => [type, colour(`type-${type}`)])),
    ties: {
      stated: colour('tie-stated'),
      alleged: colour('tie-alleged'),
      contested: colour('tie-contested'),
      together: colour('tie-together'),
    },
    ink: colour('ink'),
    soft: colour('ink-soft'),
    paper: colour('paper'),
  };
}

interface Drawn {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly label: string | null;
}

/** Longer names are cut in the picture; the panel has them whole. */
const LONGEST_LABEL = 32;

const FONT = '500 13px system-ui, sans-serif';

/** Writes a node's name under it, with a halo in the paper's colour. */
export function drawName(context: CanvasRenderingContext2D, { x, y, size, label }: Drawn, paint: Paint): void {
  if (!label) return;
  const text = label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label;
  context.font = FONT;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = paint.paper;
  const [left, top] = [insideOf(context, x, text), y + size + 3];
  context.strokeText(text, left, top);
  context.fillStyle = paint.ink;
  context.fillText(text, left, top);
  // Sigma writes edge labels on the same kind of context and expects the default.
  context.textAlign = 'start';
  context.textBaseline = 'alphabetic';
}

/** Where to centre a text so that the canvas does not cut it. The context is scaled by the device's pixels. */
function insideOf(context: CanvasRenderingContext2D, x: number, text: string): number {
  const width = context.canvas.width / context.getTransform().a;
  const half = context.measureText(text).width / 2 + 4;
  // A node outside the picture keeps its name outside.
  if (x < 0 || x > width || 2 * half > width) return x;
  return Math.min(Math.max(x, half), width - half);
}

/** Rings the node under the pointer and lays its name over the others. */
export function drawHovered(context: CanvasRenderingContext2D, node: Drawn, paint: Paint): void {
  context.beginPath();
  context.arc(node.x, node.y, node.size + 3, 0, Math.PI * 2);
  context.lineWidth = 2.5;
  context.strokeStyle = paint.ink;
  context.stroke();
  drawName(context, node, paint);
}
