import type { Dictionary } from './dictionary'

export const zhHant: Dictionary = {
  app: {
    name: 'Amdahl Lab',
    description: '用兩個滑桿看懂阿姆達爾定律，並把本瀏覽器實測的加速比畫在曲線上。',
    skipToControls: '跳到滑桿',
    pages: '頁面',
    lab: '實驗室',
    programs: '程式',
    tour: '導覽',
    language: '語言',
    theme: '主題',
    present: '簡報',
    wholePage: '開啟完整頁面',
    embeddedNotIsolated: '在此框架中執行緒不能共用記憶體，時鐘也較粗；完整頁面可能更好。',
    leavePresenting: '結束簡報（Esc）',
    themes: { system: '跟隨系統', light: '淺色', dark: '深色', contrast: '高對比' },
    crashed: '頁面本身發生錯誤，無法繼續。沒有傳送任何資料。請重新載入頁面。',
    reload: '重新載入',
    partAwaited: '正在載入頁面的這一部分',
    partNotLoaded:
      '頁面的這一部分沒有載入成功；其餘部分照常可用，測量結果仍在。請檢查網路後重試，或重新載入頁面。',
    tryAgain: '重試',
  },
  theory: {
    serialFraction: '序列比例 B',
    serialFractionExact: '序列比例 B 的精確值',
    serialFractionMeaning: '只能一步接一步執行的那部分工作所占的比例',
    serialFractionHint: '無法拆分的那部分工作所占的比例：0 到 1，或帶 % 的百分數',
    processors: '處理器數 j',
    processorsExact: '處理器數 j 的精確值',
    processorsMeaning: '有多少個處理器分擔其餘的工作',
    processorsValue: (processors) => `${processors} 個處理器`,
    speedup: '加速比',
    limit: '極限 1/B',
    ofLimit: '占極限的比例',
    efficiency: '效率',
    noLimit: '無',
    timeBar: '時間花在哪裡',
    timeBarText: ({ serial, parallel, processors, share }) =>
      `用 1 個處理器：序列 ${serial}，平行 ${parallel}。用 ${processors} 個：序列部分不變，平行部分縮為 1/${processors}；合計為原時間的 ${share}。`,
    serial: '序列',
    parallel: '平行',
    ofTimeOfOne: (share) => `T(1) 的 ${share}`,
    tableHeading: '理論值',
    tableProcessors: '處理器數 j',
  },
  chart: {
    heading: '加速比與處理器數',
    definition: 'S = T(1) / T(j)',
    range: '範圍',
    ranges: { 'to-j': '到 j', 'to-cores': '到核心數', 'to-limit': '到極限' },
    xAxis: 'x 軸',
    yAxis: 'y 軸',
    logarithmic2: 'log₂',
    logarithmic: '對數',
    linear: '線性',
    processorsAxis: '處理器數 j',
    limitLabel: (limit) => `極限 1/B = ${limit}`,
    idealLabel: '理想 S = j',
    amdahlLabel: (serialFraction) => `阿姆達爾，B = ${serialFraction}`,
    amdahlName: '阿姆達爾',
    measuredLabel: '實測',
    measuredLegend: '實測，附 95% 區間',
    measuredWith: (serialFraction) => `實測，B = ${serialFraction}`,
    coresLabel: (cores) => `${cores} 個核心`,
    fittedLabel: (law) => `擬合：${law}`,
    readAt: '在 j 處讀曲線',
    reading: ({ processors, speedup, limit }) =>
      `j = ${processors}：S = ${speedup}${limit === undefined ? '' : `，為極限的 ${limit}`}`,
    fromLinkLabel: '來自連結',
    ceilingLabel: '任務不可再分的上限',
    measuredReading: ({ speedup, interval }) => `實測 ${speedup} ${interval}`,
    pin: '釘選這條曲線',
    unpin: (serialFraction) => `移除 B = ${serialFraction} 的曲線`,
    pinned: '已釘選的曲線',
  },
  ask: {
    heading: '反向求解',
    wanted: '想要的加速比 S',
    wantedHint: '1 到 1,000,000 之間的數',
    before: '要加速到',
    need: '倍，需要',
    processor: '個處理器',
    processors: '個處理器',
    impossible: (limit) => `倍：不可能，極限是 ${limit}`,
    largest: ({ speedup, processors }) => `${processors} 個處理器達到 S = ${speedup} 所容許的最大 B`,
    beyondIdeal: (processors) => `不存在：${processors} 個處理器最多加速 ${processors} 倍`,
    share: (share) => `達到極限的 ${share} 所需的處理器數`,
    oneMore: (processors) => `在 ${processors} 個處理器上再加一個的收益`,
    gain: (gain) => `S 增加 ${gain}`,
    noLimit: '沒有極限',
  },
  compare: {
    heading: '比較',
    family: '教科書曲線族',
    note: '釘選 B = 50%、25%、10%、5% 和 1% 的曲線，取代目前已釘選的曲線。圖上方的「釘選這條曲線」保留目前的曲線；最多六條。',
  },
  help: {
    heading: '鍵盤快速鍵',
    keys: {
      m: '測量本瀏覽器，或停止',
      b: '移到 B 的滑桿',
      j: '移到 j 的滑桿',
      p: '釘選這條曲線',
      t: '教科書曲線族',
      f: '全螢幕簡報，或結束',
      c: '下一個佈景主題',
      l: '移到更多定律',
      g: '先預測：顯示 S 之前先猜一猜',
      help: '顯示此說明',
    },
    sliders: '在滑桿上：方向鍵移動一步，Page Up 和 Page Down 移動多步，Home 和 End 到兩端。',
    scenes: '在導覽中按 ← 和 → 換幕；簡報時也可用 Page Up 和 Page Down。',
    on: '啟用快速鍵',
    close: '關閉',
  },
  share: {
    heading: '保存與分享',
    copyLink: '複製連結',
    savePoints: '匯出 CSV',
    saveFile: '匯出實驗檔案',
    openFile: '開啟實驗檔案',
    reset: '全部重設',
    savePng: '匯出 PNG',
    saveSvg: '匯出 SVG',
    pictureParameters: ({ serialFraction, processors, speedup, limit }) =>
      `B = ${serialFraction} · j = ${processors} · S = ${speedup} · 極限 ${limit}`,
    code: '連結的 QR 碼',
    codeNote: '掃描即可開啟帶有這些設定的本頁，不含測量點；絕不會啟動測量。',
    codeTooLong: '連結太長，無法產生 QR 碼。請減少釘選的曲線或設定，或者複製連結。',
    close: '關閉',
    embedPart: '嵌入課程網頁',
    embedParts: { chart: '圖表', lab: '圖表和滑桿', measure: '圖表、滑桿和測量' },
    copyEmbed: '複製嵌入程式碼',
    note: '本頁網址包含 B、j、釘選的曲線、其他定律、檢視和測量設定；開啟連結絕不會啟動測量。瀏覽器也會保留這些設定供下次使用。測量點若不太多也在連結中；原始樣本請匯出為實驗檔案。',
  },
  messages: {
    linkTooLong: '連結過長，不是本頁產生的連結，未採用其中任何內容。',
    linkNewer:
      '此連結由較新版本的頁面產生。請等頁面提示有新版本時採用它，或關閉本頁的所有分頁，再重新開啟連結。',
    linkDamaged: (part) => `連結在「${part}」處損壞，未採用其中任何內容。請重新索取連結，或手動設定。`,
    languageNotLoaded: (language) =>
      `${language}的文字沒有載入成功，頁面語言保持不變。請檢查網路，重新載入頁面後再選。`,
    keptDamaged: '瀏覽器中保存的設定無法讀取，已另行存放；頁面照常啟動。',
    notKept: '瀏覽器不允許保存設定：儲存空間被禁止或已滿。複製連結即可保留設定。',
    linkCopied: '連結已複製到剪貼簿。',
    linkWithoutPoints: '連結已複製到剪貼簿。測量點太多，放不進連結，請匯出為實驗檔案。',
    embedCopied: '嵌入程式碼已複製到剪貼簿，請貼到網頁原始碼中。',
    embedNotCopied:
      '瀏覽器不允許本頁寫入剪貼簿。請從網址列取得本頁網址，在 # 之前加上 ?embed=lab，作為 iframe 的 src。',
    pictureNotDrawn: '瀏覽器無法繪製這張圖。請匯出 SVG，或者擷取螢幕畫面。',
    linkNotCopied: '瀏覽器不允許複製。網址列中是同一連結，請從那裡複製。',
    fileTooLarge: '檔案過大，不是本頁儲存的測量。頁面保持原樣。',
    fileNotOurs: '此檔案不是本頁儲存的測量。請選擇由「匯出實驗檔案」得到的檔案。頁面保持原樣。',
    fileNewer:
      '此檔案由較新版本的頁面儲存。請等頁面提示有新版本時採用它，或關閉本頁的所有分頁，再重新開啟檔案。',
    fileUnreadable: '無法讀取檔案，它可能已被移動。請重新選擇。頁面保持原樣。',
    fileWhileMeasuring: '正在測量。請停止測量或等它結束，再開啟檔案。',
    fileDamaged: (path) => `檔案在 ${path} 處損壞，未採用其中任何內容；頁面保持原樣。`,
    fileIncomplete: '檔案不完整，在結尾之前就中斷了。請重新匯出或複製，再開啟。頁面保持原樣。',
    runShown: '已顯示以往的測量，並採用其設定的 B。',
    fileOpened: '已顯示檔案中的測量，並採用其設定的 B。',
    wasReset:
      '頁面已恢復到最初狀態：B、j、曲線、檢視和測量設定已還原，圖上的測量點已收起。以往測量仍保存在「詳細設定」中。',
    pinsReplaced: '教科書曲線族已取代先前釘選的曲線。',
    wasShown: '已為說明這一點調整頁面；您原來的設定已保留。',
    labFilesNotLoaded:
      '頁面讀寫實驗檔案的部分沒有載入成功：沒有開啟檔案，也沒有儲存測量。目前顯示的內容不變。請檢查網路後重試。',
    runsNotKept: '瀏覽器不允許儲存這次測量：儲存空間被禁止或已滿。請匯出實驗檔案加以保留。',
    runsMadeRoom: (runs) => `瀏覽器儲存空間已滿：已移除最早的 ${runs} 次測量以騰出空間。`,
    runRemoved: '這次測量連同原始樣本已從本瀏覽器刪除。',
    runNotPutBack: '瀏覽器不允許放回這次測量：儲存空間已滿或被禁止。請先騰出空間，再按「復原」。',
    runNotRemoved:
      '這次測量沒有移除：瀏覽器不允許變更儲存空間。它仍在清單中。請重試，或在瀏覽器設定中清除本頁面的資料。',
    runsDamaged: '以往測量的清單無法讀取，已另行存放；新的測量照常儲存。',
    runGone: '瀏覽器儲存空間中已沒有這次測量，可能已被清除；仍可開啟實驗檔案。',
    undo: '復原',
    updateReady: '本頁有了新版本。設定和保存的測量保持不變；換用之前，現有版本照常運作。測量進行時不能換用。',
    takeUpdate: '換用新版本',
    putAway: '收起',
  },
  measure: {
    heading: '測量',
    start: '測量本瀏覽器',
    stop: '停止',
    stopping: '正在停止',
    invitation: (serialFraction) =>
      `讓這台機器的核心真正工作，按 B = ${serialFraction} 安排序列部分，再把實測加速比畫到定律上。`,
    stages: {
      starting: '正在啟動工作執行緒',
      calibrating: '正在按本機速度決定工作量',
      'warming-up': '正在預熱',
      settling: '正在等待機器安靜下來',
      measuring: '正在測量',
      hidden: '頁面被隱藏，已暫停',
    },
    progress: '測量進度',
    remaining: (seconds) => `約剩 ${seconds} 秒`,
    estimating: '正在估計剩餘時間',
    blocksTaken: (clean, all) => `${all} 個區組中 ${clean} 個未受干擾`,
    result: ({ workers, subscript, timeShare, speedup, interval, serialFraction, theory }) =>
      `${workers} 個工作執行緒所用的時間是單一執行緒的 ${timeShare} 倍：S${subscript} = ${speedup}${interval}；B = ${serialFraction} 時定律給出 ${theory}。`,
    pastCoresOnly: '這些執行緒不得不共用核心，定律說的不是這種情形。',
    disturbed: (clean, all) =>
      `${all} 個區組中${clean === 0 ? '沒有一個' : `只有 ${clean} 個`}未受干擾，因此全部計入。`,
    sliderMoved: (imposed) => `這些點是按 B = ${imposed} 測得的；要測目前的 B，請再按「測量」。`,
    hiddenResult: '已測量並保留。結果在揭曉預測之前不顯示。',
    cancelled: '已停止。',
    failed: '測量無法繼續。',
    kept: (blocks) => (blocks === 0 ? '還沒有完成任何區組。' : `已測的 ${blocks} 個區組保留。`),
    shownKept: '還沒有完成任何區組，因此所示的仍是上一次測量的結果。',
    details: '詳細設定',
    settings: '測量設定',
    workload: '工作負載',
    workloads: {
      calibrated: '10⁸ 附近的質數，按本機速度決定規模',
      equal: '等量任務：反覆檢驗同一個質數',
      notes: '筆記中的輸入：從 10¹³ 起的 500 個整數',
      book: '書中阿姆達爾一章：從 10¹³ 起的 1,000 個整數',
      custom: '自訂範圍',
    },
    workloadWords: ({ kind, first, numbers, primes }) => {
      if (kind === 'calibrated') return `從 10⁸ 起 ${numbers} 個奇數，其中 ${primes} 個質數`
      if (kind === 'equal') return `質數 ${first} 檢驗 ${numbers} 次`
      return `從 ${kind === 'custom' ? first : '10¹³'} 起 ${numbers} 個整數，其中 ${primes} 個質數`
    },
    workerCounts: '工作執行緒數',
    workerCountsHint: '例如 1, 2, 4。作為基準的 1 個執行緒總會測量。',
    care: '測量精度',
    cares: {
      quick: (seconds) => `快速，預熱後最多 ${seconds} 秒`,
      normal: (seconds) => `一般，預熱後最多 ${seconds} 秒`,
      thorough: (seconds) => `細緻，預熱後最多 ${seconds} 秒`,
    },
    imposed: (serialFraction) => `設定的 B：${serialFraction}`,
    cores: (cores) => `${cores} 個核心`,
    clock: (tick) => `時鐘解析度 ${tick}`,
    pageVersion: (version) => `頁面版本 ${version}`,
    isolated: '已隔離',
    notIsolated: '未隔離',
    tableHeading: '實測加速比',
    columns: {
      workers: '執行緒數 j',
      time: 'T(j)',
      speedup: 'S，95% 信賴區間',
      efficiency: '效率 E = S/j',
      serialFraction: 'Karp–Flatt e',
      clean: '未受干擾的區組',
      bestCase: '最好情形',
      unfiltered: '全部區組',
      absolute: '絕對加速比',
      ceiling: '上限',
    },
    reference: '基準',
    tableNote:
      'S 由每個 T(j) 與同一區組的 T(1) 相比而得，並非表中兩個時間之比；取未受干擾各區組的中位數，不足六個時取全部區組；信賴區間不假定雜訊的分布形狀。e 是假定定律成立時得到這個 S 所需的 B。最好情形為最短 T(1) 與最短 T(j) 之比；「全部區組」是把受干擾的也算進去的中位數。圖中帶橫端的線是信賴區間，細線是計入各區組的範圍，空心點超過核心數。',
    absoluteNote:
      '絕對加速比以普通迴圈為基準，它不分任務、不讀時鐘、沒有計數器；S 本身則以做法與其他執行緒相同的單一執行緒為基準。前後兩次普通迴圈相差超過 3% 的區組不計入絕對加速比，除非餘下不足六個。',
    ceilingNote: '上限是這些不可再分的任務按此次序在同等執行緒上所能達到的最大值：這是粒度問題，不是 B。',
    outliers: (blocks, workers) =>
      `j = ${workers} 有 ${blocks} 個區組遠離其餘（修正 z 分數超過 3.5），仍照常計入。`,
    slowFirst: (workers) => `j = ${workers} 的第一個區組比其餘慢得多。`,
    emptyTable: '還沒有測量。請按「測量本瀏覽器」。',
    tableComes: '測量進行中，數值隨後列於此處。',
    linkedTable: (run) =>
      `這裡還沒有測量。圖上的菱形來自連結：${run}。連結不含原始樣本，因此不列入表格；可在「詳細設定」中按「刪除」收起。`,
    fitted: ({ serialFraction, interval }) =>
      `這些點對應 B = ${serialFraction}${interval}，即設定的比例，加減機器與雜訊造成的偏差。`,
    lawAssumed: '僅有一個比值無法檢驗定律：此處假定定律成立，未經檢驗。',
    lawFitted: '這是用核心數以內的所有點擬合定律所得。',
    pastCoresLeftOut: '超過核心數的點不計入。',
    ceilingInFit: '其中含有任務不可再分的影響，見表中的上限。',
    superlinear: '小於 0 表示加速比超過理想值；滑桿停在 0。',
    useFitted: '採用擬合的 B',
    timeline: '各執行緒的工作時段',
    timelineNote: ({ time, endToEnd, spawnTime, dispatchTime }) =>
      `一次執行 ${time}。不計時的預熱段、派發與回收（連同它們共 ${endToEnd}）以及啟動執行緒（${spawnTime}）都不計入 S。${dispatchTime === undefined ? '' : `對執行緒的一次空呼叫往返需 ${dispatchTime}。`}`,
    timelineByMessages: ({ time, spawnTime }) =>
      `一次執行 ${time}。任務之間的訊息計入 S：顏色越淺，等待訊息所占越多。啟動執行緒（${spawnTime}）不計入 S。`,
    timelineMore: (shown, all) => `僅顯示 ${all} 個執行緒中的前 ${shown} 個。`,
    timelineRow: ({ worker, busy, waiting }) => `執行緒 ${worker}：工作 ${busy}，等待 ${waiting}。`,
    flagsHeading: '區組受到的干擾（一個區組可有多種原因）',
    flags: {
      'reference-drift': '前後兩次 T(1) 相差超過 3%',
      interrupted: '有執行緒在變慢的片段中損失超過一次執行的 2%，例如核心被其他程式占用',
      hidden: '頁面被隱藏',
      visitor: '期間有人操作頁面',
      'plain-drift': '前後兩次普通迴圈相差超過 3%，只影響絕對加速比',
    },
  },
  method: {
    splitting: '分派方式',
    splittings: {
      claimed: '領取：從共用計數器逐一領取任務',
      dealt: '按已知開銷預先分派，大者先分',
      interleaved: '交錯：每隔 j 個取一個',
      contiguous: '連續：每個執行緒一段',
      messages: '經 Comlink 每個任務一則訊息',
    },
    first: '首個整數',
    firstHint: '2 到 9,007,199,254,740,991',
    total: '整數個數',
    totalHint: '1 到 1,000,000',
    rounds: '未受干擾的區組至少',
    roundsHint: '6 到 200；重新選擇測量精度即復原',
    budget: '每個 j 最多秒數',
    budgetHint: '2 到 600；重新選擇測量精度即復原',
    plainLoop: '另在單獨的執行緒中測普通迴圈',
    pastCores: '執行緒數可以超過核心數，最多 64：這時執行緒共用核心，其點畫成空心。',
  },
  arrival: {
    heading: '到達次序',
    none: '測量一列整數，即可看到其中質數到達的次序。',
    late: (late, all) => `${all} 個質數中有 ${late} 個晚於比它大的數到達：平行的結果是無序的。`,
    inOrder: (all) =>
      all === '1'
        ? '只有一個質數，談不上次序。'
        : `這一次 ${all} 個質數都按從小到大的次序到達。但平行結果並不保證次序，下一次可能不同。`,
    cameIn: '按到達次序',
    sorted: '排序後',
    by: (worker) => `執行緒 ${worker}`,
    shown: (from, to, all) => `${all} 個中的第 ${from} 到第 ${to} 個。`,
    pairHeading: '筆記中的兩個時間',
    notes: ({ alone, shared, ratio }) =>
      `《Python 並行程式設計》筆記中依序執行用 ${alone}，並行執行用 ${shared}，比值為 ${ratio}。`,
    here: ({ alone, shared, workers, ratio }) =>
      `這裡：1 個執行緒 ${alone}，${workers} 個執行緒 ${shared}，比值為 ${ratio}。`,
    says: (guesses) =>
      `一對時間不能確定 B。按定律，這個比值意味著：${guesses.map(({ workers, serialFraction }) => `${workers} 個處理器時 B = ${serialFraction}`).join('，')}，而筆記沒有說明有多少個；啟動的時間也可能算在其中。它能說明的是：若定律成立，不止兩個。`,
  },
  runs: {
    heading: '以往的測量',
    none: '還沒有儲存。每次結束的測量都會保存在這裡，保留最近十次。',
    note: '勾選的測量以菱形畫在圖上，與目前測量並列。資料連同原始樣本只存在本瀏覽器中，不會傳送。',
    fromLink: '來自連結：',
    show: '重新顯示',
    remove: '刪除',
  },
  notice: (notice, numbers) => {
    switch (notice.kind) {
      case 'not-isolated':
        return '本頁面未被隔離，工作執行緒不能共用記憶體：任務預先分好，時鐘也較粗。數字是誠實的，只是區間更寬。若要更好，請按 README 所列的回應標頭提供頁面。'
      case 'coarse-timer':
        return `本瀏覽器的時鐘以 ${numbers.duration(notice.tick)} 為一步，因此每次執行會加長。換用時鐘更細的瀏覽器，區間會更窄。`
      case 'one-core':
        return '本瀏覽器回報只有一個核心。兩個執行緒必須共用它，S 接近 1 是正常的；該點畫成空心。'
      case 'cores-unknown':
        return '本瀏覽器沒有給出核心數，按兩個計算。'
      case 'unsteady-start':
        return '開始時機器很忙，6 秒內沒有安靜下來。關閉其他程式後再測，區間會更窄。'
      case 'was-hidden':
        return '頁面曾被隱藏。當時的區組已排除，頁面回來後測量繼續。'
      case 'narrow-enough':
        return `j = ${notice.workers.join('、')} 的測量已結束，因為區間達到了要求的寬度：小於 S 的 ${numbers.perCentExact(notice.width)}。`
      case 'budget-spent':
        return `時間用完時，j = ${notice.workers.join('、')} 的區間還沒有達到要求的寬度。提高測量精度，或減少其他程式的干擾，可使它變窄。`
      case 'too-few-clean':
        return `時間用完時，j = ${notice.workers.join('、')} 未受干擾的區組還不到 ${notice.wanted} 個。請關閉其他程式，或在「詳細設定」中放寬每個 j 的秒數。`
      case 'was-stopped':
        return `按下「停止」時，j = ${notice.workers.join('、')} 的區組數或區間寬度還沒有達到要求，因此數字來自較少的區組。`
      case 'broke-off':
        return `測量中斷時，j = ${notice.workers.join('、')} 的區組數或區間寬度還沒有達到要求，因此數字來自較少的區組。`
      case 'share-differs':
        return `這些任務不可再分，因此實際設定的是 B = ${numbers.perCentExact(Number(notice.imposed.toFixed(4)))}，而不是 ${numbers.perCentExact(notice.wanted)}。`
      case 'short-runs':
        return `${notice.workers} 個執行緒的一次執行只需約 ${numbers.duration(notice.time)}，僅為本瀏覽器時鐘的 ${numbers.whole(Math.round(notice.time / notice.tick))} 步，因此單次時間較粗。取更大的工作負載，或換用時鐘更細的瀏覽器，區間會更窄。`
    }
  },
  problem: (problem, numbers) => {
    switch (problem.kind) {
      case 'worker-not-ready':
        return `有工作執行緒在 ${numbers.duration(problem.waited)} 內沒有啟動。請關閉其他分頁，再按「測量」。`
      case 'worker-lost':
        return `執行緒 ${problem.worker} 在工作中消失了，可能是瀏覽器記憶體不足。請再按「測量」，會有新執行緒接替。`
      case 'worker-failed':
        return `執行緒 ${problem.worker} 出錯${problem.message ? `（${problem.message}）` : ''}。請重新載入頁面；若再次發生，可能是伺服器沒有給執行緒指令碼傳送與頁面相同的回應標頭。`
      case 'run-overdue':
        return `有一次執行在 ${numbers.duration(problem.waited)} 內沒有結束，也許是電腦休眠過。請再按「測量」。`
      case 'too-little-work':
        return `這個範圍一個執行緒只需約 ${numbers.duration(problem.time)}；要用 ${problem.workers} 個執行緒測，按本瀏覽器的時鐘太短，一個執行緒至少要 ${numbers.duration(problem.needed)}。請取更多或更大的整數，再按「測量」。`
      case 'input-too-short':
        return `這個輸入在 ${problem.workers} 個執行緒上一次執行只需約 ${numbers.duration(problem.time)}，而本瀏覽器的時鐘以 ${numbers.duration(problem.tick)} 為一步，步數太少，無法測量。請選擇按本機速度決定規模的工作負載，或換用時鐘更細的瀏覽器，再按「測量」。`
      case 'too-much-work':
        return `這個範圍一個執行緒約需 ${numbers.duration(problem.time)}，而每次執行都要重複多遍。請減少整數，使它不超過 ${numbers.duration(problem.most)}，再按「測量」。`
      case 'wrong-count':
        return `有一次執行數出 ${numbers.whole(problem.found)}，而正確的是 ${numbers.whole(problem.expected)}，不可信。請再按「測量」；若再次發生，請告訴我們。`
      case 'hidden-too-long':
        return `頁面被隱藏超過 ${numbers.whole(problem.waited / 60_000)} 分鐘。請讓它保持可見，再按「測量」。`
      case 'another-tab':
        return '另一個 Amdahl Lab 分頁正在測量，同時測會互相干擾。請等它結束或在那裡停止，再按「測量」。'
      case 'engine-not-loaded':
        return '頁面的測量部分沒有載入成功。請檢查網路，重新載入頁面，再按「測量」。'
      case 'unexpected':
        return `發生了意料之外的錯誤（${problem.message}）。請重新載入頁面再試。`
    }
  },
  entry: (problem, numbers) => {
    switch (problem.kind) {
      case 'empty':
        return '請輸入一個數；在此之前保留上一個有效值。'
      case 'not-a-number':
        return `「${problem.text}」不是數。保留上一個有效值。`
      case 'out-of-range':
        return `${numbers.exact(problem.value)} 不在 ${numbers.whole(problem.least)} 到 ${numbers.whole(problem.most)} 之間。保留上一個有效值。`
      case 'per-cent-meant':
        return `${numbers.exact(problem.value)} 大於 1。若指百分數，請輸入 ${numbers.exact(problem.value)}%。保留上一個有效值。`
      case 'not-whole':
        return `${numbers.exact(problem.value)} 不是整數。保留上一個有效值。`
      case 'only-reference':
        return '只有 1 個執行緒就沒有可比較的對象。請加一個不小於 2 的數。'
    }
  },
}
