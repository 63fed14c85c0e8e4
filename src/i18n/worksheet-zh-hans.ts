import type { WorksheetDictionary } from './worksheet-dictionary'

export const worksheetZhHans: WorksheetDictionary = {
  print: '打印练习页',
  title: '练习页：阿姆达尔定律',
  name: '姓名',
  date: '日期',
  law: '工作中占比 B 的部分不能拆分，其余部分由 j 个处理器均分。',
  settings: ({ serialFraction, processors }) => `B = ${serialFraction}，j = ${processors}`,
  chart: '按阿姆达尔定律，加速比 S 随处理器数 j 的变化',
  questions: '题目',
  question: (question, numbers) => {
    const { whole, ratio, exact, perCentExact, subscript } = numbers
    switch (question.kind) {
      case 'speedup':
        return `B = ${perCentExact(question.serialFraction)} 时，${whole(question.processors)} 个处理器的加速比 S 是多少？`
      case 'one-processor':
        return `B = ${perCentExact(question.serialFraction)}，只有一个处理器，S 是多少？为什么对任何 B 都一样？`
      case 'limit':
        return `B = ${perCentExact(question.serialFraction)} 时，无论有多少处理器，加速比都不会超过多少？`
      case 'no-limit':
        return 'B 为 0。加速比有上限吗？曲线是什么样子？'
      case 'all-serial':
        return 'B 为 100%。增加处理器能带来什么？为什么？'
      case 'shares':
        return question.shareOfLimit === undefined
          ? `${whole(question.processors)} 个处理器的效率 S/j 是多少？`
          : `${whole(question.processors)} 个处理器达到极限的百分之几？效率 S/j 是多少？`
      case 'share-of-limit':
        return `要达到极限的 ${perCentExact(question.share)}，需要多少个处理器？`
      case 'wanted':
        return `B = ${perCentExact(question.serialFraction)} 时，要达到 S = ${exact(question.wanted)}，需要多少个处理器？`
      case 'largest-share':
        return `要让 ${whole(question.processors)} 个处理器达到 S = ${exact(question.wanted)}，B 最大可以是多少？`
      case 'halved':
        return `串行部分有一半改成了并行：B 从 ${perCentExact(question.before.serialFraction)} 降到 ${perCentExact(question.after.serialFraction)}。${whole(question.before.processors)} 个处理器的 S 变成多少？极限呢？`
      case 'doubled':
        return `处理器数加倍，从 ${whole(question.before.processors)} 个增加到 ${whole(question.after.processors)} 个。S 和时间各变成多少？`
      case 'measured':
        return `在 ${whole(question.workers)} 个工作线程上实测了加速比，设定的 B = ${perCentExact(Number(question.imposed.toFixed(3)))}。从图中读出 S${subscript(question.workers)}，算出卡普–弗拉特串行比例 e。其余的损失到哪里去了？（图太小时：S${subscript(question.workers)} = ${ratio(question.speedup)}。）`
    }
  },
  answers: '解答',
  answer: (question, numbers) => {
    const { whole, ratio, perCent, perCentExact, share } = numbers
    switch (question.kind) {
      case 'speedup':
        return `S 是 ${ratio(question.speedup)}：串行部分所花的时间不变。`
      case 'one-processor':
        return 'S 是 1。一个处理器依次完成两个部分，与两者的比例无关。'
      case 'limit':
        return `极限是 ${ratio(question.limit)}：处理器再多，也还剩下串行部分的时间。`
      case 'no-limit':
        return '没有上限：S = j，是一条与理想线重合的直线。'
      case 'all-serial':
        return '什么也带不来：S 始终是 1，因为没有任何部分可以拆分。'
      case 'shares':
        return question.shareOfLimit === undefined
          ? `效率是 ${perCent(question.efficiency)}：没有处理器需要等待。`
          : `达到极限的 ${perCent(question.shareOfLimit)}，效率是 ${perCent(question.efficiency)}。`
      case 'share-of-limit':
        return question.enough === 1
          ? `一个处理器就够了：S = 1 已经不低于极限的 ${perCentExact(question.share)}。`
          : `${whole(question.enough)} 个处理器。`
      case 'wanted':
        return question.enough === undefined
          ? '多少个处理器都达不到：极限是 1。'
          : `${whole(question.enough)} 个处理器。`
      case 'largest-share':
        return `B 最大是 ${perCentExact(Number(question.largest.toPrecision(3)))}。`
      case 'halved':
        return `S 从 ${ratio(question.before.speedup)} 变成 ${ratio(question.after.speedup)}，极限加倍。j 越小，B 减半带来的改变越小。`
      case 'doubled':
        return `S 加倍，从 ${ratio(question.before.speedup)} 变成 ${ratio(question.after.speedup)}，时间减半。`
      case 'measured': {
        const more = question.found - question.imposed
        const found = `e 是 ${share(Number(question.found.toFixed(3)))}，而 B 设定为 ${share(Number(question.imposed.toFixed(3)))}。`
        if (Math.abs(more) < 0.005) return `${found}除串行部分外几乎没有损失。`
        return more > 0
          ? `${found}差额是机器带来的：启动、等待，以及多个核心同时工作时变慢。`
          : `${found}它低于 B：线程比定律所允许的更快，或者 T(1) 受到了干扰。`
      }
    }
  },
  code: '此设置页面的二维码',
  foot: '此设置的页面：',
}
