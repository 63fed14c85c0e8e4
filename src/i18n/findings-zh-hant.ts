import { type FindingsDictionary, showsMore } from './findings-dictionary'

export const findingsZhHant: FindingsDictionary = {
  account: {
    heading: '加速比損失在哪裡',
    tableHeading: '各原因損失的加速比',
    losses: {
      serial: '等待序列部分',
      'late-start': '啟動晚',
      'end-wait': '末尾等待',
      dispatch: '派發與訊息',
      'slower-units': '任務變慢',
      taken: '核心被占用',
      unexplained: '未能解釋',
    },
    total: '損失 j − S',
    unitSpeeds: '各執行緒的任務速度 u_j/u₁',
    note: '單位與 j − S 相同：執行緒總時間 j·T(j) − T(1) 除以 T(j)。每個區組中各原因之和等於總損失；表中是計入各區組的中位數和 95% 信賴區間，因此不必相加相等。負值表示損失比單執行緒少。超過核心數時，執行緒之間互相占用核心。任務速度不含等待和孤立的變慢片段；慢核心、共用的核心或負載下降低的時脈都在這裡顯出。',
    diagnosis: (found, { ratio, share, subscript }) => {
      const { losses } = findingsZhHant.account
      const two = (value: number) => share(Number(value.toFixed(2)))
      switch (found.kind) {
        case 'too-few-blocks':
          return '計入的區組不足六個，無法判斷加速比損失在哪裡。'
        case 'above-workers':
          return `S${subscript(found.workers)} = ${ratio(found.speedup)} 大於 ${found.workers}：T(1) 受到干擾，或核心的時脈有變化。`
        case 'plateau':
          return `S${subscript(found.to.workers)} = ${ratio(found.to.speedup)} ${showsMore(found.to.speedup, found.from.speedup, ratio) ? '幾乎' : ''}不高於 S${subscript(found.from.workers)} = ${ratio(found.from.speedup)}：相當於約 ${ratio(found.processors)} 個處理器。${found.mostly ? `損失主要是${losses[found.mostly]}。` : ''}`
        case 'growing-overhead':
          return `e 從 j = ${found.from.workers} 時的 ${two(found.from.serialFraction)} 升到 j = ${found.to.workers} 時的 ${two(found.to.serialFraction)}：這是隨執行緒數增長的額外負擔${found.mostly === 'serial' ? '，此外還有序列部分，損失仍以它為主' : `，不是序列部分${found.mostly ? `；主要是${losses[found.mostly]}` : ''}`}。`
        case 'nothing-to-explain':
          return `無需解釋：${found.workers} 個執行緒只損失 ${two(found.lost.low)} 到 ${two(found.lost.high)} 個。`
        case 'loss-not-told':
          return `${found.workers} 個執行緒損失 ${two(found.lost.low)} 到 ${two(found.lost.high)} 個，也可能沒有損失：這些區組還不能斷定。提高仔細程度可縮小區間。`
        case 'mostly':
          return `主要是${losses[found.loss]}：${found.workers} 個執行緒共損失 ${two(found.total)}，其中占 ${two(found.part)}。`
        case 'several':
          return `${found.workers} 個執行緒時沒有單一原因；最大的是${found.losses.map((loss) => losses[loss]).join('、')}。`
      }
    },
    effective: ({ kind, processors, interval, from }, { ratio }) =>
      `有效處理器數：${kind === 'found' ? '' : '至少 '}${ratio(processors)} [${ratio(interval.low)}, ${ratio(interval.high)}]；${kind === 'found' ? `曲線從 ${from} 個執行緒起不再上升` : `測到最多 ${from} 個執行緒為止，尚不能確定曲線已不再上升`}。`,
    warning: ({ kind, stated }) =>
      `瀏覽器回報 ${stated} 個核心，實測卻${kind === 'fewer-than-stated' ? '更少' : '更多'}。請在「詳細設定」中填寫「核心數」後再測，以區分超過核心數的點。`,
    cores: '核心數',
    coresHint: (stated) => `留空則依瀏覽器所報：${stated}`,
    timelineHeading: '區組的時間軸',
    timelineTable: (shown) => `區組的時間軸：${shown}`,
    block: '區組',
    blockName: ({ number, workers, speedup, clean }) =>
      `${number}：j = ${workers}，S = ${speedup}${clean ? '' : '，受干擾'}`,
    run: '執行',
    runs: { before: '前一次 T(1)', first: '第一次 T(j)', second: '第二次 T(j)', after: '後一次 T(1)' },
    spans: {
      'serial-work': '序列部分',
      'shared-work': '平行部分',
      taken: '變慢片段：核心被占用',
    },
    zoomIn: '放大',
    zoomOut: '縮小',
    earlier: '更早',
    later: '更晚',
    whole: '整次執行',
    from: '從',
    to: '到',
    keys: '時間軸：+ 和 − 縮放，← 和 → 移動',
    shown: ({ from, to, time }) => `${time} 中的 ${from} 到 ${to}`,
    worker: '執行緒',
    timelineNote: '各執行緒在所示時段內做各事的時長，各執行緒的時鐘已校準為同一時鐘。',
  },
  fits: {
    heading: '擬合',
    laws: {
      ideal: '理想情形，B = 0',
      amdahl: '阿姆達爾定律',
      'linear-overhead': '阿姆達爾定律加開銷 c·(j − 1)',
      'log-overhead': '阿姆達爾定律加開銷 c·log₂ j',
    },
    assumed: (law) => `${law}（假定）`,
    chosen: (law) => `四種定律中，這些點支持：${law}。`,
    undecided: (laws) => `這些點不能區分${laws.join('與')}。增加執行緒數的種類或提高測量精度才能區分。`,
    showOnChart: '在圖上顯示擬合曲線及其 95% 信賴帶',
    tableHeading: '對這些點擬合的定律',
    columns: {
      law: '定律',
      serialFraction: 'B ± 誤差，95% 信賴區間',
      overhead: 'c ± 誤差，95% 信賴區間',
      residual: '離散',
      delta: 'AICc 之差',
      weight: '權重',
    },
    setAside: {
      'negative-overhead': '不計：c 小於 0',
      'negative-contention': '不計：B 小於 0',
      'cannot-rise': '不計：時間又變長',
    },
    tableNote:
      '各定律都按相對誤差擬合核心數以內的各區組；± 後為標準誤差，c 以 T(1) 為單位。線性開銷與通用可擴展性定律（USL）是同一族曲線：σ = B，κ = c。AICc 越小越好，相差 2 以上才能區分；多一個參數的定律，只有該參數能與 0 區分時才算不相上下。表中擬合取每個區組；上面那句的 B（「採用擬合的 B」所取）取各 j 的中位數，因此兩者在區間內可有出入。',
    trend: (trend, series, numbers) => {
      if (trend.kind === 'too-few-points')
        return `Karp–Flatt：${series}。判斷趨勢需要核心數以內 ${trend.needed} 種執行緒數的 e。`
      const { perCent } = numbers
      const by = `${perCent(trend.change)} [${perCent(trend.interval.low)}, ${perCent(trend.interval.high)}]`
      const meaning = {
        rising: `在這些 j 上 e 上升 ${by}：開銷隨 j 增大`,
        falling: `在這些 j 上 e 下降（變化 ${by}）：執行緒增多後有些部分更省時`,
        flat: `e 保持平穩（變化 ${by}）：是真正的序列比例`,
        'not-told': `e 的變化為 ${by}，雜訊可能掩蓋趨勢，提高測量精度可使區間變窄`,
      }
      return `Karp–Flatt：${series}。按 e 對 j 的加權直線，${meaning[trend.kind]}。`
    },
    peak: (peak, numbers) => {
      if (peak.kind === 'none') return '按此定律，執行緒增多不會變慢，因此沒有最佳的 j。'
      if (peak.kind === 'slower-from-the-start')
        return '按此定律，第二個執行緒的代價就大於收益，因此單執行緒時間最短。'
      if (peak.kind === 'overhead-not-told-from-0') return 'c 的區間包含 0，因此不建議最佳的 j。'
      if (peak.kind === 'laws-differ')
        return '這些定律對最佳的 j 說法不一：有的有，有的沒有或不能斷定，因此不建議最佳的 j。'
      const { value, interval } = peak.processors
      const range = interval
        ? ` [${numbers.whole(Math.max(1, interval.low))}, ${numbers.whole(interval.high)}]`
        : ''
      const where = peak.measured ? '' : '它在測量點之外，只是預測。'
      return `時間在 j = ${numbers.whole(value)}${range} 附近最短，此時 S = ${numbers.ratio(peak.speedup)}。${where}`
    },
    beyond: (forecast, numbers) => {
      const j = numbers.whole(forecast.processors)
      if (forecast.kind === 'past-the-peak')
        return `${j} 個時：不作預測，因為已超過時間最短的 j = ${numbers.whole(forecast.peak)}。`
      const { low, high } = forecast.band
      const band = `S 在 ${numbers.ratio(low)} 與 ${numbers.ratio(high)} 之間`
      return forecast.kind === 'band'
        ? `${j} 個時：若其他條件不變，${band}（95%）。`
        : `${j} 個時：不作預測；這裡看不出的微小開銷使 ${band}都有可能。`
    },
    refusal: (refusal, numbers) => {
      const list = (counts: readonly number[]) => counts.map(numbers.whole).join('、')
      switch (refusal.kind) {
        case 'unusable-times':
          return '有的時間不大於 0，因此不作擬合。請重新測量。'
        case 'too-few-points':
          return `核心數以內連同基準有 ${numbers.whole(refusal.distinct)} 種 j，而需要 ${numbers.whole(refusal.needed)} 種。請在「詳細設定」中增加執行緒數再測。`
        case 'too-few-times':
          return `核心數以內有 ${numbers.whole(refusal.taken)} 個區組，區分各定律需要 ${numbers.whole(refusal.needed)} 個。請在「詳細設定」中提高測量精度，或讓測量進行得更久。`
        case 'choice-from-two-points':
          return '兩個點總在每種定律的某條曲線上，只能在假定定律成立時給出 B，不能選擇定律。若核心足夠，請至少再測兩種核心數以內的執行緒數。'
        case 'all-times-equal':
          return `無論 j 是多少，時間都相等（相差不到 ${numbers.perCent(Math.max(0.001, refusal.spread))}），因此給不出 B：可能全部是序列的，也可能從未平行。請檢查分派方式，以及是否有其他程式占用核心。`
        case 'superlinear-throughout':
          return `j = ${list(refusal.workers)} 時 S 都大於 j，任何序列比例都做不到，因此不給出 B。原因可能是快取更合適，或 T(1) 偏慢；請關閉其他程式，讓 T(1) 可靠後再測。`
        case 'rises-past-cores':
          return `超過 ${numbers.whole(refusal.cores)} 個核心（j = ${list(refusal.workers)}）後，時間比 ${numbers.whole(refusal.best)} 個時更長：執行緒共用核心，這些點不屬於同一條曲線，未計入。請按核心數以內的 j 判斷。`
        case 'past-cores':
          return `超過 ${numbers.whole(refusal.cores)} 個核心（j = ${list(refusal.workers)}）後執行緒共用核心，這些點不屬於同一條曲線，未計入。請按核心數以內的 j 判斷。`
        case 'times-rise':
          return `從 j = ${numbers.whole(refusal.best)} 到 ${numbers.whole(refusal.last)} 時間又增加 ${numbers.perCent(refusal.rise)}，阿姆達爾定律不可能如此。請尋找隨 j 增大的開銷，或被占用的核心。`
        case 'negative-contention':
          return `擬合得 B = ${numbers.perCent(refusal.serialFraction.value)}，小於 0 且超出誤差，不是序列比例。請關閉其他程式，讓 T(1) 可靠後再測。`
        case 'slower-with-more':
          return '執行緒越多反而越慢，沒有可以用序列比例解釋的加速。請查看訊息、鎖或繁忙的核心。'
        case 'interval-includes-everything':
          return 'B 的區間包含 0 到 100% 的一切，因此不給出 B。請提高測量精度，或在更安靜的機器上測量。'
        case 'pattern-in-residuals':
          return `這些點偏離曲線的程度超過自身的離散（偶然如此的可能性為 ${numbers.perCentOpen(refusal.probability)}），因此該定律不能描述它們。請查看 e 隨 j 的變化和任務的上限。`
      }
    },
  },
}
