/** Dates as the reader writes them. */

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The reader's own variety of a language, which decides the order of day and month. */
const regional = (locale: string): string => navigator.languages.find((tag) => tag.startsWith(locale)) ?? locale;

/** A day or a moment in the reader's language; what is no full date stays as it is. Outlets' days are kept in UTC. */
export function formatDate(iso: string | null, locale: string): string | null {
  if (iso === null) return null;
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime()) || /^\d{4}(-\d{2})?$/.test(iso)) return iso;
  return new Intl.DateTimeFormat(regional(locale), { dateStyle: 'medium', timeZone: 'UTC' }).format(moment);
}

/** An ISO date as precise as it is: a year, a month in words, a week by its number, a day. */
export function formatInexact(iso: string | null, locale: string): string | null {
  if (iso === null || !/^\d{4}-\d{2}$/.test(iso)) return formatDate(iso, locale);
  const month = new Date(`${iso}-15`);
  return new Intl.DateTimeFormat(regional(locale), { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(month);
}

/** `first – last`, once where they are the same day. */
export function formatPeriod(first: string | null, last: string | null, locale: string): string | null {
  const [from, to] = [formatDate(first, locale), formatDate(last, locale)];
  if (from === null || to === null || from === to) return from ?? to;
  return `${from} – ${to}`;
}

/** The day for `<time datetime>`, where there is one. */
export const dayOf = (iso: string | null): string | null =>
  iso !== null && DAY.test(iso.slice(0, 10)) ? iso.slice(0, 10) : null;
