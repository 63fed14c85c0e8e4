import type { WorksheetDictionary } from './worksheet-dictionary'

export const worksheetEn: WorksheetDictionary = {
  print: 'Print a worksheet',
  title: 'Worksheet: Amdahl’s law',
  name: 'Name',
  date: 'Date',
  law: 'A share B of the work cannot be split; the rest is shared evenly among j processors.',
  settings: ({ serialFraction, processors }) => `B = ${serialFraction}, j = ${processors}`,
  chart: 'The speedup S against the processors j by Amdahl’s law',
  questions: 'Questions',
  question: (question, numbers) => {
    const { whole, ratio, exact, perCentExact, subscript } = numbers
    switch (question.kind) {
      case 'speedup':
        return `With B = ${perCentExact(question.serialFraction)}, what speedup S do ${whole(question.processors)} processors give?`
      case 'one-processor':
        return `With B = ${perCentExact(question.serialFraction)} and one processor, what is S? Why is it the same for every B?`
      case 'limit':
        return `With B = ${perCentExact(question.serialFraction)}, which speedup is never passed, however many processors there are?`
      case 'no-limit':
        return 'B is 0. Is there a speedup that is never passed? What does the curve look like?'
      case 'all-serial':
        return 'B is 100 %. What do more processors bring, and why?'
      case 'shares':
        return question.shareOfLimit === undefined
          ? `What is the efficiency S/j on ${whole(question.processors)} processors?`
          : `What share of the limit do ${whole(question.processors)} processors reach, and what is their efficiency S/j?`
      case 'share-of-limit':
        return `How many processors reach ${perCentExact(question.share)} of the limit?`
      case 'wanted':
        return `How many processors give S = ${exact(question.wanted)} with B = ${perCentExact(question.serialFraction)}?`
      case 'largest-share':
        return `How large may B be at most, so that ${whole(question.processors)} processors give S = ${exact(question.wanted)}?`
      case 'halved':
        return `Half of the serial part is made parallel: B falls from ${perCentExact(question.before.serialFraction)} to ${perCentExact(question.after.serialFraction)}. What becomes of S on ${whole(question.before.processors)} processors, and of the limit?`
      case 'doubled':
        return `The processors are doubled, from ${whole(question.before.processors)} to ${whole(question.after.processors)}. What becomes of S and of the time?`
      case 'measured':
        return `On ${whole(question.workers)} workers a speedup was measured, with B = ${perCentExact(Number(question.imposed.toFixed(3)))} imposed. Read S${subscript(question.workers)} from the chart and compute Karp and Flatt’s serial fraction e. Where did the rest go? (S${subscript(question.workers)} = ${ratio(question.speedup)}, if the chart is too small.)`
    }
  },
  answers: 'Answers',
  answer: (question, numbers) => {
    const { whole, ratio, perCent, perCentExact, share } = numbers
    switch (question.kind) {
      case 'speedup':
        return `S is ${ratio(question.speedup)}: the serial part takes as long as before.`
      case 'one-processor':
        return 'S is 1. One processor does both parts one after the other, whatever their shares.'
      case 'limit':
        return `The limit is ${ratio(question.limit)}: with endless processors the serial part alone remains.`
      case 'no-limit':
        return 'There is none: S = j, a straight line that coincides with the ideal one.'
      case 'all-serial':
        return 'Nothing: S stays at 1, because no part of the work can be split.'
      case 'shares':
        return question.shareOfLimit === undefined
          ? `The efficiency is ${perCent(question.efficiency)}: no processor ever waits.`
          : `They reach ${perCent(question.shareOfLimit)} of the limit, at an efficiency of ${perCent(question.efficiency)}.`
      case 'share-of-limit':
        return question.enough === 1
          ? `One processor is enough: S = 1 is already at least ${perCentExact(question.share)} of the limit.`
          : `${whole(question.enough)} processors.`
      case 'wanted':
        return question.enough === undefined
          ? 'No number of processors does: the limit is 1.'
          : `${whole(question.enough)} processors.`
      case 'largest-share':
        return `B may be ${perCentExact(Number(question.largest.toPrecision(3)))} at most.`
      case 'halved':
        return `S goes from ${ratio(question.before.speedup)} to ${ratio(question.after.speedup)}, and the limit doubles. The smaller j is, the less half of B changes.`
      case 'doubled':
        return `S doubles from ${ratio(question.before.speedup)} to ${ratio(question.after.speedup)}, and the time is halved.`
      case 'measured': {
        const more = question.found - question.imposed
        const found = `e is ${share(Number(question.found.toFixed(3)))}, and B was ${share(Number(question.imposed.toFixed(3)))}.`
        if (Math.abs(more) < 0.005) return `${found} Hardly anything was lost beside the serial part.`
        return more > 0
          ? `${found} The difference is what the machine added: starting, waiting, and cores that are slower when several work.`
          : `${found} It is below B: the workers were faster than the law allows, or T(1) was disturbed.`
      }
    }
  },
  code: 'QR code of the page with these settings',
  foot: 'The page with these settings:',
}
