import type { ProgramsDictionary } from './programs-dictionary'

const scale = { label: '時間比例', options: { '1': '× 1，與筆記相同', '0.1': '× 0.1' } }

export const programsZhHant: ProgramsDictionary = {
  heading: '程式',
  intro:
    '筆記裡的程式，在這裡真正執行：用本瀏覽器的 worker、鎖和事件迴圈。每一個都在問同一個問題：其中哪一部分是 B？',
  list: '程式列表',
  choose: '請選擇一個程式。按下「執行」之前什麼都不會執行。',
  unknown: (id) => `沒有名為「${id}」的程式。請從列表中選擇。`,
  linkDamaged: (parts) => `連結中有本程式不接受的內容（${parts}），已略去；其餘依連結設定。`,
  controls: '設定',
  run: '執行',
  stop: '停止',
  ready: '請按「執行」。在此之前什麼都不會執行。',
  running: (pass) => `正在執行：${pass}。`,
  stopping: '正在停止。',
  cancelled: '已停止。所有 worker 都已結束，所有鎖都已釋放；到那時為止看到的保留在下面。',
  done: '執行已結束。',
  kept: '到那時為止看到的保留在下面。',
  needs: {
    'shared-memory':
      '這些設定需要各 worker 共用的記憶體，而本頁沒有被隔離，瀏覽器不提供這種記憶體。請經 https 或在本機上，用 README 裡寫明的兩個回應標頭提供本頁：從另一台電腦經普通 http 開啟時，回應標頭不起作用。其他程式不需要它。',
    'web-locks': '這需要 Web Locks，瀏覽器只把它給 https 或本機上的頁面。其他程式不需要它。',
    'any-lock':
      '這需要一把鎖，而本頁兩種都沒有：瀏覽器只把 Web Locks 和各 worker 共用的記憶體給 https 或本機上的頁面。請以這樣的方式開啟本頁；從另一台電腦經普通 http 開啟時，那兩個回應標頭不起作用。沒有鎖的倒數在這裡可以執行。',
    'service-worker':
      '這需要由本頁自己的 service worker 來回應請求，而現在沒有 service worker 為本頁服務：瀏覽器只允許 https 或本機上的頁面使用它，有些瀏覽器在無痕視窗裡也不允許。請以這樣的方式在一般視窗裡開啟本頁並重新載入；其他程式不需要它。',
    files: '這裡要開啟瀏覽器為本頁保存的檔案，只有 https 或本機上的頁面才能用。其他程式不需要它。',
  },
  busy: '本頁或另一個分頁裡有測量或程式正在執行，兩個同時執行會互相干擾。請等它結束或在那裡停止它，然後按「執行」。',
  refused: (hint, kept) => `${hint}。仍為 ${kept}。`,
  wholeHint: (least, most) => `${least} 到 ${most} 的整數`,
  shareHint: '0 到 1 的比例',
  numbersHint: (longest, least, most) => `最多 ${longest} 個 ${least} 到 ${most} 的整數，用逗號分開`,
  changed: '這次執行之後設定已經改變。',
  fewCores: (cores) =>
    `本瀏覽器回報 ${cores} 個核心。worker 更多時要共用它們：計算不會更快，睡眠和等待仍會重疊。`,
  timeline: '時間軸',
  titled: (what, which) => `${what}：${which}`,
  passFor: (pass, workers) => `${pass}（j = ${workers}）`,
  listed: (items) => items.join('，'),
  preparing: '只作準備的執行',
  timelineKeys: '按鍵：+ 和 − 縮放，← 和 → 移動，0 顯示全部。',
  states: {
    running: '執行',
    'waiting-for-lock': '等待鎖',
    sleeping: '睡眠',
    'waiting-for-network': '等待網路',
    idle: '閒置',
  },
  holdsLock: '持有鎖',
  worker: (number) => `Worker ${number}`,
  zoomIn: '放大',
  zoomOut: '縮小',
  zoomWhole: '整次執行',
  earlier: '更早',
  later: '更晚',
  shownPart: (from, to, long) => `顯示：${from} 到 ${to}（${long}）。`,
  spanTable: '時間軸表格',
  spanColumns: { row: '誰', state: '做什麼', about: '哪一個', holding: '持有', from: '從', to: '到' },
  spansLeftOut: (shown, all) => `${all} 段中的前 ${shown} 段。`,
  active: (count, names) =>
    `threading.active_count() = ${count}；threading.enumerate() = [${names}]；threading.current_thread() = MainThread`,
  output: '輸出',
  result: '結果',
  figures: '數據',
  comma: '，',
  times: ({ alone, together, workers }) => `T(1) = ${alone}，T(${workers}) = ${together}`,
  ratio: '哪一部分是 B？',
  disturbedRounds: (rounds, within) =>
    `${rounds} 輪之後，最短的兩次仍然相差超過 ${within}：別的程式占用了處理器。請再執行一次。`,
  disturbedDelays: ({ pass, took, expected }) =>
    `「${pass}」用了 ${took}，而其中的睡眠和等待合計只有 ${expected}：別的程式占用了處理器。請再執行一次。`,
  share: ({ serialFraction, workers }) => `B = ${serialFraction}，在 ${workers} 個 worker 上測得`,
  shareFrom: (ratios) =>
    ratios === 'one'
      ? '它只來自一個比值：假定定律成立，這個比值只說明需要多大的 B。'
      : '它是最接近所有這些比值的那條曲線的 B。',
  shareBeyond: ({ side, asked, bound, workers, spread }) =>
    `在 ${workers} 個 worker 上測得的結果要求 e = ${asked}${spread ? `（各輪從 ${spread.least} 到 ${spread.most}）` : ''}。沒有這樣的 B：${side === 'above' ? 'S 小於 1' : 'S 大於 j'}，而阿姆達爾定律沒有這樣的 S。畫出的曲線和送到實驗室的都是邊界值 B = ${bound}。`,
  shareLeftOut: '超過核心數的點畫成空心，不計入 B：在那裡幾個 worker 共用一個核心。',
  noShare:
    '沒有給出 B：所有的點都超過核心數，worker 在那裡共用核心，阿姆達爾定律的任何曲線上都沒有這樣的點。',
  shareChart: '加速比與 worker 數',
  shareChartText: (points, serialFraction) =>
    `測得：${points.map(({ workers, speedup }) => `${workers} 個 worker 時 S = ${speedup}`).join('，')}。${serialFraction === undefined ? '' : `曲線是 B = ${serialFraction} 的阿姆達爾定律。`}`,
  sendToLab: '把這個 B 設到實驗室',
  waits: '誰在等誰',
  verdicts: {
    'abandoned-lock': (waited) =>
      `被遺棄的鎖：持有者已經結束而沒有釋放它，所以它永遠不會空出來。這是在等待了 ${waited} 之後判定的。按「停止」會釋放它。`,
    deadlock: (waited) =>
      `死鎖：每一個都在等下一個所持有的鎖，繞成一圈，誰也無法繼續。這是在等待了 ${waited} 之後判定的。按「停止」會釋放兩把鎖。`,
  },
  waitsFor: ({ waiter, lock, holder }) => `${waiter} 等待 ${lock}，持有者是 ${holder}`,
  endedHolder: (holder) => `${holder}（已結束）`,
  howDecided:
    '每把鎖在共用記憶體裡寫明誰持有它。本頁從等待者追到持有者：如果追到已經結束的一個，或者回到起點，等待就不可能結束。',
  listing: '程式碼',
  python: '筆記裡的 Python',
  typescript: '這裡執行的 TypeScript',
  listingLoading: '正在取得程式碼。',
  predictFirst: '先預測',
  predictAgain: '再預測一次',
  putPredictionAway: '收起預測',
  reveal: '揭曉',
  prediction: '預測',
  predictNote:
    '先選擇，再按「執行」，然後揭曉。在此之前不顯示執行的結果。用本頁現在的網址開啟時，也從這個問題開始。',
  noAnswer: '這次執行還沒得出答案就結束了。請再按「執行」，或收起預測。',
  asExpected: (expected) => `與預測一致：${expected}。`,
  otherwise: (expected, seen) => `預測的是：${expected}。看到的是：${seen}。`,
  notTold: (expected) => `預測的是：${expected}。這次執行沒有給出答案。`,
  wasMeasured: (speedup) => `測得 ${speedup}。`,
  whyBelow: '原因見「哪一部分是 B？」。',
  programs: {
    newton: {
      name: '用牛頓疊代法求 √2',
      notes: '01 inherently sequential',
      shows: [
        '牛頓疊代法把 √2 求到很多位數字，每一步都需要上一步的結果。',
        '先由一個 worker 走完所有步，再讓各步輪流由 j 個 worker 來做，每一步一能開始就開始；T 是多輪中最短的一次，時間軸顯示的就是那一輪。',
        '多出來的 worker 就在那裡，卻閒置著：S 停在 1。',
      ],
      controls: { digits: { label: '位數' }, workers: { label: 'Worker 數 j' } },
      passes: {
        'warm-up': '先走一遍，讓各處的程式碼都編譯好',
        alone: '所有步都在一個 worker 上',
        together: '各步輪流在 j 個 worker 上',
      },
      predict: {
        question:
          '牛頓法求 √2 的許多位數字，每一步都要用前一步的結果。先由一個工作執行緒做所有步，再由 j 個工作執行緒輪流做。j 個有多快？',
        options: { slower: '比一個慢', same: '與一個差不多', faster: '比一個快' },
      },
      ratio:
        '全部都是：B = 1，也就是筆記所說的內在順序性（inherently sequential）。S 與 1 之差是把數從一個 worker 交給下一個的代價。',
      found: ({ steps = 0, digits = 0 }, { whole }) =>
        `${whole(steps)} 步得到 ${whole(digits)} 位數字；用整數驗證 x² ≤ 2 < (x + 1)²，表明直到最後一位都正確。`,
      lists: { first: '√2 的開頭幾位', last: '最後幾位' },
    },
    countdown: {
      name: '兩個執行緒倒數',
      notes: '3.1–3.2 threading',
      shows: [
        '執行緒 AAA 和 BBB 從 5 倒數，AAA 的延遲是 0.5 s，BBB 的是 1 s。',
        '先由一個 worker 依次完成兩者，再由兩個 worker 各做一個，輸出的行會交錯。',
        '並行所用的時間等於較慢的那一個：約 5 s，而不是 7.5 s。',
      ],
      controls: { from: { label: '從幾開始倒數' }, scale },
      passes: { alone: '一個 worker 依次進行', together: '兩個 worker 並行進行' },
      predict: {
        question:
          '執行緒 AAA 以 0.5 s 的間隔倒數，BBB 以 1 s 的間隔倒數。先由一個工作執行緒依次做兩者，再由兩個工作執行緒各做一個。一起做要多久？',
        options: { sum: '與依次做兩者一樣久', longer: '與較慢的那個一樣久', half: '依次做兩者的一半時間' },
      },
      ratio:
        '沒有任何部分是序列的：B = 0。S 停在 1.5 而不是 2，是因為負載不均：BBB 的睡眠是 AAA 的兩倍，時間由較長的那一個決定。而且睡眠不是計算，一個核心就夠了。',
      found: ({ sum = 0, longest = 0 }, { duration, ratio }) =>
        `各段延遲之和是 ${duration(sum)}，較長的一個是 ${duration(longest)}：比值 ${ratio(sum / longest)}。`,
    },
    lock: {
      name: '兩個執行緒和一把鎖',
      notes: '3.3 threading.Lock',
      shows: [
        '還是那兩個倒數，這次在同一把鎖之下：兩個執行緒先各自印出開始，然後是 AAA 的全部倒數，再是 BBB 的。',
        '一般情形下，每個任務有比例 b 在鎖內完成，其餘在鎖外完成。',
        '每個 worker 只有一個相同的任務且先進鎖時，b 就是阿姆達爾的 B，曲線彎向 1/b；每個 worker 有許多任務時，鎖內的部分會與別人的工作重疊。',
      ],
      controls: {
        part: { label: '執行什麼', options: { countdown: '筆記裡的倒數', shares: '比例 b 在鎖內' } },
        share: { label: '鎖內的比例 b' },
        tasks: { label: '每個 worker 的任務數' },
        workers: { label: 'Worker 數 j' },
        work: {
          label: '任務做什麼',
          options: { sleeps: '睡眠，與筆記相同', computes: '計算：每個 worker 需要一個核心' },
        },
        scale,
      },
      passes: {
        alone: '一個 worker 依次進行',
        free: '並行進行，沒有鎖',
        together: '並行進行，同一把鎖',
        calibration: '一個 worker 算得多快',
      },
      predict: {
        question:
          '按這裡的設定，各工作執行緒在同一把鎖下做全部或一部分工作，而鎖一次只能由一個持有。與一個工作執行緒依次做完相比，一起做有多快？',
        options: {
          same: '與一個工作執行緒差不多快',
          some: '更快，但速度明顯不到 j 倍',
          full: '速度約為 j 倍',
        },
      },
      ratio:
        '鎖內的部分：只有一個能持有鎖。如果整個執行緒都在鎖內，B = 1，S 降到 1。每個 worker 只有一個相同的任務時，T(j) = t (j·b + 1 − b)，所以 b 就是 B。每個 worker 有許多任務時，鎖內的部分與別人鎖外的部分重疊，S 接近 j 與 1/b 中較小的一個，b 就不是阿姆達爾的 B。',
      found: ({ free = 0, share, tasks = 1, workers = 1 }, { ratio }) => {
        if (share === undefined) return `沒有鎖時 S = ${ratio(free)}；有鎖時執行緒輪流進行。`
        const law = 1 / (share + (1 - share) / workers)
        const least = Math.min(workers, 1 / share)
        return tasks === 1
          ? `阿姆達爾定律取 B = b，在 ${workers} 個上得 ${ratio(law)}，最多 ${ratio(1 / share)}。`
          : `j 與 1/b 中較小的是 ${ratio(least)}；阿姆達爾定律取 B = b 會得 ${ratio(law)}。`
      },
    },
    queue: {
      name: '執行緒池和它的佇列',
      notes: '3.4 queue.Queue',
      shows: [
        '固定數量的 worker 從同一個佇列取數，印出每個數的因數，然後睡眠 1 s。',
        '任務按佇列的先後開始，每個都交給最先空出來的 worker，同時進行的不超過池的大小。',
        '加上優先權（score）就成了優先權佇列：score 最小的先取。',
      ],
      controls: {
        numbers: { label: '數' },
        pool: { label: '池的大小' },
        order: { label: '佇列', options: { fifo: '先進先出', priority: '按 score，最小的先取' } },
        scores: { label: 'Score' },
        scale,
      },
      passes: { alone: '一個 worker', together: '整個池' },
      predict: {
        question:
          '一池工作執行緒從同一個佇列中取數，每處理一個就休眠 1 s。按這裡的數和池的大小 j，這一池與一個工作執行緒相比有多快？',
        options: {
          same: '與一個工作執行緒差不多快',
          some: '更快，但速度明顯不到 j 倍',
          full: '速度約為 j 倍',
        },
      },
      ratio:
        '沒有任何部分是序列的。任務不能再分，所以池一輪一輪地工作：三個 worker 做四個 1 s 的任務要 2 s，S 是 2 而不是 3。這和兩個倒數一樣是負載不均，不是 B。',
      found: ({ tasks = 1, pool = 1, time = 0 }, { whole, ratio, duration }) => {
        const rounds = Math.ceil(tasks / pool)
        if (pool === 1)
          return `大小為 1 的池依次做完 ${whole(tasks)} 個任務：T(1) = ${duration(time)}。這裡沒有比值可言。`
        return `${whole(tasks)} 個任務、池的大小 ${whole(pool)}，共 ${whole(rounds)} 輪：只計睡眠時 S 是 ${ratio(tasks / rounds)}。`
      },
      lists: { taken: '按佇列的先後' },
    },
    deadlock: {
      name: '永遠空不出來的鎖',
      notes: '04 with',
      shows: [
        '版本 1：AAA 持有鎖時打開一個不存在的檔案，出錯，鎖永遠不被釋放；BBB 會一直等下去。',
        '版本 2：用 with，出錯的執行緒會釋放鎖，BBB 繼續進行。',
        '版本 3：兩個執行緒以相反的順序取兩把鎖，互相等待；按同一個順序取就能解決。',
      ],
      controls: {
        version: {
          label: '版本',
          options: {
            '1': '1：acquire … release',
            '2': '2：with',
            '3': '3：兩把鎖，相反的順序',
            '3-cured': '3 的解決：兩把鎖，同一個順序',
          },
        },
        scale,
      },
      passes: { together: '兩個執行緒' },
      predict: {
        question:
          '兩個執行緒需要鎖；有的版本中一個執行緒在持鎖時出錯，有的版本中每個執行緒需要兩把鎖。它們做什麼，見下面的程式碼。這個版本會怎樣結束？',
        options: {
          ends: '自行結束：沒有誰永遠等待',
          'abandoned-lock': '一個永遠等待一把鎖，而持鎖者已不在',
          deadlock: '兩個互相永遠等待',
        },
      },
      ratio: ({ version }) => {
        if (version === '2')
          return '鎖內的部分：同一時刻只有一個執行緒能持有鎖。這裡一個執行緒所做的幾乎都在鎖內，但沒有測量 T(1)，所以不給出 B。這把鎖是 Web Lock，持有者出錯時它會自己釋放。AAA 取到鎖 0.5 s（× 0.1 時為 0.05 s）之後才打開檔案，好讓 BBB 在此期間請求這把鎖。'
        if (version === '3-cured')
          return '鎖內的部分：按同一個順序取鎖，執行緒就一個接一個地通過，程式會結束。沒有測量 T(1)，所以不給出 B。'
        return `沒有：永遠不結束的程式沒有 T(j)。等待 2 s（× 0.1 時為 0.2 s）之後，本頁會查看等待是否可能結束。${version === '1' ? '這把鎖用 Atomics 做成，可能被遺棄。' : '這兩把鎖用 Atomics 做成。'}`
      },
      found: ({ failed = 0, waited = 0, after = 0 }, { duration }) => {
        if (failed === 0) return `兩個執行緒都取到了兩把鎖，並已釋放；BBB 等待 AAA 用了 ${duration(waited)}。`
        return after && waited > 0
          ? `一個執行緒出錯，錯誤寫在輸出裡。AAA 持有鎖時 BBB 等待了 ${duration(waited)}；鎖仍然被釋放，BBB 取到它並繼續進行。`
          : '一個執行緒出錯，錯誤寫在輸出裡。這一次 BBB 沒有等待 AAA 的鎖，所以看不出鎖的釋放。請再執行一次。'
      },
    },
    requests: {
      name: '六個網路請求',
      notes: '05 requests',
      shows: [
        '用真正的 fetch 發出六個請求，它們在設定的延遲之後得到 200、400、404、408、500 和 524 的回應。',
        '先是一個等完再發下一個，然後一起發出；兩種方式都只用一個執行緒。',
        '回應來自本頁自己的 service worker，而不是遠處的伺服器，所以不需要網路，也不向別處發出請求。',
      ],
      controls: {
        latency: { label: '延遲（毫秒）' },
        latencies: {
          label: '各請求的延遲',
          options: { equal: '相同', different: '不同：最後發出的最先得到回應' },
        },
        scale,
      },
      passes: {
        'warm-up': '先發一個請求，讓 service worker 醒來',
        alone: '一個接一個',
        together: '一起發出',
      },
      predict: {
        question:
          '一個執行緒發出六個請求：先是每個等前一個完成，再是一起發出。一起發出有多快（j = 6 個請求）？',
        options: { same: '與一個接一個差不多快', some: '更快，但速度明顯不到 6 倍', full: '速度約為 6 倍' },
      },
      ratio:
        '沒有序列的部分：就等待而言 B = 0。延遲相同時，六個請求一起發出所用的時間與一個相同，所以只有一個核心 S 也接近 6，因為等待不是計算。這裡的 S 是延遲之和與最長延遲之比，與核心數無關。',
      counted: '這裡的 6 是同時等待的請求數，它們都在一個執行緒上：T(6) 和 S₆ 不是六個 worker 的。',
      found: ({ sum = 0, longest = 0, requests = 0 }, { whole, duration, ratio }) =>
        `${whole(requests)} 個延遲之和是 ${duration(sum)}，最長的是 ${duration(longest)}：比值 ${ratio(sum / longest)}。`,
      columns: { class: '狀態碼', answers: '這次執行的回應數' },
      rows: {
        '1xx': '1xx（100, 102, …）：伺服器已經接受了 HTTP 請求，並正在處理',
        '2xx': '2xx（200, 202, …）：伺服器成功收到並處理了 HTTP 請求',
        '3xx': '3xx（300, 301, …）：用戶端需要再發請求，伺服器才能處理完成',
        '4xx': '4xx（400, 404, …）：用戶端的錯誤',
        '5xx': '5xx（500, 504, …）：伺服器端的錯誤',
      },
      lists: { arrival: '到達的先後' },
    },
    asyncio: {
      name: '一個執行緒上的三個協程',
      notes: 'asyncio',
      shows: [
        '一個 worker 上的三個協程測試 9637529763296797、427920331 和 157；除數 i 滿足 i mod n = 1 時協程讓出。',
        '取 n = 100,000（與程式碼相同），427920331 最先結束：它的除數到 20,685 為止，從不讓出。接著是 157，最後是最長的那個。',
        '讓出得更頻繁時，157 最先結束；從不讓出時，按程式碼裡的先後結束。',
      ],
      controls: {
        every: {
          label: 'i mod n = 1 時讓出，n',
          options: { never: '從不', '100000': '100,000，與程式碼相同', '10000': '10,000', '1000': '1,000' },
        },
      },
      passes: { alone: '依次進行，從不讓出', together: '互相讓出' },
      predict: {
        question:
          '一個工作執行緒上的三個協程按此順序開始，測試這些數是否為質數，並按上面的設定不時讓出。哪一個最先結束？',
        options: { '9637529763296797': '9637529763296797', '427920331': '427920331', '157': '157' },
      },
      ratio:
        'B 在這裡不起作用：一個執行緒的計算量不變，讓出本身還要一點時間，所以它不會使 S 大於 1。T、表格和時間軸都取多輪中最短的那一輪。減少的是延遲，也就是到短任務結束為止的時間。這與核心的數量無關。',
      found: (
        { alone = 1, together = 1, meanInTurn = 1, mean = 1, primes = 0 },
        { duration, ratio, whole },
      ) =>
        `依次進行用 ${duration(alone)}，互相讓出用 ${duration(together)}：在一個執行緒上比值為 ${ratio(alone / together)}${alone > together ? '，超過 1 的部分是各輪之間的起伏' : ''}。協程平均在 ${duration(meanInTurn)}（依次）和 ${duration(mean)}（讓出）之後結束。三個數中有 ${whole(primes)} 個質數。`,
      columns: { number: '數', inTurn: '依次進行時結束於', givingWay: '讓出時結束於' },
      lists: { ending: '結束的先後' },
    },
    primes: {
      name: '從 10¹³ 開始的質數',
      notes: '01, 02 Amdahl’s Law',
      shows: [
        '用筆記的 is_prime 測試從 10¹³ 開始的整數：500 個裡有 16 個質數，1,000 個裡有 34 個。',
        '先由一個 worker 依次測試，再由 j 個 worker 分擔；T 是多輪中最短的一次，時間軸顯示的就是那一輪。',
        '並行的結果是無序的；到達的先後和排序後的列表都顯示出來。',
      ],
      controls: {
        total: { label: '多少個整數', options: { '500': '500', '1000': '1,000' } },
        workers: { label: 'Worker 數 j' },
      },
      passes: {
        'warm-up': '先做幾個，讓各處的程式碼都編譯好',
        alone: '在一個 worker 上',
        together: '在 j 個 worker 上',
      },
      predict: {
        question:
          '對 10¹³ 起的數百個整數測試是否為質數，先由一個工作執行緒做，再由 j 個分擔。在本瀏覽器中 j 個有多快？',
        options: {
          same: '與一個工作執行緒差不多快',
          some: '更快，但速度明顯不到 j 倍',
          full: '速度約為 j 倍',
        },
      },
      ratio: '分發這些數，以及等待最後一個；各個測試本身是獨立的。程式碼裡說 2 不是質數；這裡它是。',
      found: ({ primes = 0, total = 0 }, { whole }) =>
        `${whole(total)} 個整數中有 ${whole(primes)} 個質數。筆記裡的時間是 2.89 s 和 1.22 s，比值 2.37。`,
      lists: { arrival: '到達的先後', sorted: '排序後' },
    },
    reduction: {
      name: '用樹求和',
      notes: '07 Reduction Operator',
      shows: [
        'j 個 worker 同時各自求一個大整數陣列中自己那一部分的和。',
        '然後把這些和兩兩相加，一層一層地進行，共 ⌈log₂ j⌉ 層：這就是歸約。',
        '和是精確的，並與已知的值核對。',
      ],
      controls: { millions: { label: '整數個數，百萬' }, workers: { label: 'Worker 數 j' } },
      passes: {
        fill: '填滿陣列',
        'warm-up': '先做一遍，讓各處的程式碼都編譯好',
        alone: '在一個 worker 上',
        together: '在 j 個 worker 上，然後是樹',
      },
      predict: {
        question:
          'j 個工作執行緒各自對大陣列的一部分求和，再把各個和兩兩相加，逐層進行。在本瀏覽器中 j 個有多快？',
        options: {
          same: '與一個工作執行緒差不多快',
          some: '更快，但速度明顯不到 j 倍',
          full: '速度約為 j 倍',
        },
      },
      ratio:
        '不是樹：它按 c·log₂ j 隨 j 增長，而阿姆達爾定律沒有這樣的項。T(j) = T(1)/j + c·⌈log₂ j⌉ 有最小值，所以 worker 不是越多越好。這個式子要求各 worker 立即開始，並各有一個核心；這裡為此付出的代價寫在上面。T 是多輪中最短的一次，時間軸顯示的就是那一輪。',
      found: (figures, { whole, duration, perCent }) => {
        const { levels = 0, sum = 0, length = 0, treeTime = 0, time = 1, workers = 1 } = figures
        const { share = 0, lateStart = 0, partTime = 0, cores = workers } = figures
        return `${whole(length)} 個整數的和是 ${whole(sum)}。T(${whole(workers)}) = ${duration(time)}，其中樹有 ${whole(levels)} 層，用了 ${duration(treeTime)}，即 ${perCent(treeTime / time)}，大部分是收發訊息的時間。最後完成的那一份在 ${duration(lateStart)} 之後開始，用了 ${duration(partTime)}；T(1)/${whole(workers)} 是 ${duration(share)}。其餘是訊息的時間。${workers > cores ? `${whole(workers)} 個 worker 共用 ${whole(cores)} 個核心：讓一份無法在 T(1)/${whole(workers)} 內完成的是這一點，而不是樹。` : ''}`
      },
    },
    processes: {
      name: '行程和執行緒',
      notes: '06 multiprocessing',
      shows: [
        '同一個 64 MiB 的陣列以三種方式交給 j 個 worker，各自求自己那一部分的和。',
        '像行程那樣把整個陣列複製給每一個；切成 j 份移交；或者像執行緒那樣共用。',
        '每種方式都用一個 worker 和 j 個 worker 各做一次，使 S 比較的是同一種方式；T 是多輪中最短的一次，表格寫明用 j 個 worker 時複製了多少位元組，以及到每個 worker 都拿到為止用了多久。',
      ],
      controls: { mebibytes: { label: '大小，MiB' }, workers: { label: 'Worker 數 j' } },
      passes: {
        'warm-up': '先做一遍，讓各處的程式碼都編譯好',
        copied: '整個複製給每一個',
        cut: '切成 j 份移交',
        shared: '大家共用',
      },
      predict: {
        question:
          '用至多三種方式把同一個陣列交給 j 個工作執行緒。用哪種方式，各工作執行緒最早拿到自己的部分？',
        options: { copied: '整個複製給每一個', cut: '切成幾份，各自移交', shared: '由所有執行緒共享' },
      },
      ratio:
        '移動資料：本頁一個接一個地為 worker 複製，所以這一部分隨 j 增長，而不是保持不變。共用資源（shared resource）不需要移動，但一旦有人寫入，就必須用鎖來保護。',
      found: ({ shared = 0 }) =>
        shared
          ? 'T(1) 和 T(j) 取共用陣列的時間；每種方式自己的時間在表格裡。'
          : 'T(1) 和 T(j) 取移交各份的時間；每種方式自己的時間在表格裡。共用需要被隔離的頁面，而本頁沒有；其他方式不需要它。',
      columns: {
        way: '方式',
        bytes: '複製的位元組，j',
        handedOver: '到全部拿到為止，j',
        alone: 'T(1)',
        together: 'T(j)',
        speedup: 'S',
      },
      rows: { copied: '整個複製給每一個', cut: '切開移交', shared: '共用' },
    },
  },
}
