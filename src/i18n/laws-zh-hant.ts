import type { LawsDictionary } from './laws-dictionary'

export const lawsZhHant: LawsDictionary = {
  steps: {
    heading: 'B 從何而來？',
    note: '把程式看作依次進行的步驟。B 是在一個處理器上，序列步驟的時間占總時間的比例。',
    examples: '範例，時間為按常見比例虛構',
    presets: { photograph: '照片濾鏡', simulation: '網格模擬', build: '編譯程式' },
    names: {
      read: '讀取檔案',
      decode: '解碼',
      filter: '逐像素濾波',
      encode: '編碼並寫入',
      start: '讀取初始狀態',
      tiles: '推進 64 個分塊',
      sums: '按 8 組求和',
      write: '寫出結果',
      plan: '讀取建置計畫',
      compile: '編譯 200 個檔案',
      link: '連結',
      tests: '執行 10 組測試',
      new: '新步驟',
    },
    columns: { name: '步驟', time: '單處理器時間（秒）', kind: '類型', ways: '最多分成幾份' },
    nameOf: (number) => `步驟 ${number} 的名稱`,
    timeOf: (number) => `步驟 ${number} 在一個處理器上的時間`,
    kindOf: (number) => `步驟 ${number} 的類型`,
    waysOf: (number) => `步驟 ${number} 最多分成幾份`,
    timeHint: '秒，0 到 1,000,000',
    waysHint: '2 到 65,536 的整數；留空表示不限',
    anyWays: '不限',
    serial: '序列',
    parallel: '平行',
    add: '新增步驟',
    remove: '移除',
    removeStep: (name) => `移除「${name}」`,
    nothing: '各步驟都不花時間，因此沒有 B。請為其中一步輸入大於 0 的時間。',
    found: ({ serial, total, serialFraction }) => `${total} 中有 ${serial} 是序列的：B = ${serialFraction}。`,
    asLaw: '每個平行步驟都可以任意拆分，因此程式遵循這個 B 的阿姆達爾定律。',
    belowLaw: ({ step, ways, limit, lawLimit }) =>
      `到 j = ${ways} 為止，程式遵循這個 B 的阿姆達爾定律。此後「${step}」不能再拆分，程式低於定律：極限是 ${limit}，而不是 ${lawLimit}。`,
    use: '把這個 B 放到滑桿上',
    bar: (processors) => `各步驟在 1 個和 ${processors} 個處理器上`,
    chart: '各步驟的加速比，以及同一 B 的定律',
    lawName: (serialFraction) => `阿姆達爾，B = ${serialFraction}`,
    stepsName: '這些步驟',
    table: '步驟與定律',
    tableColumns: { processors: '處理器數 j', time: '步驟的 T(j)', steps: '步驟的 S', law: '阿姆達爾的 S' },
  },
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
  formula: (law) => `公式：${law}`,
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
