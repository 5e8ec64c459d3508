// `npm start`. npm passes SIGTERM on to the shell that it started this with, and dash dies of it without passing it further: a server
// that lost its shell stops as if it had been told itself. Started in any other way, the server heeds only its own signals.
const shell = process.ppid
const watch = setInterval(() => {
  if (process.ppid === shell) return
  clearInterval(watch)
  process.kill(process.pid, 'SIGTERM')
}, 200)
watch.unref()
// A process that got the signal itself needs no second one, which would cut short what is under way.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => clearInterval(watch))

await import('../bin/sellers-center.mjs')
