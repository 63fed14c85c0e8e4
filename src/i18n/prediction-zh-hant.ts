import type { PredictionDictionary } from './prediction-dictionary'

export const predictionZhHant: PredictionDictionary = {
  predictFirst: '先預測',
  heading: '預測',
  asks: (serialFraction) =>
    `工作中有 ${serialFraction} 是序列的。用下列處理器數，速度是一個處理器的多少倍？請輸入 S，或在圖上畫出；填一個 j 即可。`,
  guess: (processors) => `預測的 S，${processors} 個處理器`,
  guessOnChart: (processors) => `圖上預測的 S，${processors} 個處理器`,
  guessHint: (least, most) => `${least} 到 ${most} 之間的數`,
  guessValue: (speedup) => `${speedup} 倍`,
  notGuessed: '尚未設定',
  chartKeys: '圖上的點：方向鍵移動 0.1，Page Up 和 Page Down 移動 1',
  reveal: '揭曉',
  putAway: '收起預測',
  again: '再預測一次',
  note: '在此之前，定律的曲線和數值以及所有測量結果都不顯示。期間可以照常測量，結果會保留。現在複製的連結，開啟後也從這裡開始。',
  expectedLabel: '預測',
  idealLabel: '理想 S = j',
  tableHeading: '預測與定律的對照',
  columns: {
    processors: 'j',
    expected: '預測',
    law: (serialFraction) => `定律，B\u00a0=\u00a0${serialFraction}`,
    measured: '測得',
  },
  distanceColumn: '相差多少',
  distance: (kind, factor) =>
    ({
      near: '接近：相差不到 10%',
      more: `偏高：定律的 ${factor} 倍`,
      less: `偏低：定律的 ${factor} 倍`,
    })[kind],
  shapes: {
    near: () => '處處接近定律：沒有一點相差超過 10%。',
    'as-ideal': ({ serialFraction }) =>
      `預測的是 S = j，那是沒有序列部分時的情形。而這裡有 ${serialFraction} 的工作，無論多少處理器分擔其餘部分，所花的時間都不變。`,
    'no-gain': ({ serialFraction }) =>
      `預測幾乎沒有加速，那是全部工作都序列時的情形。而這裡只有 ${serialFraction} 是序列的，其餘部分可以分擔。`,
    'above-ideal': () =>
      '某處預測的加速比超過了 j。那要求每個處理器做得比單獨工作時還快。當各部分正好裝進快取時，機器有時確實如此；阿姆達爾定律不考慮這一點。',
    falls: () =>
      '預測處理器多到一定程度反而變慢。當通訊開銷隨處理器增加時，真實的程式確實如此；阿姆達爾定律沒有這項開銷，曲線從不下降。帶開銷的定律會下降，見「更多定律」。',
    'same-gain': ({ serialFraction }) =>
      `預測每個處理器帶來的增益都差不多，那是工作量隨 j 增長時的情形，即古斯塔夫森的看法。而這裡工作量不變，其餘部分完成得越快，序列的 ${serialFraction} 所占的比重就越大。`,
    'past-limit': ({ limit, serialFraction }) =>
      `某處的預測超過了 ${limit}。那是極限 1/B：單是序列的 ${serialFraction} 就要花這麼多時間，再多處理器也無法超過它。`,
    more: ({ serialFraction }) =>
      `預測高於定律。序列的 ${serialFraction} 不會縮短，因此在剩下的時間裡所占的部分越來越大。`,
    less: ({ last }) =>
      `預測低於定律。序列部分只算一次，而其餘部分在 ${last} 個處理器上只需原來時間的 1/${last}。`,
    mixed: () => '預測有的偏高，有的偏低。定律的曲線起初上升很快，然後越來越慢，趨向極限。',
  },
}
