import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { say } from '../cli/say.ts';

export type InstallCommand = [program: string, ...args: string[]];

const isDebian = (): boolean =>
  existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));

/** How a package of Debian is installed; undefined where it can't be: on other systems, and without root. */
export function debianInstall(name: string): InstallCommand[] | undefined {
  if (!isDebian() || process.getuid?.() !== 0) return undefined;
  return [
    ['apt-get', 'update', '-q'],
    ['apt-get', 'install', '-q', '-y', '--no-install-recommends', name],
  ];
}

/** Runs the commands, each said before; what they say goes to stderr. Whether it helped is for the caller to see. */
export function install(what: string, commands: readonly InstallCommand[]): void {
  for (const [program, ...args] of commands) {
    say(`No ${what} found. Installing it: ${program} ${args.join(' ')} …`);
    spawnSync(program, args, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
}
