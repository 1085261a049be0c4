/** Elements that could run, load, send or frame something. */
const forbidden = 'script, noscript, iframe, frame, frameset, object, embed, applet, portal, form, input, button, select, textarea, meta, base, link, template, animate, set, foreignobject';

/** Attributes that carry an address; all others may stay unless they are handlers. */
const addresses = new Set(['href', 'xlink:href', 'src', 'poster', 'srcset', 'data', 'action', 'formaction', 'ping', 'background', 'cite', 'longdesc']);

/**
 * Takes out of a chapter everything that could act. The sandboxed frame without scripts and the page's CSP are the walls; this is the
 * door: nothing with a will of its own enters. Every address is offered to `keep`, which answers the address to use or nothing.
 */
export function cleaned(body: Element, keep: (element: Element, address: string) => string | undefined): Element {
  for (const element of [...body.querySelectorAll('*')]) {
    if (element.matches(forbidden) || forbiddenName(element)) {
      element.remove();
    }
  }
  for (const element of [body, ...body.querySelectorAll('*')]) {
    for (const attribute of [...element.attributes]) {
      const name = attribute.name.toLowerCase();
      if (name.startsWith('on') || name === 'srcdoc' || name === 'target') {
        element.removeAttribute(attribute.name);
      } else if (addresses.has(name)) {
        const kept = name === 'srcset' ? undefined : keep(element, attribute.value.trim());
        if (kept === undefined) {
          element.removeAttribute(attribute.name);
        } else {
          attribute.value = kept;
        }
      }
    }
  }
  return body;
}

/** XML keeps the case of names, so a `SCRIPT` of another namespace would slip past the selector. */
function forbiddenName(element: Element): boolean {
  return forbidden.split(', ').includes(element.localName.toLowerCase());
}
