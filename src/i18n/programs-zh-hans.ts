import type { ProgramsDictionary } from './programs-dictionary'

const scale = { label: '时间比例', options: { '1': '× 1，与笔记相同', '0.1': '× 0.1' } }

export const programsZhHans: ProgramsDictionary = {
  heading: '程序',
  intro:
    '笔记里的程序，在这里真正运行：用本浏览器的 worker、锁和事件循环。每一个都在问同一个问题：其中哪一部分是 B？',
  list: '程序列表',
  choose: '请选择一个程序。按下“运行”之前什么都不会运行。',
  unknown: (id) => `没有名为“${id}”的程序。请从列表中选择。`,
  linkDamaged: (parts) => `链接中有本程序不接受的内容（${parts}），已略去；其余按链接设置。`,
  controls: '设置',
  run: '运行',
  stop: '停止',
  ready: '请按“运行”。在此之前什么都不会运行。',
  running: (pass) => `正在运行：${pass}。`,
  stopping: '正在停止。',
  cancelled: '已停止。所有 worker 都已结束，所有锁都已释放；到那时为止看到的保留在下面。',
  done: '运行已结束。',
  kept: '到那时为止看到的保留在下面。',
  needs: {
    'shared-memory':
      '这些设置需要各 worker 共享的内存，而本页没有被隔离，浏览器不提供这种内存。请经 https 或在本机上，用 README 里写明的两个响应头提供本页：从另一台计算机经普通 http 打开时，响应头不起作用。其他程序不需要它。',
    'web-locks': '这需要 Web Locks，浏览器只把它给 https 或本机上的页面。其他程序不需要它。',
    'any-lock':
      '这需要一把锁，而本页两种都没有：浏览器只把 Web Locks 和各 worker 共享的内存给 https 或本机上的页面。请以这样的方式打开本页；从另一台计算机经普通 http 打开时，那两个响应头不起作用。没有锁的倒数在这里可以运行。',
    'service-worker':
      '这需要由本页自己的 service worker 来响应请求，而现在没有 service worker 为本页服务：浏览器只允许 https 或本机上的页面使用它，有些浏览器在隐私窗口里也不允许。请以这样的方式在普通窗口里打开本页并重新加载；其他程序不需要它。',
    files: '这里要打开浏览器为本页保存的文件，只有 https 或本机上的页面才能用。其他程序不需要它。',
  },
  busy: '本页或另一个标签页里有测量或程序正在运行，两个同时运行会互相干扰。请等它结束或在那里停止它，然后按“运行”。',
  refused: (hint, kept) => `${hint}。仍为 ${kept}。`,
  wholeHint: (least, most) => `${least} 到 ${most} 的整数`,
  shareHint: '0 到 1 的比例',
  numbersHint: (longest, least, most) => `最多 ${longest} 个 ${least} 到 ${most} 的整数，用逗号分开`,
  changed: '这次运行之后设置已经改变。',
  fewCores: (cores) =>
    `本浏览器报告 ${cores} 个核心。worker 更多时要共用它们：计算不会更快，睡眠和等待仍会重叠。`,
  timeline: '时间线',
  titled: (what, which) => `${what}：${which}`,
  passFor: (pass, workers) => `${pass}（j = ${workers}）`,
  listed: (items) => items.join('，'),
  preparing: '只作准备的执行',
  timelineKeys: '按键：+ 和 − 缩放，← 和 → 移动，0 显示全部。',
  states: {
    running: '运行',
    'waiting-for-lock': '等待锁',
    sleeping: '睡眠',
    'waiting-for-network': '等待网络',
    idle: '空闲',
  },
  holdsLock: '持有锁',
  worker: (number) => `Worker ${number}`,
  zoomIn: '放大',
  zoomOut: '缩小',
  zoomWhole: '整次运行',
  earlier: '更早',
  later: '更晚',
  shownPart: (from, to, long) => `显示：${from} 到 ${to}（${long}）。`,
  spanTable: '时间线表格',
  spanColumns: { row: '谁', state: '做什么', about: '哪一个', holding: '持有', from: '从', to: '到' },
  spansLeftOut: (shown, all) => `${all} 段中的前 ${shown} 段。`,
  active: (count, names) =>
    `threading.active_count() = ${count}；threading.enumerate() = [${names}]；threading.current_thread() = MainThread`,
  output: '输出',
  result: '结果',
  figures: '数据',
  comma: '，',
  times: ({ alone, together, workers }) => `T(1) = ${alone}，T(${workers}) = ${together}`,
  ratio: '哪一部分是 B？',
  disturbedRounds: (rounds, within) =>
    `${rounds} 轮之后，最短的两次仍然相差超过 ${within}：别的程序占用了处理器。请再运行一次。`,
  disturbedDelays: ({ pass, took, expected }) =>
    `“${pass}”用了 ${took}，而其中的睡眠和等待合计只有 ${expected}：别的程序占用了处理器。请再运行一次。`,
  share: ({ serialFraction, workers }) => `B = ${serialFraction}，在 ${workers} 个 worker 上测得`,
  shareFrom: (ratios) =>
    ratios === 'one'
      ? '它只来自一个比值：假定定律成立，这个比值只说明需要多大的 B。'
      : '它是最接近所有这些比值的那条曲线的 B。',
  shareBeyond: ({ side, asked, bound, workers, spread }) =>
    `在 ${workers} 个 worker 上测得的结果要求 e = ${asked}${spread ? `（各轮从 ${spread.least} 到 ${spread.most}）` : ''}。没有这样的 B：${side === 'above' ? 'S 小于 1' : 'S 大于 j'}，而阿姆达尔定律没有这样的 S。画出的曲线和送到实验室的都是边界值 B = ${bound}。`,
  shareLeftOut: '超过核数的点画成空心，不计入 B：在那里几个 worker 共用一个核。',
  noShare: '没有给出 B：所有的点都超过核数，worker 在那里共用核，阿姆达尔定律的任何曲线上都没有这样的点。',
  shareChart: '加速比与 worker 数',
  shareChartText: (points, serialFraction) =>
    `测得：${points.map(({ workers, speedup }) => `${workers} 个 worker 时 S = ${speedup}`).join('，')}。${serialFraction === undefined ? '' : `曲线是 B = ${serialFraction} 的阿姆达尔定律。`}`,
  sendToLab: '把这个 B 设到实验室',
  waits: '谁在等谁',
  verdicts: {
    'abandoned-lock': (waited) =>
      `被遗弃的锁：持有者已经结束而没有释放它，所以它永远不会空出来。这是在等待了 ${waited} 之后判定的。按“停止”会释放它。`,
    deadlock: (waited) =>
      `死锁：每一个都在等下一个所持有的锁，绕成一圈，谁也无法继续。这是在等待了 ${waited} 之后判定的。按“停止”会释放两把锁。`,
  },
  waitsFor: ({ waiter, lock, holder }) => `${waiter} 等待 ${lock}，持有者是 ${holder}`,
  endedHolder: (holder) => `${holder}（已结束）`,
  howDecided:
    '每把锁在共享内存里写明谁持有它。本页从等待者追到持有者：如果追到已经结束的一个，或者回到起点，等待就不可能结束。',
  listing: '代码',
  python: '笔记里的 Python',
  typescript: '这里运行的 TypeScript',
  listingLoading: '正在取得代码。',
  predictFirst: '先预测',
  predictAgain: '再预测一次',
  putPredictionAway: '收起预测',
  reveal: '揭晓',
  prediction: '预测',
  predictNote:
    '先选择，再按“运行”，然后揭晓。在此之前不显示运行的结果。用本页现在的网址打开时，也从这个问题开始。',
  noAnswer: '这次运行还没得出答案就结束了。请再按“运行”，或收起预测。',
  asExpected: (expected) => `与预测一致：${expected}。`,
  otherwise: (expected, seen) => `预测的是：${expected}。看到的是：${seen}。`,
  notTold: (expected) => `预测的是：${expected}。这次运行没有给出答案。`,
  wasMeasured: (speedup) => `测得 ${speedup}。`,
  whyBelow: '原因见“哪一部分是 B？”。',
  programs: {
    newton: {
      name: '用牛顿迭代法求 √2',
      notes: '01 inherently sequential',
      shows: [
        '牛顿迭代法把 √2 求到很多位数字，每一步都需要上一步的结果。',
        '先由一个 worker 走完所有步，再让各步轮流由 j 个 worker 来做，每一步一能开始就开始；T 是多轮中最短的一次，时间线显示的就是那一轮。',
        '多出来的 worker 就在那里，却空闲着：S 停在 1。',
      ],
      controls: { digits: { label: '位数' }, workers: { label: 'Worker 数 j' } },
      passes: {
        'warm-up': '先走一遍，让各处的代码都编译好',
        alone: '所有步都在一个 worker 上',
        together: '各步轮流在 j 个 worker 上',
      },
      predict: {
        question:
          '牛顿法求 √2 的许多位数字，每一步都要用前一步的结果。先由一个工作线程做所有步，再由 j 个工作线程轮流做。j 个有多快？',
        options: { slower: '比一个慢', same: '与一个差不多', faster: '比一个快' },
      },
      ratio:
        '全部都是：B = 1，也就是笔记所说的内在顺序性（inherently sequential）。S 与 1 之差是把数从一个 worker 交给下一个的代价。',
      found: ({ steps = 0, digits = 0 }, { whole }) =>
        `${whole(steps)} 步得到 ${whole(digits)} 位数字；用整数验证 x² ≤ 2 < (x + 1)²，表明直到最后一位都正确。`,
      lists: { first: '√2 的开头几位', last: '最后几位' },
    },
    countdown: {
      name: '两个线程倒数',
      notes: '3.1–3.2 threading',
      shows: [
        '线程 AAA 和 BBB 从 5 倒数，AAA 的延迟是 0.5 s，BBB 的是 1 s。',
        '先由一个 worker 依次完成两者，再由两个 worker 各做一个，输出的行会交错。',
        '并发所用的时间等于较慢的那一个：约 5 s，而不是 7.5 s。',
      ],
      controls: { from: { label: '从几开始倒数' }, scale },
      passes: { alone: '一个 worker 依次进行', together: '两个 worker 并发进行' },
      predict: {
        question:
          '线程 AAA 以 0.5 s 的间隔倒数，BBB 以 1 s 的间隔倒数。先由一个工作线程依次做两者，再由两个工作线程各做一个。一起做要多久？',
        options: { sum: '与依次做两者一样久', longer: '与较慢的那个一样久', half: '依次做两者的一半时间' },
      },
      ratio:
        '没有任何部分是串行的：B = 0。S 停在 1.5 而不是 2，是因为负载不均：BBB 的睡眠是 AAA 的两倍，时间由较长的那一个决定。而且睡眠不是计算，一个核心就够了。',
      found: ({ sum = 0, longest = 0 }, { duration, ratio }) =>
        `各段延迟之和是 ${duration(sum)}，较长的一个是 ${duration(longest)}：比值 ${ratio(sum / longest)}。`,
    },
    lock: {
      name: '两个线程和一把锁',
      notes: '3.3 threading.Lock',
      shows: [
        '还是那两个倒数，这次在同一把锁之下：两个线程先各自打印开始，然后是 AAA 的全部倒数，再是 BBB 的。',
        '一般情形下，每个任务有比例 b 在锁内完成，其余在锁外完成。',
        '每个 worker 只有一个相同的任务且先进锁时，b 就是阿姆达尔的 B，曲线弯向 1/b；每个 worker 有许多任务时，锁内的部分会与别人的工作重叠。',
      ],
      controls: {
        part: { label: '运行什么', options: { countdown: '笔记里的倒数', shares: '比例 b 在锁内' } },
        share: { label: '锁内的比例 b' },
        tasks: { label: '每个 worker 的任务数' },
        workers: { label: 'Worker 数 j' },
        work: {
          label: '任务做什么',
          options: { sleeps: '睡眠，与笔记相同', computes: '计算：每个 worker 需要一个核心' },
        },
        scale,
      },
      passes: {
        alone: '一个 worker 依次进行',
        free: '并发进行，没有锁',
        together: '并发进行，同一把锁',
        calibration: '一个 worker 算得多快',
      },
      predict: {
        question:
          '按这里的设置，各工作线程在同一把锁下做全部或一部分工作，而锁一次只能由一个持有。与一个工作线程依次做完相比，一起做有多快？',
        options: { same: '与一个工作线程差不多快', some: '更快，但速度明显不到 j 倍', full: '速度约为 j 倍' },
      },
      ratio:
        '锁内的部分：只有一个能持有锁。如果整个线程都在锁内，B = 1，S 降到 1。每个 worker 只有一个相同的任务时，T(j) = t (j·b + 1 − b)，所以 b 就是 B。每个 worker 有许多任务时，锁内的部分与别人锁外的部分重叠，S 接近 j 与 1/b 中较小的一个，b 就不是阿姆达尔的 B。',
      found: ({ free = 0, share, tasks = 1, workers = 1 }, { ratio }) => {
        if (share === undefined) return `没有锁时 S = ${ratio(free)}；有锁时线程轮流进行。`
        const law = 1 / (share + (1 - share) / workers)
        const least = Math.min(workers, 1 / share)
        return tasks === 1
          ? `阿姆达尔定律取 B = b，在 ${workers} 个上得 ${ratio(law)}，最多 ${ratio(1 / share)}。`
          : `j 与 1/b 中较小的是 ${ratio(least)}；阿姆达尔定律取 B = b 会得 ${ratio(law)}。`
      },
    },
    queue: {
      name: '线程池和它的队列',
      notes: '3.4 queue.Queue',
      shows: [
        '固定数量的 worker 从同一个队列取数，打印每个数的因数，然后睡眠 1 s。',
        '任务按队列的先后开始，每个都交给最先空出来的 worker，同时进行的不超过池的大小。',
        '加上优先级（score）就成了优先级队列：score 最小的先取。',
      ],
      controls: {
        numbers: { label: '数' },
        pool: { label: '池的大小' },
        order: { label: '队列', options: { fifo: '先进先出', priority: '按 score，最小的先取' } },
        scores: { label: 'Score' },
        scale,
      },
      passes: { alone: '一个 worker', together: '整个池' },
      predict: {
        question:
          '一池工作线程从同一个队列中取数，每处理一个就休眠 1 s。按这里的数和池的大小 j，这一池与一个工作线程相比有多快？',
        options: { same: '与一个工作线程差不多快', some: '更快，但速度明显不到 j 倍', full: '速度约为 j 倍' },
      },
      ratio:
        '没有任何部分是串行的。任务不能再分，所以池一轮一轮地工作：三个 worker 做四个 1 s 的任务要 2 s，S 是 2 而不是 3。这和两个倒数一样是负载不均，不是 B。',
      found: ({ tasks = 1, pool = 1, time = 0 }, { whole, ratio, duration }) => {
        const rounds = Math.ceil(tasks / pool)
        if (pool === 1)
          return `大小为 1 的池依次做完 ${whole(tasks)} 个任务：T(1) = ${duration(time)}。这里没有比值可言。`
        return `${whole(tasks)} 个任务、池的大小 ${whole(pool)}，共 ${whole(rounds)} 轮：只计睡眠时 S 是 ${ratio(tasks / rounds)}。`
      },
      lists: { taken: '按队列的先后' },
    },
    deadlock: {
      name: '永远空不出来的锁',
      notes: '04 with',
      shows: [
        '版本 1：AAA 持有锁时打开一个不存在的文件，出错，锁永远不被释放；BBB 会一直等下去。',
        '版本 2：用 with，出错的线程会释放锁，BBB 继续进行。',
        '版本 3：两个线程以相反的顺序取两把锁，互相等待；按同一个顺序取就能解决。',
      ],
      controls: {
        version: {
          label: '版本',
          options: {
            '1': '1：acquire … release',
            '2': '2：with',
            '3': '3：两把锁，相反的顺序',
            '3-cured': '3 的解决：两把锁，同一个顺序',
          },
        },
        scale,
      },
      passes: { together: '两个线程' },
      predict: {
        question:
          '两个线程需要锁；有的版本中一个线程在持锁时出错，有的版本中每个线程需要两把锁。它们做什么，见下面的代码。这个版本会怎样结束？',
        options: {
          ends: '自行结束：没有谁永远等待',
          'abandoned-lock': '一个永远等待一把锁，而持锁者已不在',
          deadlock: '两个互相永远等待',
        },
      },
      ratio: ({ version }) => {
        if (version === '2')
          return '锁内的部分：同一时刻只有一个线程能持有锁。这里一个线程所做的几乎都在锁内，但没有测量 T(1)，所以不给出 B。这把锁是 Web Lock，持有者出错时它会自己释放。AAA 取到锁 0.5 s（× 0.1 时为 0.05 s）之后才打开文件，好让 BBB 在此期间请求这把锁。'
        if (version === '3-cured')
          return '锁内的部分：按同一个顺序取锁，线程就一个接一个地通过，程序会结束。没有测量 T(1)，所以不给出 B。'
        return `没有：永远不结束的程序没有 T(j)。等待 2 s（× 0.1 时为 0.2 s）之后，本页会查看等待是否可能结束。${version === '1' ? '这把锁用 Atomics 做成，可能被遗弃。' : '这两把锁用 Atomics 做成。'}`
      },
      found: ({ failed = 0, waited = 0, after = 0 }, { duration }) => {
        if (failed === 0) return `两个线程都取到了两把锁，并已释放；BBB 等待 AAA 用了 ${duration(waited)}。`
        return after && waited > 0
          ? `一个线程出错，错误写在输出里。AAA 持有锁时 BBB 等待了 ${duration(waited)}；锁仍然被释放，BBB 取到它并继续进行。`
          : '一个线程出错，错误写在输出里。这一次 BBB 没有等待 AAA 的锁，所以看不出锁的释放。请再运行一次。'
      },
    },
    requests: {
      name: '六个网络请求',
      notes: '05 requests',
      shows: [
        '用真正的 fetch 发出六个请求，它们在设定的延迟之后得到 200、400、404、408、500 和 524 的响应。',
        '先是一个等完再发下一个，然后一起发出；两种方式都只用一个线程。',
        '响应来自本页自己的 service worker，而不是远处的服务器，所以不需要网络，也不向别处发出请求。',
      ],
      controls: {
        latency: { label: '延迟（毫秒）' },
        latencies: {
          label: '各请求的延迟',
          options: { equal: '相同', different: '不同：最后发出的最先得到响应' },
        },
        scale,
      },
      passes: {
        'warm-up': '先发一个请求，让 service worker 醒来',
        alone: '一个接一个',
        together: '一起发出',
      },
      predict: {
        question:
          '一个线程发出六个请求：先是每个等前一个完成，再是一起发出。一起发出有多快（j = 6 个请求）？',
        options: { same: '与一个接一个差不多快', some: '更快，但速度明显不到 6 倍', full: '速度约为 6 倍' },
      },
      ratio:
        '没有串行的部分：就等待而言 B = 0。延迟相同时，六个请求一起发出所用的时间与一个相同，所以只有一个核心 S 也接近 6，因为等待不是计算。这里的 S 是延迟之和与最长延迟之比，与核心数无关。',
      counted: '这里的 6 是同时等待的请求数，它们都在一个线程上：T(6) 和 S₆ 不是六个 worker 的。',
      found: ({ sum = 0, longest = 0, requests = 0 }, { whole, duration, ratio }) =>
        `${whole(requests)} 个延迟之和是 ${duration(sum)}，最长的是 ${duration(longest)}：比值 ${ratio(sum / longest)}。`,
      columns: { class: '状态码', answers: '这次运行的响应数' },
      rows: {
        '1xx': '1xx（100, 102, …）：服务器已经接受了 HTTP 请求，并正在处理',
        '2xx': '2xx（200, 202, …）：服务器成功收到并处理了 HTTP 请求',
        '3xx': '3xx（300, 301, …）：用户需要额外的请求，才能正确处理该 HTTP 请求',
        '4xx': '4xx（400, 404, …）：报错：用户的问题',
        '5xx': '5xx（500, 504, …）：报错：服务器的问题',
      },
      lists: { arrival: '到达的先后' },
    },
    asyncio: {
      name: '一个线程上的三个协程',
      notes: 'asyncio',
      shows: [
        '一个 worker 上的三个协程测试 9637529763296797、427920331 和 157；除数 i 满足 i mod n = 1 时协程让出。',
        '取 n = 100,000（与代码相同），427920331 最先结束：它的除数到 20,685 为止，从不让出。接着是 157，最后是最长的那个。',
        '让出得更频繁时，157 最先结束；从不让出时，按代码里的先后结束。',
      ],
      controls: {
        every: {
          label: 'i mod n = 1 时让出，n',
          options: { never: '从不', '100000': '100,000，与代码相同', '10000': '10,000', '1000': '1,000' },
        },
      },
      passes: { alone: '依次进行，从不让出', together: '互相让出' },
      predict: {
        question:
          '一个工作线程上的三个协程按此顺序开始，测试这些数是否为质数，并按上面的设置不时让出。哪一个最先结束？',
        options: { '9637529763296797': '9637529763296797', '427920331': '427920331', '157': '157' },
      },
      ratio:
        'B 在这里不起作用：一个线程的计算量不变，让出本身还要一点时间，所以它不会使 S 大于 1。T、表格和时间线都取多轮中最短的那一轮。减少的是延迟，也就是到短任务结束为止的时间。这与核心的数量无关。',
      found: (
        { alone = 1, together = 1, meanInTurn = 1, mean = 1, primes = 0 },
        { duration, ratio, whole },
      ) =>
        `依次进行用 ${duration(alone)}，互相让出用 ${duration(together)}：在一个线程上比值为 ${ratio(alone / together)}${alone > together ? '，超过 1 的部分是各轮之间的起伏' : ''}。协程平均在 ${duration(meanInTurn)}（依次）和 ${duration(mean)}（让出）之后结束。三个数中有 ${whole(primes)} 个质数。`,
      columns: { number: '数', inTurn: '依次进行时结束于', givingWay: '让出时结束于' },
      lists: { ending: '结束的先后' },
    },
    primes: {
      name: '从 10¹³ 开始的质数',
      notes: '01, 02 Amdahl’s Law',
      shows: [
        '用笔记的 is_prime 测试从 10¹³ 开始的整数：500 个里有 16 个质数，1,000 个里有 34 个。',
        '先由一个 worker 依次测试，再由 j 个 worker 分担；T 是多轮中最短的一次，时间线显示的就是那一轮。',
        '并发的结果是无序的；到达的先后和排序后的列表都显示出来。',
      ],
      controls: {
        total: { label: '多少个整数', options: { '500': '500', '1000': '1,000' } },
        workers: { label: 'Worker 数 j' },
      },
      passes: {
        'warm-up': '先做几个，让各处的代码都编译好',
        alone: '在一个 worker 上',
        together: '在 j 个 worker 上',
      },
      predict: {
        question:
          '对 10¹³ 起的数百个整数测试是否为质数，先由一个工作线程做，再由 j 个分担。在本浏览器中 j 个有多快？',
        options: { same: '与一个工作线程差不多快', some: '更快，但速度明显不到 j 倍', full: '速度约为 j 倍' },
      },
      ratio: '分发这些数，以及等待最后一个；各个测试本身是独立的。代码里说 2 不是质数；这里它是。',
      found: ({ primes = 0, total = 0 }, { whole }) =>
        `${whole(total)} 个整数中有 ${whole(primes)} 个质数。笔记里的时间是 2.89 s 和 1.22 s，比值 2.37。`,
      lists: { arrival: '到达的先后', sorted: '排序后' },
    },
    reduction: {
      name: '用树求和',
      notes: '07 Reduction Operator',
      shows: [
        'j 个 worker 同时各自求一个大整数数组中自己那一部分的和。',
        '然后把这些和两两相加，一层一层地进行，共 ⌈log₂ j⌉ 层：这就是规约。',
        '和是精确的，并与已知的值核对。',
      ],
      controls: { millions: { label: '整数个数，百万' }, workers: { label: 'Worker 数 j' } },
      passes: {
        fill: '填满数组',
        'warm-up': '先做一遍，让各处的代码都编译好',
        alone: '在一个 worker 上',
        together: '在 j 个 worker 上，然后是树',
      },
      predict: {
        question:
          'j 个工作线程各自对大数组的一部分求和，再把各个和两两相加，逐层进行。在本浏览器中 j 个有多快？',
        options: { same: '与一个工作线程差不多快', some: '更快，但速度明显不到 j 倍', full: '速度约为 j 倍' },
      },
      ratio:
        '不是树：它按 c·log₂ j 随 j 增长，而阿姆达尔定律没有这样的项。T(j) = T(1)/j + c·⌈log₂ j⌉ 有最小值，所以 worker 不是越多越好。这个式子要求各 worker 立即开始，并各有一个核；这里为此付出的代价写在上面。T 是多轮中最短的一次，时间线显示的就是那一轮。',
      found: (figures, { whole, duration, perCent }) => {
        const { levels = 0, sum = 0, length = 0, treeTime = 0, time = 1, workers = 1 } = figures
        const { share = 0, lateStart = 0, partTime = 0, cores = workers } = figures
        return `${whole(length)} 个整数的和是 ${whole(sum)}。T(${whole(workers)}) = ${duration(time)}，其中树有 ${whole(levels)} 层，用了 ${duration(treeTime)}，即 ${perCent(treeTime / time)}，大部分是收发消息的时间。最后完成的那一份在 ${duration(lateStart)} 之后开始，用了 ${duration(partTime)}；T(1)/${whole(workers)} 是 ${duration(share)}。其余是消息的时间。${workers > cores ? `${whole(workers)} 个 worker 共用 ${whole(cores)} 个核：让一份无法在 T(1)/${whole(workers)} 内完成的是这一点，而不是树。` : ''}`
      },
    },
    processes: {
      name: '进程和线程',
      notes: '06 multiprocessing',
      shows: [
        '同一个 64 MiB 的数组以三种方式交给 j 个 worker，各自求自己那一部分的和。',
        '像进程那样把整个数组复制给每一个；切成 j 份移交；或者像线程那样共享。',
        '每种方式都用一个 worker 和 j 个 worker 各做一次，使 S 比较的是同一种方式；T 是多轮中最短的一次，表格写明用 j 个 worker 时复制了多少字节，以及到每个 worker 都拿到为止用了多久。',
      ],
      controls: { mebibytes: { label: '大小，MiB' }, workers: { label: 'Worker 数 j' } },
      passes: {
        'warm-up': '先做一遍，让各处的代码都编译好',
        copied: '整个复制给每一个',
        cut: '切成 j 份移交',
        shared: '大家共享',
      },
      predict: {
        question: '用至多三种方式把同一个数组交给 j 个工作线程。用哪种方式，各工作线程最早拿到自己的部分？',
        options: { copied: '整个复制给每一个', cut: '切成几份，各自移交', shared: '由所有线程共享' },
      },
      ratio:
        '移动数据：本页一个接一个地为 worker 复制，所以这一部分随 j 增长，而不是保持不变。共享资源（shared resource）不需要移动，但一旦有人写入，就必须用锁来保护。',
      found: ({ shared = 0 }) =>
        shared
          ? 'T(1) 和 T(j) 取共享数组的时间；每种方式自己的时间在表格里。'
          : 'T(1) 和 T(j) 取移交各份的时间；每种方式自己的时间在表格里。共享需要被隔离的页面，而本页没有；其他方式不需要它。',
      columns: {
        way: '方式',
        bytes: '复制的字节，j',
        handedOver: '到全部拿到为止，j',
        alone: 'T(1)',
        together: 'T(j)',
        speedup: 'S',
      },
      rows: { copied: '整个复制给每一个', cut: '切开移交', shared: '共享' },
    },
  },
}
