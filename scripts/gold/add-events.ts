/**
 * Adds annotators' notes on events and on the times of relations to documents that are annotated already.
 *
 *   npx tsx scripts/gold/add-events.ts NOTES_FOLDER GOLD.jsonl [--texts FOLDER]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { EVENT_ROLES, EVENT_TYPES, MODALITIES, POLARITIES } from '../../src/domain/annotation.ts';
import { readGold, writeGold } from './files.ts';
import { compareEvents, type GoldDocument, type GoldEvent, type GoldRelation } from './format.ts';
import { TEXT_FOLDER, textsFor } from './load.ts';
import { failed, locatePiece } from './locate.ts';
import { oneOf, orNull } from './notes.ts';
import { documentFaults } from './validate.ts';

type Fields = readonly string[];

/** `V type | role=entity; role=entity | place | date | polarity | modality | evidence`. */
function eventOf(word: string, fields: Fields, text: string): GoldEvent {
  const [who = '', place, date, polarity, modality, evidence = '', ...rest] = fields;
  if (rest.length > 0) throw new Error('V takes type | participants | place | date | polarity | modality | evidence');
  const located = locatePiece(text, evidence);
  if (failed(located)) throw new Error(located.problem);
  const parts = orNull(who) === null ? [] : who.split(';').map((part) => part.trim());
  return {
    type: oneOf(EVENT_TYPES, word, 'event type'),
    participants: parts.map((part) => {
      const [role = '', ...entity] = part.split('=');
      return { role: oneOf(EVENT_ROLES, role.trim(), 'role'), entity: entity.join('=').trim() };
    }),
    ...{ place: orNull(place), date: orNull(date) },
    polarity: oneOf(POLARITIES, orNull(polarity), 'polarity', 'affirmed'),
    modality: oneOf(MODALITIES, orNull(modality), 'modality', 'asserted'),
    evidence: [located[0], located[1]],
  };
}

/** `T n | from | to | ended`: the time of the nth relation, from 0. */
function timed(relations: GoldRelation[], word: string, [from, to, ended]: Fields): void {
  const index = Number(word);
  const relation = relations[index];
  if (!relation) throw new Error(`no relation ${word}`);
  relations[index] = { ...relation, time: { from: orNull(from), to: orNull(to), ended: orNull(ended) === 'yes' } };
}

/** A document with what the notes say. @throws Error with the line that is wrong. */
function withNotes(document: GoldDocument, notes: string, text: string): GoldDocument {
  const relations = document.relations.map(({ time: _, ...relation }): GoldRelation => relation);
  const events: GoldEvent[] = [];
  for (const [index, raw] of notes.normalize('NFC').split(/\r?\n/).entries()) {
    const line = raw.trim();
    if (!line || line.startsWith('#')) continue;
    const [head = '', ...fields] = line.split('|').map((field) => field.trim());
    const [letter, word = ''] = head.split(/\s+/);
    try {
      if (letter === 'V') events.push(eventOf(word, fields, text));
      else if (letter === 'T') timed(relations, word, fields);
      else throw new Error(`a line begins with V, T or #, not "${head}"`);
    } catch (error) {
      throw new Error(`${document.id}:${index + 1}: ${(error as Error).message}`);
    }
  }
  const made = { ...document, relations, events: events.sort(compareEvents) };
  const [fault] = documentFaults(made, text);
  if (fault) throw new Error(`${document.id}: ${fault.part} ${fault.index}: ${fault.message}`);
  return made;
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { texts: { type: 'string' } } });
const [folder, path] = positionals;
if (!folder || !path) throw new Error('usage: add-events.ts NOTES_FOLDER GOLD.jsonl [--texts FOLDER]');
const noted = new Set(readdirSync(folder).filter((name) => name.endsWith('.txt')));
const { documents } = readGold(path);
const texts = await textsFor(path, documents, values.texts ?? TEXT_FOLDER);
const errors: string[] = [];
const made = documents.map((document) => {
  if (!noted.has(`${document.id}.txt`)) return document;
  try {
    return withNotes(
      document,
      readFileSync(join(folder, `${document.id}.txt`), 'utf8'),
      texts.get(document.id)?.text ?? '',
    );
  } catch (error) {
    errors.push((error as Error).message);
    return document;
  }
});
writeGold(path, made);
for (const error of errors) console.error(error);
console.error(
  `${made.filter(({ events }) => events).length} of ${made.length} documents have events, ${errors.length} errors`,
);
if (errors.length > 0) process.exitCode = 1;
