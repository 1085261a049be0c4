// Draws the PNG icons of the web manifest from src/app-icon.svg with the system's Chromium: npm run icons
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const svg = readFileSync('src/app-icon.svg', 'utf8');
const work = mkdtempSync(join(tmpdir(), 'icons-'));
mkdirSync('public/icons', { recursive: true });

function draw(name, size, picture) {
  const page = join(work, `${name}.html`);
  writeFileSync(page, `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${picture}`);
  execFileSync('chromium', [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--hide-scrollbars',
    '--default-background-color=00000000',
    `--user-data-dir=${work}`,
    `--window-size=${size},${size}`,
    `--screenshot=public/icons/${name}.png`,
    `file://${page}`,
  ]);
}

draw('icon-192', 192, svg);
draw('icon-512', 512, svg);
// Maskable: no rounded corners, the drawing within the inner 80 percent.
draw('icon-maskable-512', 512, svg.replace('viewBox="0 0 512 512"', 'viewBox="-64 -64 640 640"').replace('<rect width="512" height="512" rx="104"', '<rect x="-64" y="-64" width="640" height="640"'));
