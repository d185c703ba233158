import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second, in which Linux counts CPU time. */
const TICKS = 100;

/**
 * CPU milliseconds so far of the workerd that runs the Worker, in the process group `group`; Linux only. wrangler puts a second
 * workerd before it as a proxy, which production has not: it is the one that listens on a fixed port.
 */
export function cpuMilliseconds(group: number): number {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => processOf(pid))
    .filter((process) => process.group === group && process.command.includes('entry=127.0.0.1:0'))
    .reduce((sum, process) => sum + process.ticks * (1000 / TICKS), 0);
}

/** A process; one that ended in the meantime counts as nothing. */
function processOf(pid: string): { group: number; ticks: number; command: string } {
  try {
    // After the name in parentheses: state, parent, group …; user and system time are the 12th and 13th.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return { group: Number(fields[2]), ticks: Number(fields[11]) + Number(fields[12]), command };
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { group: 0, ticks: 0, command: '' };
    throw error;
  }
}
