// Takes the download addresses out of package-lock.json: any mirror may serve the packages, their integrity hashes stay. Run by `npm run lock`.
// (npm's own omit-lockfile-registry-resolved loses the packages of other platforms, after which `npm ci` refuses the file.)
import { readFileSync, writeFileSync } from 'node:fs';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
for (const entry of Object.values(lock.packages)) {
  delete entry.resolved;
}
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
