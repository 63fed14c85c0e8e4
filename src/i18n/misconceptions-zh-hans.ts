import type { MisconceptionsDictionary } from './misconceptions-dictionary'

export const misconceptionsZhHans: MisconceptionsDictionary = {
  name: '常见误解',
  showMe: '演示给我看',
  use: (serialFraction) => `改用 B = ${serialFraction}`,
  hide: '隐藏',
  sentences: {
    'parallel-share': ({ serialFraction, parallel }) =>
      `B 是不能拆分的比例：如果 ${serialFraction} 的工作可以拆分，B 就是 ${parallel}。`,
    'scaled-share': ({ scaled, processors, seen }) =>
      `s′ 不是 B：在 ${processors} 个处理器上串行占 s′ = ${scaled} 的运行，对应的程序 B = ${seen}。`,
    'always-faster': '工作线程并非越多越快：每一个都要花时间启动和协调，超过某个 j 之后，代价大于收益。',
    'logical-cores': '浏览器给出的是逻辑核心数：两个逻辑核心可能共用一个物理核心，合起来不到两个核心的速度。',
    'share-of-code':
      'e 是时间的比例，不是源代码的比例：一行串行代码可能占去大部分时间，一百行也可能几乎不占。',
  },
  shown: {
    'parallel-share': '已画出本来想要的 B；先前输入的值已固定。',
    'scaled-share': 'B 现在属于同一个程序：两条定律在 j 处给出相同的 S。原来 B 的曲线已固定。',
    'always-faster': '旁边加上了带线性开销的阿姆达尔定律，并标出最佳 j。',
    'logical-cores': '图的范围到核心数为止，并包括超出核心数的所有测量点。',
  },
}
