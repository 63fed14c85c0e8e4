import type { LawsDictionary } from './laws-dictionary'

export const lawsZhHans: LawsDictionary = {
  steps: {
    heading: 'B 从何而来？',
    note: '把程序看作依次进行的步骤。B 是在一个处理器上，串行步骤的时间占总时间的比例。',
    examples: '示例，时间为按常见比例虚构',
    presets: { photograph: '照片滤镜', simulation: '网格模拟', build: '编译程序' },
    names: {
      read: '读取文件',
      decode: '解码',
      filter: '逐像素滤波',
      encode: '编码并写入',
      start: '读取初始状态',
      tiles: '推进 64 个分块',
      sums: '按 8 组求和',
      write: '写出结果',
      plan: '读取构建计划',
      compile: '编译 200 个文件',
      link: '链接',
      tests: '运行 10 组测试',
      new: '新步骤',
    },
    columns: { name: '步骤', time: '单处理器时间（秒）', kind: '类型', ways: '最多分成几份' },
    nameOf: (number) => `步骤 ${number} 的名称`,
    timeOf: (number) => `步骤 ${number} 在一个处理器上的时间`,
    kindOf: (number) => `步骤 ${number} 的类型`,
    waysOf: (number) => `步骤 ${number} 最多分成几份`,
    timeHint: '秒，0 到 1,000,000',
    waysHint: '2 到 65,536 的整数；留空表示不限',
    anyWays: '不限',
    serial: '串行',
    parallel: '并行',
    add: '添加步骤',
    remove: '移除',
    removeStep: (name) => `移除“${name}”`,
    nothing: '各步骤都不花时间，因此没有 B。请为其中一步输入大于 0 的时间。',
    found: ({ serial, total, serialFraction }) => `${total} 中有 ${serial} 是串行的：B = ${serialFraction}。`,
    asLaw: '每个并行步骤都可以任意拆分，因此程序遵循这个 B 的阿姆达尔定律。',
    belowLaw: ({ step, ways, limit, lawLimit }) =>
      `到 j = ${ways} 为止，程序遵循这个 B 的阿姆达尔定律。此后“${step}”不能再拆分，程序低于定律：极限是 ${limit}，而不是 ${lawLimit}。`,
    use: '把这个 B 放到滑块上',
    bar: (processors) => `各步骤在 1 个和 ${processors} 个处理器上`,
    chart: '各步骤的加速比，以及同一 B 的定律',
    lawName: (serialFraction) => `阿姆达尔，B = ${serialFraction}`,
    stepsName: '这些步骤',
    table: '步骤与定律',
    tableColumns: { processors: '处理器数 j', time: '步骤的 T(j)', steps: '步骤的 S', law: '阿姆达尔的 S' },
  },
  heading: '更多定律',
  choice: '与阿姆达尔定律并列的定律',
  note: '最多同时三条。阿姆达尔定律固定工作量，古斯塔夫森定律固定时间。',
  full: '已显示三条；先取消一条，再选另一条。',
  laws: {
    gustafson: {
      name: '古斯塔夫森定律',
      short: '古斯塔夫森',
      differs:
        '阿姆达尔固定工作量，问能提前多久完成；古斯塔夫森固定时间，问能多做多少。s′ 是并行运行中串行部分所占的比例，不是 B。',
    },
    'sun-ni': {
      name: '孙–倪定律（Sun–Ni）',
      short: '孙–倪',
      differs:
        '阿姆达尔固定工作量；这里内存随 j 增长，并行工作量随之按 G = j 的 g 次方增长。g = 0 即阿姆达尔定律，g = 1 即 s′ = B 的古斯塔夫森定律。',
    },
    'linear-overhead': {
      name: '阿姆达尔定律加线性开销',
      short: '线性开销',
      differs:
        '在阿姆达尔定律中，增加处理器没有代价；这里每多一个就增加 T(1) 的 c 倍，因此超过最佳 j 之后越多越慢。',
    },
    'logarithmic-overhead': {
      name: '阿姆达尔定律加对数开销',
      short: '对数开销',
      differs:
        '在阿姆达尔定律中，增加处理器没有代价；这里每翻一倍就增加 T(1) 的 c 倍，如同沿树形传递消息，因此超过最佳 j 之后越多越慢。',
    },
    usl: {
      name: '通用可扩展性定律（USL）',
      short: 'USL',
      differs:
        'κ = 0 时就是阿姆达尔定律，B = σ 表示等待共享资源。κ 表示每个处理器还要与其他每一个交换数据，因此 S 越过峰值后下降。',
    },
    symmetric: {
      name: 'Hill–Marty：对称多核',
      short: '对称多核',
      differs:
        '阿姆达尔数的是处理器；Hill 与 Marty 数的是芯片面积。这里 j 就是 n，即芯片可容纳的基本核心数，均分为大小为 r 的核心，每个速度为 √r。曲线在每个 n 处取最佳 r。',
    },
    asymmetric: {
      name: 'Hill–Marty：非对称多核',
      short: '非对称多核',
      differs:
        '阿姆达尔数的是处理器；这里 j 就是 n，即芯片可容纳的基本核心数：一个大小为 r、速度为 √r 的核心，加 n − r 个基本核心。曲线在每个 n 处取最佳 r。',
    },
    dynamic: {
      name: 'Hill–Marty：动态多核',
      short: '动态多核',
      differs:
        '阿姆达尔数的是处理器；这里 j 就是 n，即芯片可容纳的基本核心数，串行时其中 r 个合成一个速度为 √r 的核心。全部合并最佳，曲线即如此。',
    },
    'work-and-span': {
      name: '工作量与跨度',
      short: '工作量与跨度',
      differs:
        '阿姆达尔只区分串行与并行；这里 t = T∞/T₁ 是必须依次等待的最长步骤链所占的比例。任何调度都不会超过上面的线；只要有步骤就绪就不让处理器空闲的调度不会低于下面的线，它就是 B = t 的阿姆达尔曲线。',
    },
  },
  parameters: {
    scaledSerialFraction: { label: '并行运行中的串行比例 s′', hint: '0 到 1' },
    growthExponent: { label: '工作量的增长 g', hint: '0 到 2；0.5 即 √j' },
    linearOverhead: { label: '开销 c', hint: '0 到 1：每多一个处理器增加的时间，以 T(1) 为单位' },
    logarithmicOverhead: { label: '开销 c', hint: '0 到 1：每翻一倍增加的时间，以 T(1) 为单位' },
    contention: { label: '争用 σ', hint: '0 到 1' },
    coherency: { label: '一致性开销 κ', hint: '0 到 1' },
    coreSize: { label: '核心的大小 r', hint: '1 到 65,536 个基本核心' },
    spanShare: { label: '跨度占工作量的比例 t', hint: '0 到 1' },
  },
  formula: (law) => `公式：${law}`,
  exact: (label) => `${label} 的精确值`,
  speedupOn: (processors) => `j = ${processors} 时的 S`,
  bestOn: (processors) => `n = ${processors} 时的 S，取最佳 r`,
  atMostOn: (processors) => `j = ${processors} 时的 S，至多`,
  atLeastOn: (processors) => `j = ${processors} 时的 S，至少`,
  limit: '极限',
  noLimit: '无：一直增长',
  falls: '无：过了最佳 j 后降向 0',
  peak: '最佳 j',
  peakAt: ({ whole, exact }) => (whole === exact ? whole : `${whole}（精确值 ${exact}）`),
  noPeak: '无：增加处理器不会变慢',
  peakLabel: (processors) => `最佳 j = ${processors}`,
  bestCore: (processors) => `n = ${processors} 时的最佳 r`,
  bestCoreSizes: ({ exact, whole }) => (whole === exact ? whole : `${exact}；取整数时 ${whole}`),
  withCore: (size) => `r = ${size} 时的 S`,
  noRoom: (processors) => `无：${processors} 个基本核心放不下`,
  serialFractionSeen: (processors) => `同一次运行（j = ${processors}）按阿姆达尔的 B`,
  source: (source) => `出处：${source}。`,
}
