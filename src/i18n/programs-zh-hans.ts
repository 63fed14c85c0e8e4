import type { ProgramsDictionary } from './programs-dictionary'

const scale = { label: '时间比例', options: { '1': '× 1，与笔记相同', '0.1': '× 0.1' } }

export const programsZhHans: ProgramsDictionary = {
  heading: '程序',
  intro:
    '笔记里的程序，在这里真正运行：用本浏览器的 worker、锁和事件循环。每一个都在问同一个问题：其中哪一部分是 B？',
  list: '程序列表',
  choose: '请选择一个程序。按下“运行”之前什么都不会运行。',
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
      '这些设置需要各 worker 共享的内存，而本页没有被隔离，浏览器不提供这种内存。请用 README 里写明的两个响应头提供本页；其他程序不需要它。',
    'web-locks': '这需要 Web Locks，浏览器只把它给 https 或本机上的页面。其他程序不需要它。',
    files: '这里要打开浏览器为本页保存的文件，只有 https 或本机上的页面才能用。其他程序不需要它。',
  },
  busy: '本页或另一个标签页里有测量或程序正在运行，两个同时运行会互相干扰。请等它结束或在那里停止它，然后按“运行”。',
  wholeHint: (least, most) => `${least} 到 ${most} 的整数`,
  shareHint: '0 到 1 的比例',
  numbersHint: (longest, least, most) => `最多 ${longest} 个 ${least} 到 ${most} 的整数，用逗号分开`,
  changed: '这次运行之后设置已经改变。',
  timeline: '时间线',
  timelineKeys: '按键：+ 和 − 缩放，← 和 → 移动，0 显示全部。',
  states: {
    running: '运行',
    'waiting-for-lock': '等待锁',
    sleeping: '睡眠',
    'waiting-for-network': '等待网络',
    idle: '空闲',
  },
  worker: (number) => `Worker ${number}`,
  zoomIn: '放大',
  zoomOut: '缩小',
  zoomWhole: '整次运行',
  earlier: '向前',
  later: '向后',
  shownPart: (from, to) => `显示：${from} 到 ${to}`,
  spanTable: '时间线表格',
  spanColumns: { row: '谁', state: '做什么', about: '哪一个', from: '从', to: '到' },
  spansLeftOut: (shown, all) => `${all} 段中的前 ${shown} 段。`,
  active: (count, names) =>
    `threading.active_count() = ${count}；threading.enumerate() = [${names}]；threading.current_thread() = MainThread`,
  output: '输出',
  outputNote: '按各行打印的先后，附上自开始以来的时间。',
  result: '结果',
  times: ({ alone, together, workers }) => `T(1) = ${alone}，T(${workers}) = ${together}`,
  ratio: '哪一部分是 B？',
  share: ({ serialFraction, workers }) => `B = ${serialFraction}，在 ${workers} 个 worker 上测得`,
  shareChart: '加速比与 worker 数',
  shareChartText: (points, serialFraction) =>
    `测得：${points.map(({ workers, speedup }) => `${workers} 个 worker 时 S = ${speedup}`).join('，')}。曲线是 B = ${serialFraction} 的阿姆达尔定律。`,
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
  programs: {
    newton: {
      name: '用牛顿迭代法求 √2',
      notes: '01 inherently sequential',
      shows: [
        '牛顿迭代法把 √2 求到很多位数字，每一步都需要上一步的结果。',
        '先由一个 worker 走完所有步，再让各步轮流由 j 个 worker 来做，每一步一能开始就开始；T 是三轮中最短的一次，时间线显示最后一轮。',
        '多出来的 worker 就在那里，却空闲着：S 停在 1。',
      ],
      controls: { digits: { label: '数字个数' }, workers: { label: 'Worker 数 j' } },
      passes: {
        'warm-up': '先走一遍，让各处的代码都编译好',
        alone: '所有步都在一个 worker 上',
        together: '各步轮流在 j 个 worker 上',
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
      ratio:
        '没有任何部分是串行的：B = 0。S 停在 1.5 而不是 2，是因为负载不均：BBB 的睡眠是 AAA 的两倍，时间由较长的那一个决定。而且睡眠不是计算，一个核就够了。',
      found: ({ sum = 0, longest = 0 }, { duration, ratio }) =>
        `各段延迟之和是 ${duration(sum)}，较长的一个是 ${duration(longest)}：比值 ${ratio(sum / longest)}。`,
    },
    lock: {
      name: '同样的程序，加上一把锁',
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
          options: { sleeps: '睡眠，与笔记相同', computes: '计算：每个 worker 需要一个核' },
        },
        scale,
      },
      passes: {
        alone: '一个 worker 依次进行',
        free: '并发进行，没有锁',
        together: '并发进行，同一把锁',
        calibration: '一个 worker 算得多快',
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
  },
}
