const tasks: (() => void | Promise<void>)[] = []

/** Done, the last named first, when somebody ends the script by Ctrl+C or SIGTERM: nothing may be left behind then either. */
export function whenEnded(task: () => void | Promise<void>): void {
  if (tasks.length === 0)
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void leave())
  tasks.push(task)
}

async function leave() {
  for (let task = tasks.pop(); task; task = tasks.pop()) await task()
  process.exit(1)
}
