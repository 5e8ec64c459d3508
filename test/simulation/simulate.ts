import assert from 'node:assert/strict'
import { setImmediate as otherTurns } from 'node:timers/promises'
import type { NewBatch } from '../../src/domain/batches.ts'
import { StoreAway } from '../../src/store/store.ts'
import { BatchWorker } from '../../src/work/batch-worker.ts'
import { Deliveries } from './deliveries.ts'
import { isFinal } from './model.ts'
import { Switchboard, type Gate } from './switchboard.ts'
import { KEY_KEPT_MS, LEASE_MS, RETRY, WINDOW_MS, World } from './world.ts'

/** What happened to one seed, for those who want to know that something did. */
export interface Tally {
  steps: number
  batches: number
  replays: number
  /** Submits whose key stood for another payload. */
  refused: number
  crashes: number
  faults: number
  failed: number
  interruptions: number
}

/** Steps that are taken while faults happen; then the dust settles. */
const ROUGH_STEPS = 140
/** Afterwards every batch must end within so many. */
const CALM_STEPS = 5_000

interface Process {
  readonly id: number
  readonly turns: BatchWorker
  stopping: boolean
}

/**
 * Several processes on one store: each accepts requests and settles batches by the real code, step by step in an order that the
 * seed chooses, through crashes, lost answers, lapsed leases, jumping clocks and poisonous batches. After each commit the store
 * is compared with the model. Throws where they differ.
 */
export class Simulation {
  readonly histogram: Tally = {
    steps: 0,
    batches: 0,
    replays: 0,
    refused: 0,
    crashes: 0,
    faults: 0,
    failed: 0,
    interruptions: 0,
  }
  readonly #world: World
  readonly #board = new Switchboard()
  readonly #deliveries: Deliveries
  #processes: Process[] = []
  #lastProcess = 0
  /** Settlings that threw with this batch alone: the most attempts that may be counted. */
  readonly #throws = new Map<string, number>()

  constructor(seed: number) {
    this.#world = new World(seed)
    this.#deliveries = new Deliveries(this.#world)
  }

  async run(): Promise<Tally> {
    const world = this.#world
    await world.open()
    await this.#deliveries.open()
    for (let count = world.dice.between(1, 3); count > 0; count--) this.#start()
    for (let step = 0; step < ROUGH_STEPS; step++) await this.#roughStep()
    await this.#calmDown()
    await this.#deliveries.calmDown()
    await world.compareAll()
    for (const [id, known] of world.model.batches) {
      assert(isFinal(known), `batch ${id} never ended`)
      assert(known.attempts <= (this.#throws.get(id) ?? 0), `batch ${id} counts attempts that did not throw`)
      this.histogram.failed += Number(known.status === 'failed')
      this.histogram.interruptions += known.interruptions
    }
    this.histogram.batches = world.model.batches.size
    for (const { id } of this.#processes) this.#board.kill(id)
    await world.store.close()
    return this.histogram
  }

  async #roughStep(): Promise<void> {
    const { dice, merchants } = this.#world
    const action = dice.weighted({
      request: 4,
      gate: 14,
      webhooks: 5,
      time: 3,
      look: 2,
      renew: 1,
      clampDue: 0.3,
      crash: 0.5,
      stop: 0.6,
      hold: 0.3,
    })
    const process = dice.pick(this.#processes)
    if (action === 'request') this.#request(process)
    else if (action === 'gate') await this.#letThrough(dice.weighted(FATES))
    else if (action === 'webhooks') await this.#deliveries.step()
    else if (action === 'time') this.#passTime()
    else if (action === 'look') await this.#look()
    else if (action === 'renew') process.turns.renew().catch(ignore)
    else if (action === 'clampDue') process.turns.clampDue().catch(ignore)
    else if (action === 'crash') await this.#crash(process)
    else if (action === 'stop') this.#stop(process)
    else await this.#hold(dice.pick(merchants), dice.chance(0.5))
    await otherTurns()
  }

  /** No more faults but those of the batches themselves: whatever was accepted ends. */
  async #calmDown(): Promise<void> {
    const { model, merchants } = this.#world
    for (const merchant of merchants) await this.#hold(merchant, false)
    let waits = 0
    for (let step = 0; model.unfinished().length > 0; step++) {
      assert(step < CALM_STEPS, `${model.unfinished().length} batches do not end`)
      if (this.#board.gates.length > 0) await this.#letThrough('done')
      else {
        this.#world.clock.pass(250)
        this.#board.wake(() => true)
        // What a clock that ran ahead has put off is found by the sweep.
        if (waits++ % 40 === 0) this.#processes[0]!.turns.clampDue().catch(ignore)
      }
      await otherTurns()
    }
  }

  #start(): void {
    const id = ++this.#lastProcess
    const world = this.#world
    const pause = (ms: number) => this.#board.sleep(id, world.clock.now() + ms)
    const store = this.#board.storeOf(id)
    const options = {
      store,
      clock: world.clock,
      worker: `worker ${id}`,
      leaseMs: LEASE_MS,
      retry: RETRY,
      onError: ignore,
    }
    const process: Process = { id, turns: new BatchWorker(options, pause), stopping: false }
    this.#processes.push(process)
    const live = async () => {
      for (let more = true; !process.stopping; more = await process.turns.turn()) if (!more) await pause(250)
      await process.turns.release().catch(ignore)
      this.#end(process)
    }
    void live()
  }

  /** A process that has ended is replaced by a new one. */
  #end(process: Process): void {
    this.#processes = this.#processes.filter((other) => other !== process)
    this.#start()
  }

  #stop(process: Process): void {
    process.stopping = true
    process.turns.stop()
    this.#board.wake((sleeper) => sleeper.process === process.id)
  }

  /** Of what was on its way, each may have reached the store or not. */
  async #crash(process: Process): Promise<void> {
    this.histogram.crashes += 1
    for (const gate of this.#board.kill(process.id))
      if (this.#world.dice.chance(0.5)) await this.#perform([gate])
    this.#end(process)
  }

  /** A client that hears nothing, or that the store is away, sends the same again, or does not. */
  #request({ id }: Process): void {
    const world = this.#world
    const store = this.#board.storeOf(id)
    const send = async (batch: NewBatch, left: number): Promise<void> => {
      try {
        await store.submit({ batch, windowMs: WINDOW_MS })
      } catch (error) {
        assert(error instanceof StoreAway)
        if (left > 0) await send(world.accepted(batch), left - 1)
      }
    }
    void send(world.nextBatch(), 2)
  }

  #passTime(): void {
    const world = this.#world
    const kind = world.dice.weighted({ little: 10, wait: 5, edge: 4, lease: 2, back: 1, far: 0.2 })
    const far = world.dice.chance(0.5) ? 3_600_000 : -3_600_000
    const step = {
      little: world.dice.between(1, 50),
      wait: 600,
      edge: this.#toEdge(),
      lease: LEASE_MS + 1,
      back: -world.dice.between(1, 3_000),
      far,
    }
    const ms = step[kind]
    if (ms > 0) world.clock.pass(ms)
    else world.clock.jump(ms)
    if (world.dice.chance(0.8)) this.#board.wake(({ until }) => until <= world.clock.now())
    else this.#board.wake(() => true)
  }

  /** Up to the very end of a lease, of a deduplication window or of a key, or one millisecond before. */
  #toEdge(): number {
    const { model, clock, dice } = this.#world
    const now = clock.now()
    const edges = model
      .unfinished()
      .flatMap(({ lease, batch }) => [
        batch.acceptedAt + WINDOW_MS,
        batch.acceptedAt + KEY_KEPT_MS,
        lease?.until ?? 0,
      ])
    const ahead = edges.filter((edge) => edge > now).map((edge) => edge - now)
    return ahead.length === 0 ? 1 : dice.pick(ahead) - dice.between(0, 1)
  }

  async #look(): Promise<void> {
    const ids = [...this.#world.model.batches.keys()]
    if (ids.length > 0) await this.#world.compareBatch(this.#world.dice.pick(ids))
  }

  async #hold(id: number, held: boolean): Promise<void> {
    const { store, model, clock } = this.#world
    await store.changeMerchant({ id, held, now: clock.now() })
    if (held) model.heldMerchants.add(id)
    else model.heldMerchants.delete(id)
  }

  /** Lets one waiting step through, or all waiting submits at once, and decides what its process hears of it. */
  async #letThrough(fate: keyof typeof FATES): Promise<void> {
    const { dice, poisonous } = this.#world
    const board = this.#board
    if (board.gates.length === 0) return
    const first = dice.pick(board.gates)
    const together = first.name === 'submit' && dice.chance(0.5)
    const gates = together ? board.gates.filter(({ name }) => name === 'submit') : [first]
    board.gates = board.gates.filter((gate) => !gates.includes(gate))
    if (fate !== 'done') this.histogram.faults += 1

    const ids = first.name === 'settle' ? (first as Gate<'settle'>).argument.claimed.map(({ id }) => id) : []
    if (ids.some((id) => poisonous.has(id)) || (fate === 'throws' && first.name === 'settle')) {
      if (ids.length === 1) this.#threw(ids[0]!)
      first.fail(new Error('Poison'))
    } else if (fate === 'away before') for (const gate of gates) gate.fail(new StoreAway('before'))
    else {
      const answers = await this.#perform(gates)
      for (const [index, gate] of gates.entries()) {
        const answer = answers[index]!
        if (fate === 'away after') gate.fail(new StoreAway('after'))
        else if ('fault' in answer) gate.fail(answer.fault)
        else gate.answer(answer.value)
      }
    }
  }

  #threw(id: string): void {
    this.#throws.set(id, (this.#throws.get(id) ?? 0) + 1)
  }

  /** Carries out the steps in the real store and in the model, and compares. */
  async #perform(gates: readonly Gate[]): Promise<({ value: unknown } | { fault: Error })[]> {
    this.histogram.steps += gates.length
    const answers =
      gates[0]!.name === 'submit'
        ? await this.#submit(gates as Gate<'submit'>[])
        : [await this.#performOne(gates[0]!)]
    if (gates[0]!.name === 'settle' || gates[0]!.name === 'putBack') await this.#world.compareEvents()
    return answers
  }

  async #submit(gates: readonly Gate<'submit'>[]) {
    const submitted = await Promise.all(gates.map(({ argument }) => this.#world.store.submit(argument)))
    assert.deepEqual(submitted, this.#world.model.submit(gates.map(({ argument }) => argument)))
    for (const outcome of submitted) {
      if ('refused' in outcome) this.histogram.refused += 1
      else if (outcome.replayed) this.histogram.replays += 1
    }
    return submitted.map((value) => ({ value }))
  }

  async #performOne(gate: Gate): Promise<{ value: unknown } | { fault: Error }> {
    const { store, model } = this.#world
    if (isOf(gate, 'claim')) {
      const { worker, now, leaseUntil } = gate.argument
      const value = await store.claim(gate.argument)
      model.claimed(value, worker, now, leaseUntil)
      return { value }
    }
    if (isOf(gate, 'settle')) {
      const { claimed, now } = gate.argument
      const expected = model.settle(claimed, now)
      const value = await store.settle(gate.argument)
      assert.deepEqual(new Set(value), expected)
      return { value }
    }
    if (isOf(gate, 'putBack')) {
      const value = await store.putBack(gate.argument)
      assert.deepEqual(new Set(value), model.putBack(gate.argument.claimed, gate.argument.now))
      return { value }
    }
    if (isOf(gate, 'renew')) {
      model.renew(gate.argument.claimed, gate.argument.leaseUntil)
      await store.renew(gate.argument)
      return NOTHING
    }
    if (isOf(gate, 'release')) {
      model.release(gate.argument.claimed)
      await store.release(gate.argument)
      return NOTHING
    }
    if (isOf(gate, 'clampDue')) {
      model.clampDue(gate.argument.now, gate.argument.furthest)
      await store.clampDue(gate.argument)
      return NOTHING
    }
    return assert.fail(`an unknown step: ${gate.name}`)
  }
}

/** How often a step goes well, and how often its process hears that the store was away although it did it, or did not. */
const FATES = { done: 80, 'away before': 7, 'away after': 7, throws: 6 }

const isOf = <N extends Gate['name']>(gate: Gate, name: N): gate is Gate<N> => gate.name === name
const NOTHING = { value: undefined }

const ignore = () => undefined
