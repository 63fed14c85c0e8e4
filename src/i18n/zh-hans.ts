import type { Dictionary } from './dictionary'

export const zhHans: Dictionary = {
  app: {
    name: 'Amdahl Lab',
    description: '用两个滑块看懂阿姆达尔定律，并把本浏览器实测的加速比画在曲线上。',
    skipToControls: '跳到滑块',
    pages: '页面',
    lab: '实验室',
    programs: '程序',
    tour: '导览',
    language: '语言',
    theme: '主题',
    present: '演示',
    wholePage: '打开完整页面',
    embeddedNotIsolated: '在此框架中线程不能共享内存，时钟也较粗；完整页面可能更好。',
    leavePresenting: '退出演示（Esc）',
    themes: { system: '跟随系统', light: '浅色', dark: '深色', contrast: '高对比度' },
    crashed: '页面自身出错，无法继续。没有任何数据被发送。请重新加载页面。',
    reload: '重新加载',
    partAwaited: '正在加载页面的这一部分',
    partNotLoaded:
      '页面的这一部分没有加载成功；其余部分照常可用，测量结果仍在。请检查网络后重试，或重新加载页面。',
    tryAgain: '重试',
  },
  theory: {
    serialFraction: '串行比例 B',
    serialFractionExact: '串行比例 B 的精确值',
    serialFractionMeaning: '只能一步接一步执行的那部分工作所占的比例',
    serialFractionHint: '无法拆分的那部分工作所占的比例：0 到 1，或带 % 的百分数',
    processors: '处理器数 j',
    processorsExact: '处理器数 j 的精确值',
    processorsMeaning: '有多少个处理器分担其余的工作',
    processorsValue: (processors) => `${processors} 个处理器`,
    speedup: '加速比',
    limit: '极限 1/B',
    ofLimit: '占极限的比例',
    efficiency: '效率',
    noLimit: '无',
    timeBar: '时间花在哪里',
    timeBarText: ({ serial, parallel, processors, share }) =>
      `用 1 个处理器：串行 ${serial}，并行 ${parallel}。用 ${processors} 个：串行部分不变，并行部分缩为 1/${processors}；合计为原时间的 ${share}。`,
    serial: '串行',
    parallel: '并行',
    ofTimeOfOne: (share) => `T(1) 的 ${share}`,
    tableHeading: '理论值',
    tableProcessors: '处理器数 j',
  },
  chart: {
    heading: '加速比与处理器数',
    definition: 'S = T(1) / T(j)',
    range: '范围',
    ranges: { 'to-j': '到 j', 'to-cores': '到核心数', 'to-limit': '到极限' },
    xAxis: 'x 轴',
    yAxis: 'y 轴',
    logarithmic2: 'log₂',
    logarithmic: '对数',
    linear: '线性',
    processorsAxis: '处理器数 j',
    limitLabel: (limit) => `极限 1/B = ${limit}`,
    idealLabel: '理想 S = j',
    amdahlLabel: (serialFraction) => `阿姆达尔，B = ${serialFraction}`,
    amdahlName: '阿姆达尔',
    measuredLabel: '实测',
    measuredLegend: '实测，附 95% 区间',
    measuredWith: (serialFraction) => `实测，B = ${serialFraction}`,
    coresLabel: (cores) => `${cores} 个核心`,
    fittedLabel: (law) => `拟合：${law}`,
    readAt: '在 j 处读曲线',
    reading: ({ processors, speedup, limit }) =>
      `j = ${processors}：S = ${speedup}${limit === undefined ? '' : `，为极限的 ${limit}`}`,
    fromLinkLabel: '来自链接',
    ceilingLabel: '任务不可再分的上限',
    measuredReading: ({ speedup, interval }) => `实测 ${speedup} ${interval}`,
    pin: '固定这条曲线',
    unpin: (serialFraction) => `移除 B = ${serialFraction} 的曲线`,
    pinned: '已固定的曲线',
  },
  ask: {
    heading: '反向求解',
    wanted: '想要的加速比 S',
    wantedHint: '1 到 1,000,000 之间的数',
    before: '要加速到',
    need: '倍，需要',
    processor: '个处理器',
    processors: '个处理器',
    impossible: (limit) => `倍：不可能，极限是 ${limit}`,
    largest: ({ speedup, processors }) => `${processors} 个处理器达到 S = ${speedup} 所允许的最大 B`,
    beyondIdeal: (processors) => `不存在：${processors} 个处理器最多加速 ${processors} 倍`,
    share: (share) => `达到极限的 ${share} 所需的处理器数`,
    oneMore: (processors) => `在 ${processors} 个处理器上再加一个的收益`,
    gain: (gain) => `S 增加 ${gain}`,
    noLimit: '没有极限',
  },
  compare: {
    heading: '比较',
    family: '教科书曲线族',
    note: '固定 B = 50%、25%、10%、5% 和 1% 的曲线，替换目前已固定的曲线。图上方的“固定这条曲线”保留当前曲线；最多六条。',
  },
  help: {
    heading: '键盘快捷键',
    keys: {
      m: '测量本浏览器，或停止',
      b: '转到 B 的滑块',
      j: '转到 j 的滑块',
      p: '固定这条曲线',
      t: '教科书曲线族',
      f: '全屏演示，或退出',
      c: '下一个主题',
      l: '转到更多定律',
      g: '先预测：显示 S 之前先猜一猜',
      help: '显示此帮助',
    },
    sliders: '在滑块上：方向键移动一步，Page Up 和 Page Down 移动多步，Home 和 End 到两端。',
    scenes: '在导览中按 ← 和 → 换幕；演示时也可用 Page Up 和 Page Down。',
    on: '启用快捷键',
    close: '关闭',
  },
  share: {
    heading: '保存与分享',
    copyLink: '复制链接',
    savePoints: '导出 CSV',
    saveFile: '导出实验文件',
    openFile: '打开实验文件',
    reset: '全部重置',
    savePng: '导出 PNG',
    saveSvg: '导出 SVG',
    pictureParameters: ({ serialFraction, processors, speedup, limit }) =>
      `B = ${serialFraction} · j = ${processors} · S = ${speedup} · 极限 ${limit}`,
    code: '链接的二维码',
    codeNote: '扫码即可打开带有这些设置的本页，不含测量点；绝不会启动测量。',
    codeTooLong: '链接太长，无法生成二维码。请减少固定的曲线或设置，或者复制链接。',
    close: '关闭',
    embedPart: '嵌入课程网页',
    embedParts: { chart: '图表', lab: '图表和滑块', measure: '图表、滑块和测量' },
    copyEmbed: '复制嵌入代码',
    note: '本页地址包含 B、j、固定的曲线、其他定律、视图和测量设置；打开链接绝不会启动测量。浏览器也会保留这些设置供下次使用。测量点若不太多也在链接中；原始样本请导出为实验文件。',
  },
  messages: {
    linkTooLong: '链接过长，不是本页生成的链接，未采用其中任何内容。',
    linkNewer:
      '该链接由更新版本的页面生成。请等页面提示有新版本时采用它，或关闭本页的所有标签页，再重新打开链接。',
    linkDamaged: (part) => `链接在“${part}”处损坏，未采用其中任何内容。请重新索取链接，或手动设置。`,
    languageNotLoaded: (language) =>
      `${language}的文字没有加载成功，页面语言保持不变。请检查网络，重新加载页面后再选。`,
    keptDamaged: '浏览器中保存的设置无法读取，已另行存放；页面照常启动。',
    notKept: '浏览器不允许保存设置：存储被禁止或已满。复制链接即可保留设置。',
    linkCopied: '链接已复制到剪贴板。',
    linkWithoutPoints: '链接已复制到剪贴板。测量点太多，放不进链接，请导出为实验文件。',
    embedCopied: '嵌入代码已复制到剪贴板，请粘贴到网页源代码中。',
    embedNotCopied:
      '浏览器不允许本页写入剪贴板。请从地址栏取本页地址，在 # 之前加上 ?embed=lab，作为 iframe 的 src。',
    pictureNotDrawn: '浏览器无法绘制这张图。请导出 SVG，或者截屏。',
    linkNotCopied: '浏览器不允许复制。地址栏中是同一链接，请从那里复制。',
    fileTooLarge: '文件过大，不是本页保存的测量。页面保持原样。',
    fileNotOurs: '该文件不是本页保存的测量。请选择由“导出实验文件”得到的文件。页面保持原样。',
    fileNewer:
      '该文件由更新版本的页面保存。请等页面提示有新版本时采用它，或关闭本页的所有标签页，再重新打开文件。',
    fileUnreadable: '无法读取文件，它可能已被移动。请重新选择。页面保持原样。',
    fileWhileMeasuring: '正在测量。请停止测量或等它结束，再打开文件。',
    fileDamaged: (path) => `文件在 ${path} 处损坏，未采用其中任何内容；页面保持原样。`,
    fileIncomplete: '文件不完整，在结尾之前就中断了。请重新导出或复制，再打开。页面保持原样。',
    runShown: '已显示以往的测量，并采用其设定的 B。',
    fileOpened: '已显示文件中的测量，并采用其设定的 B。',
    wasReset:
      '页面已恢复到最初状态：B、j、曲线、视图和测量设置已还原，图上的测量点已收起。以往测量仍保存在“详细设置”中。',
    pinsReplaced: '教科书曲线族已替换先前固定的曲线。',
    wasShown: '已为说明这一点调整页面；您原来的设置已保留。',
    labFilesNotLoaded:
      '页面读写实验文件的部分没有加载成功：没有打开文件，也没有保存测量。当前显示的内容不变。请检查网络后重试。',
    runsNotKept: '浏览器不允许保存这次测量：存储被禁止或已满。请导出实验文件加以保留。',
    runsMadeRoom: (runs) => `浏览器存储已满：已移除最早的 ${runs} 次测量以腾出空间。`,
    runRemoved: '这次测量连同原始样本已从本浏览器删除。',
    runNotPutBack: '浏览器不允许放回这次测量：存储已满或被禁止。请先腾出空间，再按“撤销”。',
    runNotRemoved:
      '这次测量没有移除：浏览器不允许更改存储。它仍在列表中。请重试，或在浏览器设置中清除本页面的数据。',
    runsDamaged: '以往测量的列表无法读取，已另行存放；新的测量照常保存。',
    runGone: '浏览器存储中已没有这次测量，可能已被清除；仍可打开实验文件。',
    undo: '撤销',
    updateReady: '本页有了新版本。设置和保存的测量保持不变；换用之前，现有版本照常工作。测量进行时不能换用。',
    takeUpdate: '换用新版本',
    putAway: '收起',
  },
  measure: {
    heading: '测量',
    start: '测量本浏览器',
    stop: '停止',
    stopping: '正在停止',
    invitation: (serialFraction) =>
      `让这台机器的核心真正干活，按 B = ${serialFraction} 安排串行部分，再把实测加速比画到定律上。`,
    stages: {
      starting: '正在启动工作线程',
      calibrating: '正在按本机速度确定工作量',
      'warming-up': '正在预热',
      settling: '正在等待机器安静下来',
      measuring: '正在测量',
      hidden: '页面被隐藏，已暂停',
    },
    progress: '测量进度',
    remaining: (seconds) => `约剩 ${seconds} 秒`,
    estimating: '正在估计剩余时间',
    blocksTaken: (clean, all) => `${all} 个区组中 ${clean} 个未受干扰`,
    result: ({ workers, subscript, timeShare, speedup, interval, serialFraction, theory }) =>
      `${workers} 个工作线程所用的时间是单线程的 ${timeShare} 倍：S${subscript} = ${speedup}${interval}；B = ${serialFraction} 时定律给出 ${theory}。`,
    pastCoresOnly: '这些线程不得不共用核心，定律说的不是这种情形。',
    disturbed: (clean, all) =>
      `${all} 个区组中${clean === 0 ? '没有一个' : `只有 ${clean} 个`}未受干扰，因此全部计入。`,
    sliderMoved: (imposed) => `这些点是按 B = ${imposed} 测得的；要测当前的 B，请再按“测量”。`,
    hiddenResult: '已测量并保留。结果在揭晓预测之前不显示。',
    cancelled: '已停止。',
    failed: '测量无法继续。',
    kept: (blocks) => (blocks === 0 ? '还没有完成任何区组。' : `已测的 ${blocks} 个区组保留。`),
    shownKept: '还没有完成任何区组，因此所示的仍是上一次测量的结果。',
    details: '详细设置',
    settings: '测量设置',
    workload: '工作负载',
    workloads: {
      calibrated: '10⁸ 附近的质数，按本机速度确定规模',
      equal: '等量任务：反复检验同一个质数',
      notes: '笔记中的输入：从 10¹³ 起的 500 个整数',
      book: '书中阿姆达尔一章：从 10¹³ 起的 1,000 个整数',
      custom: '自定范围',
    },
    workloadWords: ({ kind, first, numbers, primes }) => {
      if (kind === 'calibrated') return `从 10⁸ 起 ${numbers} 个奇数，其中 ${primes} 个质数`
      if (kind === 'equal') return `质数 ${first} 检验 ${numbers} 次`
      return `从 ${kind === 'custom' ? first : '10¹³'} 起 ${numbers} 个整数，其中 ${primes} 个质数`
    },
    workerCounts: '工作线程数',
    workerCountsHint: '例如 1, 2, 4。作为基准的 1 个线程总会测量。',
    care: '测量精度',
    cares: {
      quick: (seconds) => `快速，预热后最多 ${seconds} 秒`,
      normal: (seconds) => `普通，预热后最多 ${seconds} 秒`,
      thorough: (seconds) => `细致，预热后最多 ${seconds} 秒`,
    },
    imposed: (serialFraction) => `设定的 B：${serialFraction}`,
    cores: (cores) => `${cores} 个核心`,
    clock: (tick) => `时钟分辨率 ${tick}`,
    pageVersion: (version) => `页面版本 ${version}`,
    isolated: '已隔离',
    notIsolated: '未隔离',
    tableHeading: '实测加速比',
    columns: {
      workers: '线程数 j',
      time: 'T(j)',
      speedup: 'S，95% 置信区间',
      efficiency: '效率 E = S/j',
      serialFraction: 'Karp–Flatt e',
      clean: '未受干扰的区组',
      bestCase: '最好情形',
      unfiltered: '全部区组',
      absolute: '绝对加速比',
      ceiling: '上限',
    },
    reference: '基准',
    tableNote:
      'S 由每个 T(j) 与同一区组的 T(1) 相比而得，并非表中两个时间之比；取未受干扰各区组的中位数，不足六个时取全部区组；置信区间不假定噪声的分布形状。e 是假定定律成立时得到这个 S 所需的 B。最好情形为最短 T(1) 与最短 T(j) 之比；“全部区组”是把受干扰的也算进去的中位数。图中带横端的线是置信区间，细线是计入各区组的范围，空心点超过核心数。',
    absoluteNote:
      '绝对加速比以普通循环为基准，它不分任务、不读时钟、没有计数器；S 本身则以做法与其他线程相同的单个线程为基准。前后两次普通循环相差超过 3% 的区组不计入绝对加速比，除非余下不足六个。',
    ceilingNote: '上限是这些不可再分的任务按此次序在同等线程上所能达到的最大值：这是粒度问题，不是 B。',
    outliers: (blocks, workers) =>
      `j = ${workers} 有 ${blocks} 个区组远离其余（修正 z 分数超过 3.5），仍照常计入。`,
    slowFirst: (workers) => `j = ${workers} 的第一个区组比其余慢得多。`,
    emptyTable: '还没有测量。请按“测量本浏览器”。',
    tableComes: '测量进行中，数值随后列于此处。',
    linkedTable: (run) =>
      `这里还没有测量。图上的菱形来自链接：${run}。链接不含原始样本，因此不列入表格；可在“详细设置”中按“删除”收起。`,
    fitted: ({ serialFraction, interval }) =>
      `这些点对应 B = ${serialFraction}${interval}，即设定的比例，加减机器与噪声造成的偏差。`,
    lawAssumed: '仅一个比值无法检验定律：此处假定定律成立，未经检验。',
    lawFitted: '这是用核心数以内的所有点拟合定律所得。',
    pastCoresLeftOut: '超过核心数的点不计入。',
    ceilingInFit: '其中含有任务不可再分的影响，见表中的上限。',
    superlinear: '小于 0 表示加速比超过理想值；滑块停在 0。',
    useFitted: '采用拟合的 B',
    timeline: '各线程的工作时段',
    timelineNote: ({ time, endToEnd, spawnTime, dispatchTime }) =>
      `一次运行 ${time}。不计时的预热段、派发与回收（连同它们共 ${endToEnd}）以及启动线程（${spawnTime}）都不计入 S。${dispatchTime === undefined ? '' : `对线程的一次空调用往返需 ${dispatchTime}。`}`,
    timelineByMessages: ({ time, spawnTime }) =>
      `一次运行 ${time}。任务之间的消息计入 S：颜色越浅，等待消息所占越多。启动线程（${spawnTime}）不计入 S。`,
    timelineMore: (shown, all) => `仅显示 ${all} 个线程中的前 ${shown} 个。`,
    timelineRow: ({ worker, busy, waiting }) =>
      `线程 ${worker}：本次运行中工作占 ${busy}，等待占 ${waiting}。`,
    flagsHeading: '区组受到的干扰（一个区组可有多种原因）',
    flags: {
      'reference-drift': '前后两次 T(1) 相差超过 3%',
      interrupted: '有线程在变慢的片段中损失超过一次运行的 2%，例如核心被其他程序占用',
      hidden: '页面被隐藏',
      visitor: '期间有人操作页面',
      'plain-drift': '前后两次普通循环相差超过 3%，只影响绝对加速比',
    },
  },
  method: {
    splitting: '划分方式',
    splittings: {
      claimed: '领取：从共享计数器逐个领取任务',
      dealt: '按已知开销预先分配，大者先分',
      interleaved: '交错：每隔 j 个取一个',
      contiguous: '连续：每个线程一段',
      messages: '经 Comlink 每个任务一条消息',
    },
    first: '首个整数',
    firstHint: '2 到 9,007,199,254,740,991',
    total: '整数个数',
    totalHint: '1 到 1,000,000',
    rounds: '未受干扰的区组至少',
    roundsHint: '6 到 200；重新选择测量精度即恢复',
    budget: '每个 j 最多秒数',
    budgetHint: '2 到 600；重新选择测量精度即恢复',
    plainLoop: '另在单独的线程中测普通循环',
    pastCores: '线程数可以超过核心数，最多 64：这时线程共用核心，其点画成空心。',
  },
  arrival: {
    heading: '到达次序',
    none: '测量一列整数，即可看到其中质数到达的次序。',
    late: (late, all) => `${all} 个质数中有 ${late} 个晚于比它大的数到达：并行的结果是无序的。`,
    inOrder: (all) =>
      all === '1'
        ? '只有一个质数，谈不上次序。'
        : `这一次 ${all} 个质数都按从小到大的次序到达。但并行结果并不保证次序，下一次可能不同。`,
    cameIn: '按到达次序',
    sorted: '排序后',
    by: (worker) => `线程 ${worker}`,
    shown: (from, to, all) => `${all} 个中的第 ${from} 到第 ${to} 个。`,
    pairHeading: '笔记中的两个时间',
    notes: ({ alone, shared, ratio }) =>
      `《Python 并发编程》笔记中顺序执行用 ${alone}，并发执行用 ${shared}，比值为 ${ratio}。`,
    here: ({ alone, shared, workers, ratio }) =>
      `这里：1 个线程 ${alone}，${workers} 个线程 ${shared}，比值为 ${ratio}。`,
    says: (guesses) =>
      `一对时间不能确定 B。按定律，这个比值意味着：${guesses.map(({ workers, serialFraction }) => `${workers} 个处理器时 B = ${serialFraction}`).join('，')}，而笔记没有说明有多少个；启动的时间也可能算在其中。它能说明的是：若定律成立，不止两个。`,
  },
  runs: {
    heading: '以往的测量',
    none: '还没有保存。每次结束的测量都会保存在这里，保留最近十次。',
    note: '勾选的测量以菱形画在图上，与当前测量并列。数据连同原始样本只保存在本浏览器中，不会发送。',
    fromLink: '来自链接：',
    show: '重新显示',
    remove: '删除',
  },
  notice: (notice, numbers) => {
    switch (notice.kind) {
      case 'not-isolated':
        return '本页面未被隔离，工作线程不能共享内存：任务预先分好，时钟也较粗。数字是诚实的，只是区间更宽。若要更好，请按 README 所列的响应头提供页面。'
      case 'coarse-timer':
        return `本浏览器的时钟以 ${numbers.duration(notice.tick)} 为一步，因此每次运行会加长。换用时钟更细的浏览器，区间会更窄。`
      case 'one-core':
        return '本浏览器报告只有一个核心。两个线程必须共用它，S 接近 1 是正常的；该点画成空心。'
      case 'cores-unknown':
        return '本浏览器没有给出核心数，按两个计算。'
      case 'unsteady-start':
        return '开始时机器很忙，6 秒内没有安静下来。关闭其他程序后再测，区间会更窄。'
      case 'was-hidden':
        return '页面曾被隐藏。当时的区组已排除，页面回来后测量继续。'
      case 'narrow-enough':
        return `j = ${notice.workers.join('、')} 的测量已结束，因为区间达到了要求的宽度：小于 S 的 ${numbers.perCentExact(notice.width)}。`
      case 'budget-spent':
        return `时间用完时，j = ${notice.workers.join('、')} 的区间还没有达到要求的宽度。提高测量精度，或减少其他程序的干扰，可使它变窄。`
      case 'too-few-clean':
        return `时间用完时，j = ${notice.workers.join('、')} 未受干扰的区组还不到 ${notice.wanted} 个。请关闭其他程序，或在“详细设置”中放宽每个 j 的秒数。`
      case 'was-stopped':
        return `按下“停止”时，j = ${notice.workers.join('、')} 的区组数或区间宽度还没有达到要求，因此数字来自较少的区组。`
      case 'broke-off':
        return `测量中断时，j = ${notice.workers.join('、')} 的区组数或区间宽度还没有达到要求，因此数字来自较少的区组。`
      case 'share-differs':
        return `这些任务不可再分，因此实际设定的是 B = ${numbers.perCentExact(Number(notice.imposed.toFixed(4)))}，而不是 ${numbers.perCentExact(notice.wanted)}。`
      case 'short-runs':
        return `${notice.workers} 个线程的一次运行只需约 ${numbers.duration(notice.time)}，仅为本浏览器时钟的 ${numbers.whole(Math.round(notice.time / notice.tick))} 步，因此单次时间较粗。取更大的工作负载，或换用时钟更细的浏览器，区间会更窄。`
    }
  },
  problem: (problem, numbers) => {
    switch (problem.kind) {
      case 'worker-not-ready':
        return `有工作线程在 ${numbers.duration(problem.waited)} 内没有启动。请关闭其他标签页，再按“测量”。`
      case 'worker-lost':
        return `线程 ${problem.worker} 在工作中消失了，可能是浏览器内存不足。请再按“测量”，会有新线程接替。`
      case 'worker-failed':
        return `线程 ${problem.worker} 出错${problem.message ? `（${problem.message}）` : ''}。请重新加载页面；若再次发生，可能是服务器没有给线程脚本发送与页面相同的响应头。`
      case 'run-overdue':
        return `有一次运行在 ${numbers.duration(problem.waited)} 内没有结束，也许是电脑休眠过。请再按“测量”。`
      case 'too-little-work':
        return `这个范围一个线程只需约 ${numbers.duration(problem.time)}；要用 ${problem.workers} 个线程测，按本浏览器的时钟太短，一个线程至少要 ${numbers.duration(problem.needed)}。请取更多或更大的整数，再按“测量”。`
      case 'input-too-short':
        return `这个输入在 ${problem.workers} 个线程上一次运行只需约 ${numbers.duration(problem.time)}，而本浏览器的时钟以 ${numbers.duration(problem.tick)} 为一步，步数太少，无法测量。请选择按本机速度确定规模的工作负载，或换用时钟更细的浏览器，再按“测量”。`
      case 'too-much-work':
        return `这个范围一个线程约需 ${numbers.duration(problem.time)}，而每次运行都要重复多遍。请减少整数，使它不超过 ${numbers.duration(problem.most)}，再按“测量”。`
      case 'wrong-count':
        return `有一次运行数出 ${numbers.whole(problem.found)}，而正确的是 ${numbers.whole(problem.expected)}，不可信。请再按“测量”；若再次发生，请告诉我们。`
      case 'hidden-too-long':
        return `页面被隐藏超过 ${numbers.whole(problem.waited / 60_000)} 分钟。请让它保持可见，再按“测量”。`
      case 'another-tab':
        return '另一个 Amdahl Lab 标签页正在测量，同时测会互相干扰。请等它结束或在那里停止，再按“测量”。'
      case 'engine-not-loaded':
        return '页面的测量部分没有加载成功。请检查网络，重新加载页面，再按“测量”。'
      case 'unexpected':
        return `发生了意料之外的错误（${problem.message}）。请重新加载页面再试。`
    }
  },
  entry: (problem, numbers) => {
    switch (problem.kind) {
      case 'empty':
        return '请输入一个数；在此之前保留上一个有效值。'
      case 'not-a-number':
        return `“${problem.text}”不是数。保留上一个有效值。`
      case 'out-of-range':
        return `${numbers.exact(problem.value)} 不在 ${numbers.whole(problem.least)} 到 ${numbers.whole(problem.most)} 之间。保留上一个有效值。`
      case 'per-cent-meant':
        return `${numbers.exact(problem.value)} 大于 1。若指百分数，请输入 ${numbers.exact(problem.value)}%。保留上一个有效值。`
      case 'not-whole':
        return `${numbers.exact(problem.value)} 不是整数。保留上一个有效值。`
      case 'only-reference':
        return '只有 1 个线程就没有可比较的对象。请加一个不小于 2 的数。'
    }
  },
}
