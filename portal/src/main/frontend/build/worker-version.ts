import { createHash } from 'node:crypto';
import type { Plugin, Rollup } from 'vite';

/** Tells the service worker the hash of this build and the files of a pupil's home, once all names are known. */
export function workerVersion(): Plugin {
  return {
    name: 'worker-version',
    apply: 'build',
    generateBundle(_, bundle) {
      const worker = bundle['sw.js'];
      if (worker?.type === 'chunk') {
        const names = Object.keys(bundle).filter((name) => name !== 'sw.js');
        const build = createHash('sha256').update([worker.code, ...names.sort()].join('\n')).digest('hex').slice(0, 12);
        const shell = shellOf(bundle).map((name) => `/${name}`);
        worker.code = `const BUILD=${JSON.stringify(build)},SHELL=${JSON.stringify(shell)};${worker.code}`;
      }
    },
  };
}

/** The script of pupils with all that it imports at once, the style sheet and the icons. */
function shellOf(bundle: Rollup.OutputBundle): string[] {
  const names = new Set(Object.keys(bundle).filter((name) => /^assets\/(app-[^/]*\.css|pupil-[^/]*\.js|(icons|app-icon)-[^/]*\.svg)$/.test(name)));
  for (const name of names) {
    const part = bundle[name];
    if (part?.type === 'chunk') {
      part.imports.forEach((imported) => names.add(imported));
    }
  }
  return [...names];
}
