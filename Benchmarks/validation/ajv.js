// Measures ajv for the driver. Usage: node ajv.js SCHEMA INSTANCES.jsonl
// It answers each line on standard input with a line of JSON: `verdicts` with whether each instance fits, `round` with
// the nanoseconds of each instance by measure.
'use strict'
const Ajv = require('ajv')
const fs = require('fs')
const readline = require('readline')

const [schemaPath, instancesPath] = process.argv.slice(2)
const schema = JSON.parse(fs.readFileSync(schemaPath, 'utf8'))
const texts = fs.readFileSync(instancesPath, 'utf8').trimEnd().split('\n')
const instances = texts.map(text => JSON.parse(text))
// Keywords that draft-07 does not know are passed over.
const judge = new Ajv({ logger: false }).compile(schema)
const collect = new Ajv({ logger: false, allErrors: true }).compile(schema)
const bytes = texts.map(text => Buffer.from(text))

const BATCH_NS = 40e6 // the just-in-time compiler needs batches of 40 ms and more
const SLICE_NS = 1e6 // their readings are medians, for other work interrupts a slice or two

const works = {
  verdict: n => judge(instances[n]) ? 1 : 0,
  collect: n => collect(instances[n]) ? 0 : collect.errors.length,
  bytes: n => judge(JSON.parse(bytes[n].toString())) ? 1 : 0
}
// Each measure has a loop of its own: one for all would call through a place that has seen too many functions.
const loops = Object.fromEntries(Object.keys(works).map(measure => [measure, new Function('work', 'n', 'count', `
  let sum = 0
  for (let turn = 0; turn < count; turn++) sum += work(n)
  return sum`)]))
let kept = 0 // what the work came to, so that none is left out

function nanoseconds (measure, n, count) {
  const start = process.hrtime.bigint()
  kept += loops[measure](works[measure], n, count)
  return Number(process.hrtime.bigint() - start)
}

const sizes = {}

// How many turns fill a slice, found while the compiler warms.
function fittingSize (measure, n) {
  let count = 1
  let spent = 0
  while (spent < 2 * BATCH_NS) {
    const taken = nanoseconds(measure, n, count)
    spent += taken
    count = Math.max(1, Math.round(count * SLICE_NS / taken))
  }
  return count
}

function reading (measure, n) {
  const size = (sizes[`${measure} ${n}`] ??= fittingSize(measure, n))
  const slices = []
  for (let spent = 0; spent < BATCH_NS;) {
    const taken = nanoseconds(measure, n, size)
    spent += taken
    slices.push(taken / size)
  }
  return slices.sort((a, b) => a - b)[slices.length >> 1]
}

const answers = {
  verdicts: () => instances.map(instance => judge(instance)),
  round: () => Object.fromEntries(Object.keys(works).map(measure =>
    [measure, instances.map((_, n) => reading(measure, n))]))
}

readline.createInterface({ input: process.stdin }).on('line', line => console.log(JSON.stringify(answers[line]())))
