// Where compiled code is kept. Anybody who can write there decides what the next start runs. Node's own choice is a fixed place in the
// shared temporary folder, which any local user can lay out beforehand: here it is a folder that only this user can write, or none.
import { mkdirSync, realpathSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname, join } from 'node:path'

const OTHERS_WRITE = 0o022
/** In such a folder, /tmp for example, every user adds entries and none moves those of others. */
const STICKY = 0o1000

/** The cache within this home, made if need be; undefined where another user could write in it or replace it. */
export function compileCacheIn(home, uid = process.getuid && process.getuid()) {
  try {
    if (!isOwn(realpathSync(home), uid)) return undefined
    const folder = join(home, '.cache', 'sellers-center')
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return isOwn(realpathSync(folder), uid) ? folder : undefined
  } catch {
    return undefined // no home, a read-only one, or something else in its place
  }
}

/** This user's, written by no other; and no folder above it is written by others, but for root. */
function isOwn(folder, uid) {
  if (uid === undefined) return true // Windows: a home is its user's there
  const { uid: owner, mode } = statSync(folder)
  return owner === uid && (mode & OTHERS_WRITE) === 0 && isGuarded(dirname(folder), uid)
}

function isGuarded(folder, uid) {
  const { uid: owner, mode } = statSync(folder)
  if (owner !== uid && owner !== 0) return false
  if ((mode & OTHERS_WRITE) !== 0 && (mode & STICKY) === 0) return false
  return folder === dirname(folder) || isGuarded(dirname(folder), uid)
}

/** The cache of the user who runs this. The home is the one that the system has of the user: `sudo` may leave $HOME at that of another one. */
export function compileCache() {
  try {
    return compileCacheIn(userInfo().homedir)
  } catch {
    return undefined // a user that the system does not know, in a container say
  }
}
