import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { EntityType } from '../domain/annotation.ts';
import { ENTITY_TYPES } from '../domain/annotation.ts';
import { LANGUAGES, type Language } from '../domain/article.ts';
import type { Entity, EntityName, NameKind } from '../domain/entity.ts';
import { foldName } from '../domain/fold-name.ts';
import type { BodyKind } from './name-rules.ts';

const FOLDER = fileURLToPath(new URL('../../data/gazetteer/', import.meta.url));
const COLUMNS = ['id', 'type', 'fr', 'en', 'aliasesFr', 'aliasesEn', 'acronymFr', 'acronymEn', 'wikidata'] as const;

/** Entities known beforehand, with their names in both languages. */
export interface Gazetteer {
  readonly entities: readonly Entity[];
  /** The entities that have a name, by its folded form; none where the name is unknown. */
  named(folded: string): readonly Entity[];
  byId(id: string): Entity | undefined;
  /** Entities that are named where an entity of a name of several is meant: Atlanta for one Georgia, Tbilisi for the other. */
  surroundingsOf(id: string): readonly string[];
  /** The type of a name as written, where all that have it are of one type. */
  typeOf(name: string): EntityType | null;
  /** The kind of body a name as written is, where all that have it are of one kind. */
  bodyKindOf(name: string): BodyKind | null;
  /** What the person of that full name is or was known to be, in lower case: "ministre de la santé"; none where the name is several's. */
  officesOf(name: string, language: Language): readonly string[];
}

const list = (cell: string): string[] =>
  cell
    .split('|')
    .map((part) => part.trim())
    .filter(Boolean);

function namesOf(row: Readonly<Record<(typeof COLUMNS)[number], string>>): EntityName[] {
  const name = (text: string, language: Language | null, kind: NameKind): EntityName => ({
    text,
    folded: foldName(text),
    language,
    kind,
  });
  const shared = row.fr === row.en;
  const all = [
    name(row.fr, shared ? null : 'fr', 'name'),
    ...(shared ? [] : [name(row.en, 'en', 'name')]),
    ...list(row.aliasesFr).map((text) => name(text, 'fr', 'alias')),
    ...list(row.aliasesEn).map((text) => name(text, 'en', 'alias')),
    ...list(row.acronymFr).map((text) => name(text, 'fr', 'acronym')),
    ...list(row.acronymEn).map((text) => name(text, 'en', 'acronym')),
  ];
  return [
    ...new Map(
      all.filter(({ folded }) => folded).map((one) => [`${one.text}|${one.language}|${one.kind}`, one]),
    ).values(),
  ];
}

/** The kind of body by the prefix of our own ids. */
const KINDS: Readonly<Record<string, BodyKind>> = { media: 'media', company: 'company', party: 'party', club: 'club' };

/** An entity and the id that its row has, whatever else it goes by. */
interface Row {
  readonly entity: Entity;
  readonly rowId: string;
}

function readRow(line: string, file: string): Row {
  const cells = line.split('\t');
  if (cells.length !== COLUMNS.length)
    throw new Error(`${file}: ${cells.length} columns instead of ${COLUMNS.length}: ${line}`);
  const row = Object.fromEntries(COLUMNS.map((column, index) => [column, (cells[index] as string).trim()])) as Record<
    (typeof COLUMNS)[number],
    string
  >;
  const type = ENTITY_TYPES.find((known) => known === row.type);
  if (!type) throw new Error(`${file}: unknown type "${row.type}": ${line}`);
  const entity: Entity = {
    id: row.wikidata || row.id,
    type,
    nameFr: row.fr,
    nameEn: row.en,
    wikidata: row.wikidata || null,
    names: namesOf(row),
  };
  return { entity, rowId: row.id };
}

/** Tables that say something of the entities in the others. */
const ABOUT_ENTITIES = new Set(['capitals.tsv', 'demonyms.tsv', 'offices.tsv', 'surroundings.tsv']);

let allRows: Row[] | null = null;

/** The rows of all tables of entities, read once. */
function readAll(): Row[] {
  allRows ??= readRows();
  return allRows;
}

function readRows(): Row[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.tsv') && !ABOUT_ENTITIES.has(file));
  return files.sort().flatMap((file) => {
    const lines = readFileSync(`${FOLDER}${file}`, 'utf8').split('\n');
    return lines
      .slice(1)
      .filter((line) => line.trim())
      .map((line) => readRow(line, file));
  });
}

/** Of a table about entities: per row its id and the parts of its cell in a column. */
function readColumn(file: string, column: string): [id: string, parts: string[]][] {
  const lines = readFileSync(`${FOLDER}${file}`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
  const index = (lines[0] ?? []).indexOf(column);
  return lines.slice(1).map((cells) => [cells[0] ?? '', list(cells[index] ?? '')]);
}

/** The same of a column per language, in lower case. */
const readWords = (file: string, language: Language): [id: string, parts: string[]][] =>
  readColumn(file, language).map(([id, parts]) => [id, parts.map((part) => part.toLowerCase())]);

/** Lower-cased names of peoples, the adjective and the noun in all their forms, with the folded names of their place. */
export function loadDemonyms(language: Language): ReadonlyMap<string, readonly string[]> {
  const places = new Map(readAll().map(({ rowId, entity }) => [rowId, entity.names.map(({ folded }) => folded)]));
  return new Map(
    readWords('demonyms.tsv', language).flatMap(([row, parts]) => parts.map((part) => [part, places.get(row) ?? []])),
  );
}

/** A place with its folded names; a country is one that bodies of state belong to. */
export interface Place {
  readonly id: string;
  readonly isCountry: boolean;
  readonly names: readonly string[];
}

/** The places of the gazetteer, each with the names of its people in both languages. */
export function loadPlaces(): Place[] {
  const peoples = new Map<string, string[]>();
  for (const language of LANGUAGES)
    for (const [row, parts] of readColumn('demonyms.tsv', language))
      peoples.set(row, [...(peoples.get(row) ?? []), ...parts.map(foldName)]);
  return readAll()
    .filter(({ entity }) => entity.type === 'location')
    .map(({ entity, rowId }) => ({
      id: entity.id,
      isCountry: rowId.startsWith('country-'),
      names: [...new Set([...entity.names.map(({ folded }) => folded), ...(peoples.get(rowId) ?? [])])],
    }));
}

/** Country ids with the ids of the cities that their governments sit in. */
export function loadCapitals(): ReadonlyMap<string, readonly string[]> {
  const byRow = new Map(readAll().map(({ rowId, entity }) => [rowId, entity.id]));
  const idOf = (row: string): string => byRow.get(row) ?? row;
  return new Map(readColumn('capitals.tsv', 'capital').map(([row, rows]) => [idOf(row), rows.map(idOf)]));
}

let loaded: Gazetteer | null = null;

/** The shipped gazetteer, read once. @throws Error if a file of it is missing or malformed. */
export function loadGazetteer(): Gazetteer {
  if (loaded) return loaded;
  const rows = readAll();
  const kinds = new Map(
    rows.flatMap(({ entity, rowId }) => {
      const kind = KINDS[rowId.slice(0, rowId.indexOf('-'))];
      return kind ? [[entity.id, kind] as const] : [];
    }),
  );
  const byRow = new Map(rows.map(({ rowId, entity }) => [rowId, entity.id]));
  const officesIn = (language: Language): Map<string, string[]> =>
    new Map(readWords('offices.tsv', language).map(([row, parts]) => [byRow.get(row) ?? row, parts]));
  const idOf = (row: string): string => byRow.get(row) ?? row;
  const near = readColumn('surroundings.tsv', 'near').map(([row, rows]) => [idOf(row), rows.map(idOf)] as const);
  loaded = createGazetteer(
    rows.map(({ entity }) => entity),
    kinds,
    { fr: officesIn('fr'), en: officesIn('en') },
    new Map(near),
  );
  return loaded;
}

/** A gazetteer over the given entities. */
export function createGazetteer(
  entities: readonly Entity[],
  kinds: ReadonlyMap<string, BodyKind> = new Map(),
  offices: Readonly<Record<Language, ReadonlyMap<string, readonly string[]>>> = { fr: new Map(), en: new Map() },
  surroundings: ReadonlyMap<string, readonly string[]> = new Map(),
): Gazetteer {
  const byName = new Map<string, Entity[]>();
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  for (const entity of entities) {
    for (const folded of new Set(entity.names.map((name) => name.folded)))
      byName.set(folded, [...(byName.get(folded) ?? []), entity]);
  }
  const typeOf = (name: string): EntityType | null => {
    const known = byName.get(foldName(name));
    if (!known) return null;
    const types = new Set(known.map(({ type }) => type));
    return types.size === 1 ? ([...types][0] as EntityType) : null;
  };
  const bodyKindOf = (name: string): BodyKind | null => {
    const known = byName.get(foldName(name));
    if (!known) return null;
    const found = new Set(known.map(({ id }) => kinds.get(id) ?? null));
    return found.size === 1 ? ([...found][0] ?? null) : null;
  };
  const officesOf = (name: string, language: Language): readonly string[] => {
    const [only, ...others] = byName.get(foldName(name)) ?? [];
    return only && others.length === 0 ? (offices[language].get(only.id) ?? []) : [];
  };
  const named = (folded: string): readonly Entity[] => byName.get(folded) ?? [];
  const surroundingsOf = (id: string): readonly string[] => surroundings.get(id) ?? [];
  return { entities, named, byId: (id) => byId.get(id), surroundingsOf, typeOf, bodyKindOf, officesOf };
}
