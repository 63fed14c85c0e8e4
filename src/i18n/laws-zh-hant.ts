import type { LawsDictionary } from './laws-dictionary'

export const lawsZhHant: LawsDictionary = {
  heading: '更多定律',
  choice: '與阿姆達爾定律並列的定律',
  note: '最多同時三條。阿姆達爾定律固定工作量，古斯塔夫森定律固定時間。',
  full: '已顯示三條；先取消一條，再選另一條。',
  laws: {
    gustafson: {
      name: '古斯塔夫森定律',
      short: '古斯塔夫森',
      differs:
        '阿姆達爾固定工作量，問能提前多久完成；古斯塔夫森固定時間，問能多做多少。s′ 是平行執行中序列部分所占的比例，不是 B。',
    },
    'sun-ni': {
      name: '孫–倪定律（Sun–Ni）',
      short: '孫–倪',
      differs:
        '阿姆達爾固定工作量；這裡記憶體隨 j 增長，平行工作量隨之按 G = j 的 g 次方增長。g = 0 即阿姆達爾定律，g = 1 即 s′ = B 的古斯塔夫森定律。',
    },
    'linear-overhead': {
      name: '阿姆達爾定律加線性開銷',
      short: '線性開銷',
      differs:
        '在阿姆達爾定律中，增加處理器沒有代價；這裡每多一個就增加 T(1) 的 c 倍，因此超過最佳 j 之後越多越慢。',
    },
    'logarithmic-overhead': {
      name: '阿姆達爾定律加對數開銷',
      short: '對數開銷',
      differs:
        '在阿姆達爾定律中，增加處理器沒有代價；這裡每加倍一次就增加 T(1) 的 c 倍，如同沿樹狀傳遞訊息，因此超過最佳 j 之後越多越慢。',
    },
    usl: {
      name: '通用可擴展性定律（USL）',
      short: 'USL',
      differs:
        'κ = 0 時就是阿姆達爾定律，B = σ 表示等待共用資源。κ 表示每個處理器還要與其他每一個交換資料，因此 S 越過峰值後下降。',
    },
    symmetric: {
      name: 'Hill–Marty：對稱多核心',
      short: '對稱多核心',
      differs:
        '阿姆達爾數的是處理器；Hill 與 Marty 數的是晶片面積。這裡 j 就是 n，即晶片可容納的基本核心數，均分為大小為 r 的核心，每個速度為 √r。曲線在每個 n 處取最佳 r。',
    },
    asymmetric: {
      name: 'Hill–Marty：非對稱多核心',
      short: '非對稱多核心',
      differs:
        '阿姆達爾數的是處理器；這裡 j 就是 n，即晶片可容納的基本核心數：一個大小為 r、速度為 √r 的核心，加 n − r 個基本核心。曲線在每個 n 處取最佳 r。',
    },
    dynamic: {
      name: 'Hill–Marty：動態多核心',
      short: '動態多核心',
      differs:
        '阿姆達爾數的是處理器；這裡 j 就是 n，即晶片可容納的基本核心數，序列執行時其中 r 個合成一個速度為 √r 的核心。全部合併最佳，曲線即如此。',
    },
    'work-and-span': {
      name: '工作量與跨度',
      short: '工作量與跨度',
      differs:
        '阿姆達爾只區分序列與平行；這裡 t = T∞/T₁ 是必須依次等待的最長步驟鏈所占的比例。任何排程都不會超過上面的線；只要有步驟就緒就不讓處理器閒置的排程不會低於下面的線，它就是 B = t 的阿姆達爾曲線。',
    },
  },
  parameters: {
    scaledSerialFraction: { label: '平行執行中的序列比例 s′', hint: '0 到 1' },
    growthExponent: { label: '工作量的增長 g', hint: '0 到 2；0.5 即 √j' },
    linearOverhead: { label: '開銷 c', hint: '0 到 1：每多一個處理器增加的時間，以 T(1) 為單位' },
    logarithmicOverhead: { label: '開銷 c', hint: '0 到 1：每加倍一次增加的時間，以 T(1) 為單位' },
    contention: { label: '爭用 σ', hint: '0 到 1' },
    coherency: { label: '一致性開銷 κ', hint: '0 到 1' },
    coreSize: { label: '核心的大小 r', hint: '1 到 65,536 個基本核心' },
    spanShare: { label: '跨度占工作量的比例 t', hint: '0 到 1' },
  },
  exact: (label) => `${label} 的精確值`,
  speedupOn: (processors) => `j = ${processors} 時的 S`,
  bestOn: (processors) => `n = ${processors} 時的 S，取最佳 r`,
  atMostOn: (processors) => `j = ${processors} 時的 S，至多`,
  atLeastOn: (processors) => `j = ${processors} 時的 S，至少`,
  limit: '極限',
  noLimit: '無：一直增長',
  falls: '無：過了最佳 j 後降向 0',
  peak: '最佳 j',
  peakAt: ({ whole, exact }) => (whole === exact ? whole : `${whole}（精確值 ${exact}）`),
  noPeak: '無：增加處理器不會變慢',
  peakLabel: (processors) => `最佳 j = ${processors}`,
  bestCore: (processors) => `n = ${processors} 時的最佳 r`,
  bestCoreSizes: ({ exact, whole }) => (whole === exact ? whole : `${exact}；取整數時 ${whole}`),
  withCore: (size) => `r = ${size} 時的 S`,
  noRoom: (processors) => `無：${processors} 個基本核心放不下`,
  serialFractionSeen: (processors) => `同一次執行（j = ${processors}）按阿姆達爾的 B`,
  source: (source) => `出處：${source}。`,
}
