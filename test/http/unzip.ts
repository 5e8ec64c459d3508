import { crc32 } from 'node:zlib'

/** The files of an archive in the order of its directory, read as the format says (APPNOTE 6.3) and not as we write it. */
export function unzip(archive: Buffer): { name: string; bytes: Buffer }[] {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const count = archive.readUInt16LE(end + 10)
  let at = archive.readUInt32LE(end + 16)
  if (at + archive.readUInt32LE(end + 12) !== end)
    throw new Error('the directory does not end at its end record')
  return Array.from({ length: count }, () => {
    if (archive.readUInt32LE(at) !== 0x02014b50) throw new Error(`no entry of the directory at ${at}`)
    const lengths = [28, 30, 32].map((place) => archive.readUInt16LE(at + place))
    const name = archive.toString('utf8', at + 46, at + 46 + lengths[0]!)
    const local = archive.readUInt32LE(at + 42)
    const begin = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    const bytes = archive.subarray(begin, begin + archive.readUInt32LE(at + 20))
    if (archive.readUInt32LE(local) !== 0x04034b50) throw new Error(`no file at ${local}`)
    if (archive.readUInt16LE(at + 10) !== 0) throw new Error(`${name} is not stored as it is`)
    if (crc32(bytes) !== archive.readUInt32LE(at + 16)) throw new Error(`${name} has another checksum`)
    at += 46 + lengths[0]! + lengths[1]! + lengths[2]!
    return { name, bytes }
  })
}
