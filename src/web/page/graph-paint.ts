/** Colours from the style sheet, and how names are written on the canvas. */
import type { EntityType } from '../../domain/annotation.ts';
import type { TieKind } from './graph-words.ts';
import { ENTITY_TYPES } from './labels/languages.ts';
import type { Box, Disc, NamePlaces } from './name-places.ts';

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

interface Drawn extends Disc {
  readonly key?: string;
  readonly label: string | null;
}

/** Longer names are cut in the picture; the panel has them whole. */
const LONGEST_LABEL = 26;
const FONT = '500 13px system-ui, sans-serif';

function write(context: CanvasRenderingContext2D, text: string, { left, top }: Box, paint: Paint): void {
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = paint.paper;
  context.strokeText(text, left, top + BASELINE);
  context.fillStyle = paint.ink;
  context.fillText(text, left, top + BASELINE);
}

/** From the top of a name's box to its base line. */
const BASELINE = 12;

function textOf(context: CanvasRenderingContext2D, label: string): { text: string; width: number } {
  const text = label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label;
  context.font = FONT;
  return { text, width: context.measureText(text).width };
}

/** Writes a node's name where there is room for it, with a halo in the paper's colour. */
export function drawName(context: CanvasRenderingContext2D, node: Drawn, paint: Paint, places: NamePlaces): void {
  if (!node.label) return;
  const { text, width } = textOf(context, node.label);
  const place = places.take(node.key ?? '', node, width);
  if (place !== null) write(context, text, place, paint);
}

/** Rings the node under the pointer, or a selected one, and writes its name over whatever is there. */
export function drawHovered(context: CanvasRenderingContext2D, node: Drawn, paint: Paint, places: NamePlaces): void {
  context.beginPath();
  context.arc(node.x, node.y, node.size + 3, 0, Math.PI * 2);
  context.lineWidth = 2.5;
  context.strokeStyle = paint.ink;
  context.stroke();
  if (!node.label) return;
  const { text, width } = textOf(context, node.label);
  write(context, text, places.placeOf(node.key ?? '', node, width), paint);
}
