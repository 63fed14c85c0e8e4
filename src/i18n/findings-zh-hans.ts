import { type FindingsDictionary, showsMore } from './findings-dictionary'

export const findingsZhHans: FindingsDictionary = {
  account: {
    heading: '加速比损失在哪里',
    tableHeading: '各原因损失的加速比',
    losses: {
      serial: '等待串行部分',
      'late-start': '启动晚',
      'end-wait': '末尾等待',
      dispatch: '派发与消息',
      'slower-units': '任务变慢',
      taken: '核心被占用',
      unexplained: '未能解释',
    },
    total: '损失 j − S',
    unitSpeeds: '各线程的任务速度 u_j/u₁',
    note: '单位与 j − S 相同：线程总时间 j·T(j) − T(1) 除以 T(j)。每个区组中各原因之和等于总损失；表中是计入各区组的中位数和 95% 置信区间，因此不必相加相等。负值表示损失比单线程少。超过核心数时，线程之间互相占用核心。任务速度不含等待和孤立的变慢片段；慢核心、共用的核心或负载下降低的时钟频率都在这里显出。',
    diagnosis: (found, { ratio, share, subscript }) => {
      const { losses } = findingsZhHans.account
      const two = (value: number) => share(Number(value.toFixed(2)))
      switch (found.kind) {
        case 'too-few-blocks':
          return '计入的区组不足六个，无法判断加速比损失在哪里。'
        case 'above-workers':
          return `S${subscript(found.workers)} = ${ratio(found.speedup)} 大于 ${found.workers}：T(1) 受到干扰，或核心的时钟频率有变化。`
        case 'plateau':
          return `S${subscript(found.to.workers)} = ${ratio(found.to.speedup)} ${showsMore(found.to.speedup, found.from.speedup, ratio) ? '几乎' : ''}不高于 S${subscript(found.from.workers)} = ${ratio(found.from.speedup)}：相当于约 ${ratio(found.processors)} 个处理器。${found.mostly ? `损失主要是${losses[found.mostly]}。` : ''}`
        case 'growing-overhead':
          return `e 从 j = ${found.from.workers} 时的 ${two(found.from.serialFraction)} 升到 j = ${found.to.workers} 时的 ${two(found.to.serialFraction)}：这是随线程数增长的开销${found.mostly === 'serial' ? '，此外还有串行部分，损失仍以它为主' : `，不是串行部分${found.mostly ? `；主要是${losses[found.mostly]}` : ''}`}。`
        case 'nothing-to-explain':
          return `无需解释：${found.workers} 个线程只损失 ${two(found.lost.low)} 到 ${two(found.lost.high)} 个。`
        case 'loss-not-told':
          return `${found.workers} 个线程损失 ${two(found.lost.low)} 到 ${two(found.lost.high)} 个，也可能没有损失：这些区组还不能断定。提高仔细程度可缩小区间。`
        case 'mostly':
          return `主要是${losses[found.loss]}：${found.workers} 个线程共损失 ${two(found.total)}，其中占 ${two(found.part)}。`
        case 'several':
          return `${found.workers} 个线程时没有单一原因；最大的是${found.losses.map((loss) => losses[loss]).join('、')}。`
      }
    },
    effective: ({ kind, processors, interval, from }, { ratio }) =>
      `有效处理器数：${kind === 'found' ? '' : '至少 '}${ratio(processors)} [${ratio(interval.low)}, ${ratio(interval.high)}]；${kind === 'found' ? `曲线从 ${from} 个线程起不再上升` : `测到最多 ${from} 个线程为止，尚不能确定曲线已不再上升`}。`,
    warning: ({ kind, stated }) =>
      `浏览器报告 ${stated} 个核心，实测却${kind === 'fewer-than-stated' ? '更少' : '更多'}。请在“详细设置”中填写“核心数”后再测，以区分超过核心数的点。`,
    cores: '核心数',
    coresHint: (stated) => `留空则按浏览器所报：${stated}`,
    timelineHeading: '区组的时间线',
    timelineTable: (shown) => `区组的时间线：${shown}`,
    block: '区组',
    blockName: ({ number, workers, speedup, clean }) =>
      `${number}：j = ${workers}，S = ${speedup}${clean ? '' : '，受干扰'}`,
    run: '运行',
    runs: { before: '前一次 T(1)', first: '第一次 T(j)', second: '第二次 T(j)', after: '后一次 T(1)' },
    spans: {
      'serial-work': '串行部分',
      'shared-work': '并行部分',
      taken: '变慢片段：核心被占用',
    },
    zoomIn: '放大',
    zoomOut: '缩小',
    earlier: '更早',
    later: '更晚',
    whole: '整次运行',
    from: '从',
    to: '到',
    keys: '时间线：+ 和 − 缩放，← 和 → 移动',
    shown: ({ from, to, time }) => `${time} 中的 ${from} 到 ${to}`,
    worker: '线程',
    timelineNote: '各线程在所示时段内做各事的时长，各线程的时钟已校准为同一时钟。',
  },
  fits: {
    heading: '拟合',
    laws: {
      ideal: '理想情形，B = 0',
      amdahl: '阿姆达尔定律',
      'linear-overhead': '阿姆达尔定律加开销 c·(j − 1)',
      'log-overhead': '阿姆达尔定律加开销 c·log₂ j',
    },
    assumed: (law) => `${law}（假定）`,
    chosen: (law) => `四种定律中，这些点支持：${law}。`,
    undecided: (laws) => `这些点不能区分${laws.join('与')}。增加线程数的种类或提高测量精度才能区分。`,
    showOnChart: '在图上显示拟合曲线及其 95% 置信带',
    tableHeading: '对这些点拟合的定律',
    columns: {
      law: '定律',
      serialFraction: 'B ± 误差，95% 置信区间',
      overhead: 'c ± 误差，95% 置信区间',
      residual: '离散',
      delta: 'AICc 之差',
      weight: '权重',
    },
    setAside: {
      'negative-overhead': '不计：c 小于 0',
      'negative-contention': '不计：B 小于 0',
      'cannot-rise': '不计：时间又变长',
    },
    tableNote:
      '各定律都按相对误差拟合核心数以内的各区组；± 后为标准误差，c 以 T(1) 为单位。线性开销与通用可扩展性定律（USL）是同一族曲线：σ = B，κ = c。AICc 越小越好，相差 2 以上才能区分；多一个参数的定律，只有该参数能与 0 区分时才算不相上下。表中拟合取每个区组；上面那句的 B（“采用拟合的 B”所取）取各 j 的中位数，因此两者在区间内可有出入。',
    trend: (trend, series, numbers) => {
      if (trend.kind === 'too-few-points')
        return `Karp–Flatt：${series}。判断趋势需要核心数以内 ${trend.needed} 种线程数的 e。`
      const { perCent } = numbers
      const by = `${perCent(trend.change)} [${perCent(trend.interval.low)}, ${perCent(trend.interval.high)}]`
      const meaning = {
        rising: `在这些 j 上 e 上升 ${by}：开销随 j 增大`,
        falling: `在这些 j 上 e 下降（变化 ${by}）：线程增多后有些部分更省时`,
        flat: `e 保持平稳（变化 ${by}）：是真正的串行比例`,
        'not-told': `e 的变化为 ${by}，噪声可能掩盖趋势，提高测量精度可使区间变窄`,
      }
      return `Karp–Flatt：${series}。按 e 对 j 的加权直线，${meaning[trend.kind]}。`
    },
    peak: (peak, numbers) => {
      if (peak.kind === 'none') return '按此定律，线程增多不会变慢，因此没有最佳的 j。'
      if (peak.kind === 'slower-from-the-start')
        return '按此定律，第二个线程的代价就大于收益，因此单线程时间最短。'
      if (peak.kind === 'overhead-not-told-from-0') return 'c 的区间包含 0，因此不建议最佳的 j。'
      if (peak.kind === 'laws-differ')
        return '这些定律对最佳的 j 说法不一：有的有，有的没有或不能断定，因此不建议最佳的 j。'
      const { value, interval } = peak.processors
      const range = interval
        ? ` [${numbers.whole(Math.max(1, interval.low))}, ${numbers.whole(interval.high)}]`
        : ''
      const where = peak.measured ? '' : '它在测量点之外，只是预测。'
      return `时间在 j = ${numbers.whole(value)}${range} 附近最短，此时 S = ${numbers.ratio(peak.speedup)}。${where}`
    },
    beyond: (forecast, numbers) => {
      const j = numbers.whole(forecast.processors)
      if (forecast.kind === 'past-the-peak')
        return `${j} 个时：不作预测，因为已超过时间最短的 j = ${numbers.whole(forecast.peak)}。`
      const { low, high } = forecast.band
      const band = `S 在 ${numbers.ratio(low)} 与 ${numbers.ratio(high)} 之间`
      return forecast.kind === 'band'
        ? `${j} 个时：若其他条件不变，${band}（95%）。`
        : `${j} 个时：不作预测；这里看不出的微小开销使 ${band}都有可能。`
    },
    refusal: (refusal, numbers) => {
      const list = (counts: readonly number[]) => counts.map(numbers.whole).join('、')
      switch (refusal.kind) {
        case 'unusable-times':
          return '有的时间不大于 0，因此不作拟合。请重新测量。'
        case 'too-few-points':
          return `核心数以内连同基准有 ${numbers.whole(refusal.distinct)} 种 j，而需要 ${numbers.whole(refusal.needed)} 种。请在“详细设置”中增加线程数再测。`
        case 'too-few-times':
          return `核心数以内有 ${numbers.whole(refusal.taken)} 个区组，区分各定律需要 ${numbers.whole(refusal.needed)} 个。请在“详细设置”中提高测量精度，或让测量进行得更久。`
        case 'choice-from-two-points':
          return '两个点总在每种定律的某条曲线上，只能在假定定律成立时给出 B，不能选择定律。若核心足够，请至少再测两种核心数以内的线程数。'
        case 'all-times-equal':
          return `无论 j 是多少，时间都相等（相差不到 ${numbers.perCent(Math.max(0.001, refusal.spread))}），因此给不出 B：可能全部是串行的，也可能从未并行。请检查划分方式，以及是否有其他程序占用核心。`
        case 'superlinear-throughout':
          return `j = ${list(refusal.workers)} 时 S 都大于 j，任何串行比例都做不到，因此不给出 B。原因可能是缓存更合适，或 T(1) 偏慢；请关闭其他程序，让 T(1) 可靠后再测。`
        case 'rises-past-cores':
          return `超过 ${numbers.whole(refusal.cores)} 个核心（j = ${list(refusal.workers)}）后，时间比 ${numbers.whole(refusal.best)} 个时更长：线程共用核心，这些点不属于同一条曲线，未计入。请按核心数以内的 j 判断。`
        case 'past-cores':
          return `超过 ${numbers.whole(refusal.cores)} 个核心（j = ${list(refusal.workers)}）后线程共用核心，这些点不属于同一条曲线，未计入。请按核心数以内的 j 判断。`
        case 'times-rise':
          return `从 j = ${numbers.whole(refusal.best)} 到 ${numbers.whole(refusal.last)} 时间又增加 ${numbers.perCent(refusal.rise)}，阿姆达尔定律不可能如此。请查找随 j 增大的开销，或被占用的核心。`
        case 'negative-contention':
          return `拟合得 B = ${numbers.perCent(refusal.serialFraction.value)}，小于 0 且超出误差，不是串行比例。请关闭其他程序，让 T(1) 可靠后再测。`
        case 'slower-with-more':
          return '线程越多反而越慢，没有可以用串行比例解释的加速。请查看消息、锁或繁忙的核心。'
        case 'interval-includes-everything':
          return 'B 的区间包含 0 到 100% 的一切，因此不给出 B。请提高测量精度，或在更安静的机器上测量。'
        case 'pattern-in-residuals':
          return `这些点偏离曲线的程度超过自身的离散（偶然如此的可能性为 ${numbers.perCentOpen(refusal.probability)}），因此该定律不能描述它们。请查看 e 随 j 的变化和任务的上限。`
      }
    },
  },
}
