import type { TourDictionary } from './tour-dictionary'

export const tourZhHans: TourDictionary = {
  name: '导览',
  place: (scene, scenes) => `第 ${scene} 幕，共 ${scenes} 幕`,
  back: '上一幕',
  next: '下一幕',
  leave: '退出',
  answer: '显示答案',
  keys: '← → 换幕。',
  givenBack: '退出后恢复您的设置。',
  noSuchScene: (scenes) => `链接指向不存在的一幕：导览共有 ${scenes} 幕。这里是第一幕。`,
  scenes: {
    'two-cooks': {
      title: '一位厨师，两位厨师',
      says: '一位厨师做一顿饭要一小时，所有的活都可以分着做。S 表示 j 位厨师的速度是一位的几倍。',
      question: '两位厨师要多久？把 j 移到 2，读出 S。',
      answer: ({ speedup, minutes }) =>
        `S₂ = ${speedup}：这顿饭只要 ${minutes} 分钟。没有串行部分时（B = 0），j 位厨师的速度就是一位的 j 倍。`,
    },
    'one-waits': {
      title: '总有人要等',
      says: '有一步不能分着做：调味只能由一个人来，其他人等着。它占一小时的十分之一，所以串行比例 B = 10%。',
      question: '现在八位厨师的速度还是一位的八倍吗？先猜一猜，再把 j 移到 8。',
      answer: ({ speedup, serialMinutes, parallelMinutes, splitMinutes, minutes }) =>
        `不：S₈ = ${speedup}。能分着做的 ${parallelMinutes} 分钟变成 ${splitMinutes} 分钟，调味的 ${serialMinutes} 分钟不变，共 ${minutes} 分钟。`,
    },
    'more-cooks': {
      title: '再多些厨师',
      says: '厨师每翻一倍，工钱也翻一倍。换来的是 S 从一个值到下一个值的增量。',
      question: '从 8 位到 64 位，哪一次翻倍的收益最大？移动 j，每次记下 S。',
      answer: ({ at8, at16, at32, at64, first, last }) =>
        `第一次。S 依次为 ${at8}、${at16}、${at32} 和 ${at64}：从 8 到 16 增加 ${first}，从 32 到 64 只增加 ${last}。`,
    },
    'the-limit': {
      title: '极限',
      says: '无论来多少厨师，曲线始终低于一条线。图上标出了它的高度。',
      question: '移动这条线的是 j 还是 B？先试 j = 65,536，再把 B 减半。',
      answer: ({ serialFraction, limit, halved, limitOfHalved, share, processors }) =>
        `只有 B。极限是 1/B：B = ${serialFraction} 时为 ${limit}，${halved} 时为 ${limitOfHalved}。B = ${serialFraction} 时，${processors} 位厨师就达到它的 ${share}，再多的人只能分享余下的部分。`,
    },
    'why-the-limit': {
      title: '为什么是 1/B',
      says: '两根条表示 T(1) 和 T(j)，即一个处理器和 j 个处理器所用的时间。并行的一块除以 j，串行的一块不变。',
      question: 'j 很大时，下面那根条还剩什么？移动 j 看看。',
      answer: ({ serialShare, timeShare, limit }) =>
        `只剩串行的一块。T(64) 是 T(1) 的 ${timeShare} 倍，其中串行部分是 T(1) 的 ${serialShare} 倍。因此 T(j) 趋于 B · T(1)，S = T(1)/T(j) 趋于 1/B = ${limit}。`,
    },
    'your-machine': {
      title: '测量您自己的机器',
      says: '这个浏览器也可以当厨房：工作线程清点质数，其中十分之一的工作保持串行。数据不会发送到任何地方。',
      question:
        '页面上已有定律给出的、用上所有核心时的 S。这台机器能达到多少？先写下您的估计，再按“测量本浏览器”（M 键）。',
      answer: ({ workers, subscript, serialFraction, law, measured }) =>
        measured
          ? `${workers} 个工作线程上测得 S${subscript} = ${measured.speedup}。B = ${serialFraction} 时定律给出 ${law}。`
          : `B = ${serialFraction} 时，定律对 ${workers} 个处理器给出 S${subscript} = ${law}。还没有测量：以机器为准。`,
    },
    'where-it-went': {
      title: '加速比去了哪里',
      says: '定律只知道一种损失，即串行比例。机器还有别的：工作线程启动迟、等待最后一个、互相拖慢。',
      question: '您的机器比定律低多少？先测量，再把测得的点与曲线比较。',
      answer: ({ workers, subscript, serialFraction, law, lostByLaw, measured }) => {
        if (!measured)
          return `单按定律，B = ${serialFraction} 就占去 ${workers} 个工作线程中的 ${lostByLaw} 个。测量之后，下方的分析会说明其余的去向。`
        const { speedup, lost, beyondLaw } = measured
        return beyondLaw === undefined
          ? `${workers} 个工作线程上 S${subscript} = ${speedup}，B = ${serialFraction} 时定律给出 ${law}：这台机器不低于定律。`
          : `${workers} 个工作线程中，S 少了 ${lost}。B = ${serialFraction} 占其中 ${lostByLaw}；余下的 ${beyondLaw}，由下方的分析归到各个原因。`
      },
    },
    'bigger-kitchens': {
      title: '更大的厨房',
      says: '阿姆达尔问同一顿饭能提前多久做好；古斯塔夫森问同样的时间能多做多少：厨师更多，客人也更多。',
      question:
        '两者的串行部分都占一半：阿姆达尔是 B = ½，古斯塔夫森是 s′ = ½。为什么其中一条一直上升？移动 j 比较两者。',
      answer: ({ amdahl, gustafson, scaled, serialFractionSeen }) =>
        `j = 64 时，古斯塔夫森给出 ${gustafson}，阿姆达尔给出 ${amdahl}。工作量随厨师增加，串行部分却不变：并行运行中的 s′ = ${scaled}，按阿姆达尔只相当于 B = ${serialFractionSeen}。`,
    },
  },
}
