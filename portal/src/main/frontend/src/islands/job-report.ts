/** One event of a job: how far, in words, and whether it still runs. */
export interface JobReport {
  percent: number;
  words: string;
  state: string;
}

/** Reads an event's data; undefined for what is no report. */
export function parseReport(data: string): JobReport | undefined {
  let read: unknown;
  try {
    read = JSON.parse(data);
  } catch {
    return undefined;
  }
  if (typeof read !== 'object' || read === null) {
    return undefined;
  }
  const { percent, words, state } = read as Record<string, unknown>;
  return {
    percent: Math.min(100, Math.max(0, Math.round(Number(percent) || 0))),
    words: typeof words === 'string' ? words : '',
    state: typeof state === 'string' ? state : 'running',
  };
}

/** Whether nothing more will come. */
export function ended(report: JobReport): boolean {
  return ['done', 'failed', 'cancelled'].includes(report.state);
}
