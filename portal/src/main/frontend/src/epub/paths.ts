/** A place in a book: a file of its archive and, perhaps, an id within it. */
export interface Place {
  path: string;
  fragment: string;
}

const inside = 'http://book.invalid/';

/** What `href`, written in the file `from`, points to within the book; undefined when it leads outside. */
export function resolve(from: string, href: string): Place | undefined {
  let url: URL;
  try {
    url = new URL(href, inside + from.split('/').map(encodeURIComponent).join('/'));
  } catch {
    return undefined;
  }
  if (url.origin !== new URL(inside).origin) {
    return undefined;
  }
  return { path: decoded(url.pathname.slice(1)), fragment: decoded(url.hash.slice(1)) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
