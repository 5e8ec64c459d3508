import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk for one data folder that can be made to fail. */
export interface Disk {
  readonly dataDir: string
  /** No byte more fits, for the process that is given. */
  fill(pid: number): void
  free(pid: number): void
  /** The system finds an error and lets nobody write any more, until `repair`. Undefined where only root could do it. */
  readonly breakDown: (() => void) | undefined
  /** As an administrator would after `breakDown`: no process may use it meanwhile. */
  repair(readOnly: boolean): void
  remove(): void
}

const IMAGE_MIB = 256

const run = (command: string, ...args: string[]) => void execFileSync(command, args, { stdio: 'ignore' })

/** A file system of its own in a file for root, else a plain folder. */
export function openDisk(): Disk {
  return process.platform === 'linux' && process.getuid?.() === 0 ? smallDisk() : plainFolder()
}

/** An ext4 of its own: full means ENOSPC, broken means EROFS, as on a real machine. */
function smallDisk(): Disk {
  const folder = mkdtempSync(join(tmpdir(), 'sellers-center-disk-'))
  const image = join(folder, 'image')
  const mountPoint = join(folder, 'disk')
  const ballast = join(mountPoint, 'ballast')
  const mount = (...more: string[]) =>
    run('mount', '-o', ['loop', 'errors=remount-ro', ...more].join(), image, mountPoint)
  const unmount = () => run('umount', mountPoint)
  mkdirSync(mountPoint)
  writeFileSync(image, '')
  truncateSync(image, IMAGE_MIB * 2 ** 20)
  run('mkfs.ext4', '-q', '-m', '0', image)
  mount()
  return {
    dataDir: join(mountPoint, 'data'),
    fill() {
      // `dd` writes until nothing more fits, and then complains.
      try {
        run('dd', 'if=/dev/zero', `of=${ballast}`, 'bs=64k')
        throw new Error('the disk did not get full')
      } catch (error) {
        if ((error as { status?: number }).status !== 1) throw error
      }
      try {
        run('dd', 'if=/dev/zero', `of=${ballast}.rest`, 'bs=1k')
      } catch {
        // As full as it gets.
      }
    },
    free: () => {
      rmSync(ballast, { force: true })
      rmSync(`${ballast}.rest`, { force: true })
    },
    breakDown: () => run('mount', '-o', 'remount,abort', mountPoint),
    repair(readOnly) {
      unmount()
      try {
        run('e2fsck', '-fy', image)
      } catch (error) {
        // 1 and 2: errors were found and repaired.
        if (((error as { status?: number }).status ?? 8) > 2) throw error
      }
      mount(...(readOnly ? ['ro'] : []))
    },
    remove() {
      // A process that still has a file open there does not keep it in the tree.
      run('umount', '-l', mountPoint)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Without root a file cannot grow beyond a limit of the process, which SQLite meets as an error of the disk. */
function plainFolder(): Disk {
  const dataDir = mkdtempSync(join(tmpdir(), 'sellers-center-disk-'))
  const limit = (pid: number, size: string) => run('prlimit', `--pid=${pid}`, `--fsize=${size}:`)
  return {
    dataDir,
    fill: (pid) => limit(pid, String(statSync(join(dataDir, 'sellers-center.sqlite-wal')).size)),
    free: (pid) => limit(pid, 'unlimited'),
    breakDown: undefined,
    repair: () => undefined,
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
  }
}
