import type { PredictionDictionary } from './prediction-dictionary'

export const predictionZhHans: PredictionDictionary = {
  predictFirst: '先预测',
  heading: '预测',
  asks: (serialFraction) =>
    `工作中有 ${serialFraction} 是串行的。用下列处理器数，速度是一个处理器的多少倍？请输入 S，或在图上画出；填一个 j 即可。`,
  guess: (processors) => `预测的 S，${processors} 个处理器`,
  guessOnChart: (processors) => `图上预测的 S，${processors} 个处理器`,
  guessHint: (least, most) => `${least} 到 ${most} 之间的数`,
  guessValue: (speedup) => `${speedup} 倍`,
  notGuessed: '尚未设定',
  chartKeys: '图上的点：方向键移动 0.1，Page Up 和 Page Down 移动 1',
  reveal: '揭晓',
  putAway: '收起预测',
  again: '再预测一次',
  note: '在此之前，定律的曲线和数值以及所有测量结果都不显示。期间可以照常测量，结果会保留。现在复制的链接，打开后也从这里开始。',
  expectedLabel: '预测',
  idealLabel: '理想 S = j',
  tableHeading: '预测与定律的对照',
  columns: {
    processors: 'j',
    expected: '预测',
    law: (serialFraction) => `定律，B\u00a0=\u00a0${serialFraction}`,
    measured: '测得',
  },
  distanceColumn: '相差多少',
  distance: (kind, factor) =>
    ({
      near: '接近：相差不到 10%',
      more: `偏高：定律的 ${factor} 倍`,
      less: `偏低：定律的 ${factor} 倍`,
    })[kind],
  shapes: {
    near: () => '处处接近定律：没有一点相差超过 10%。',
    'as-ideal': ({ serialFraction }) =>
      `预测的是 S = j，那是没有串行部分时的情形。而这里有 ${serialFraction} 的工作，无论多少处理器分担其余部分，所花的时间都不变。`,
    'no-gain': ({ serialFraction }) =>
      `预测几乎没有加速，那是全部工作都串行时的情形。而这里只有 ${serialFraction} 是串行的，其余部分可以分担。`,
    'above-ideal': () =>
      '某处预测的加速比超过了 j。那要求每个处理器做得比单独工作时还快。当各部分正好装进缓存时，机器有时确实如此；阿姆达尔定律不考虑这一点。',
    falls: () =>
      '预测处理器多到一定程度反而变慢。当通信开销随处理器增加时，真实的程序确实如此；阿姆达尔定律没有这项开销，曲线从不下降。带开销的定律会下降，见“更多定律”。',
    'same-gain': ({ serialFraction }) =>
      `预测每个处理器带来的增益都差不多，那是工作量随 j 增长时的情形，即古斯塔夫森的看法。而这里工作量不变，其余部分完成得越快，串行的 ${serialFraction} 所占的比重就越大。`,
    'past-limit': ({ limit, serialFraction }) =>
      `某处的预测超过了 ${limit}。那是极限 1/B：单是串行的 ${serialFraction} 就要花这么多时间，再多处理器也无法超过它。`,
    more: ({ serialFraction }) =>
      `预测高于定律。串行的 ${serialFraction} 不会缩短，因此在剩下的时间里所占的部分越来越大。`,
    less: ({ last }) =>
      `预测低于定律。串行部分只算一次，而其余部分在 ${last} 个处理器上只需原来时间的 1/${last}。`,
    mixed: () => '预测有的偏高，有的偏低。定律的曲线起初上升很快，然后越来越慢，趋向极限。',
  },
}
