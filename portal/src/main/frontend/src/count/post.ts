import { csrfHeader } from '../behaviours/settle';
import type { Answer } from './outbox';
import type { Waiting } from './store';

/** Sends the scans of one room to the server, as an outbox asks it. */
export async function post(sheet: string, room: string, scans: readonly Waiting[]): Promise<Answer[] | 'closed' | undefined> {
  let answer: Response;
  try {
    answer = await fetch(`/api/v1/stocktakings/sheets/${sheet}/scans`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...csrfHeader(document) },
      body: JSON.stringify({ room, scans: scans.map(({ id, code, at, broken }) => ({ id, code, at, broken })) }),
    });
  } catch {
    return undefined;
  }
  if (answer.status >= 500 || answer.status === 429) {
    return undefined;
  }
  if (answer.status === 409) {
    return 'closed';
  }
  if (!answer.ok) {
    throw new Error(`refused: ${answer.status}`);
  }
  return (await answer.json()) as Answer[];
}
