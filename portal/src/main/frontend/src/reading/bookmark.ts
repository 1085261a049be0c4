/** A place in a book that holds whatever the size of its letters: the chapter, from 0, and the part of it that lies before. */
export interface Bookmark {
  chapter: number;
  part: number;
}

/** What {@link bookmarkAt} wrote; the beginning for anything else, and for a chapter that the book no longer has. */
export function bookmark(written: string | null, chapters: number): Bookmark {
  const [chapter = NaN, part = 0] = (written ?? '').split(':').map(Number);
  return Number.isInteger(chapter) && chapter >= 0 && chapter < chapters && part >= 0 && part < 1 ? { chapter, part } : { chapter: 0, part: 0 };
}

/** A bookmark as it is kept: `2:0.35`. */
export function bookmarkAt(chapter: number, part: number): string {
  return `${chapter}:${Math.round(part * 10_000) / 10_000}`;
}
